import { readArn } from "./arn.ts";

/** The keys a `Principal` may have. */
export type PrincipalType = "AWS" | "Service" | "Federated" | "CanonicalUser";

/**
 * Whom an entry of `Principal` names. An ARN is taken letter for letter: a wildcard inside it is only a star
 * (AWS: JSON policy elements: Principal).
 */
export type PrincipalName =
	/** `*`: every caller, anonymous ones too. */
	| { readonly kind: "everyone" }
	/** Twelve digits or `arn:...:root`: the account, which passes the question on to its own policies. */
	| { readonly kind: "account"; readonly account: string; readonly partition: string | undefined }
	| { readonly kind: "user"; readonly account: string; readonly arn: string }
	| { readonly kind: "role"; readonly account: string; readonly arn: string }
	/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`: one session of a role. */
	| { readonly kind: "role-session"; readonly account: string; readonly arn: string }
	| { readonly kind: "federated-session"; readonly account: string; readonly arn: string }
	/** AIDA..., AROA...: what is left of a user or role that was deleted. */
	| { readonly kind: "unique-id"; readonly id: string }
	| { readonly kind: "service"; readonly service: string }
	/** A SAML provider's ARN, or an OpenID Connect provider's ARN or domain. */
	| { readonly kind: "provider"; readonly provider: string }
	| { readonly kind: "canonical-user"; readonly id: string }
	/** A group, or whatever else can be written but never makes a request. */
	| { readonly kind: "nobody"; readonly what: "group" | "unknown" };

const ACCOUNT = /^[0-9]{12}$/;
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}$/;
const SERVICE = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/;

/** Whom the text names, or undefined where it cannot stand in a `Principal` of this type. */
export const readPrincipalName = (type: PrincipalType, text: string): PrincipalName | undefined => {
	switch (type) {
		case "AWS":
			return readAwsPrincipal(text);
		case "Service":
			return SERVICE.test(text) ? { kind: "service", service: text } : undefined;
		case "Federated":
			return text === "" ? undefined : { kind: "provider", provider: text };
		case "CanonicalUser":
			return text === "" ? undefined : { kind: "canonical-user", id: text };
	}
};

const readAwsPrincipal = (text: string): PrincipalName | undefined => {
	if (text === "*") return { kind: "everyone" };
	if (ACCOUNT.test(text)) return { kind: "account", account: text, partition: undefined };
	if (UNIQUE_ID.test(text)) return { kind: "unique-id", id: text };
	const arn = readArn(text);
	if (!arn) return undefined;
	const { account, partition, resource, service } = arn;
	if (service === "iam") {
		if (resource === "root") return { kind: "account", account, partition };
		if (resource.startsWith("user/")) return { kind: "user", account, arn: text };
		if (resource.startsWith("role/")) return { kind: "role", account, arn: text };
		if (resource.startsWith("group/")) return { kind: "nobody", what: "group" };
	}
	if (service === "sts" && resource.startsWith("assumed-role/"))
		return { kind: "role-session", account, arn: text };
	if (service === "sts" && resource.startsWith("federated-user/")) {
		return { kind: "federated-session", account, arn: text };
	}
	return { kind: "nobody", what: "unknown" };
};
