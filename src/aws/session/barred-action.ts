import type { Session } from "./session.ts";

/**
 * Why these credentials can never be used for an action, whatever the policies say; undefined where policies decide.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
export const barredAction = (session: Session, action: string): string | undefined => {
	const [service = "", operation = ""] = action.toLowerCase().split(":");
	const bar = BARS[session.source];
	if (bar !== undefined) {
		const iamIsOpen = session.source === "GetSessionToken" && session.mfaAt !== undefined;
		if (service === "iam" && !iamIsOpen) return bar.iam;
		if (service === "sts" && !bar.openSts.includes(operation)) return bar.sts;
	}
	if (service !== "sts") return undefined;
	if (session.principal.type === "root" && operation === "assumerole")
		return "The root user cannot assume a role.";
	const isTemporary = session.source !== "access-key";
	return isTemporary && (operation === "getsessiontoken" || operation === "getfederationtoken")
		? "That operation wants the long-term access key of a user or of root."
		: undefined;
};

type Bar = { readonly iam: string; readonly sts: string; readonly openSts: readonly string[] };

const BARS: Readonly<Partial<Record<Session["source"], Bar>>> = {
	GetSessionToken: {
		iam: "Credentials of GetSessionToken open IAM only if an MFA code was given for them.",
		sts: "With credentials of GetSessionToken, STS offers AssumeRole and GetCallerIdentity only.",
		openSts: ["assumerole", "getcalleridentity"],
	},
	GetFederationToken: {
		iam: "Credentials of GetFederationToken cannot call IAM.",
		sts: "With credentials of GetFederationToken, STS offers GetCallerIdentity only.",
		openSts: ["getcalleridentity"],
	},
};
