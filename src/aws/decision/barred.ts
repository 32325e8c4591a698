import type { Asked } from "./asked.ts";

/**
 * Why these credentials cannot make this call whatever the policies say, or undefined where they can.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
export const barredBecause = (asked: Asked): string | undefined => {
	const { principal, credentials } = asked.request;
	const { service } = asked.action;
	const call = service === "sts" ? asked.action.name : undefined;
	if (principal.type === "root" && call === "assumerole") return "The root user cannot call AssumeRole.";
	if (principal.type === "root" && call === "assumeroot") return "The root user cannot call AssumeRoot.";
	if (principal.type === "anonymous" && SIGNED_ONLY.has(service)) {
		return "This service answers signed requests only, and an anonymous caller signs nothing.";
	}
	if (principal.type === "role-session" && call !== undefined && SESSION_CALLS.has(call)) {
		return "A role session cannot ask for a session token or a federation token.";
	}
	if (principal.type === "federated-session") {
		if (service === "iam") return "Credentials of GetFederationToken cannot call IAM.";
		if (call !== undefined && call !== "getcalleridentity") {
			return "Credentials of GetFederationToken can call only GetCallerIdentity in STS.";
		}
	}
	if (credentials === "GetSessionToken") {
		if (service === "iam" && asked.resolve("aws:MultiFactorAuthPresent")?.toLowerCase() !== "true") {
			return "Credentials of GetSessionToken can call IAM only if MFA was used to get them.";
		}
		if (call !== undefined && !SESSION_TOKEN_MAY.has(call)) {
			return "Credentials of GetSessionToken can call only AssumeRole and GetCallerIdentity in STS.";
		}
	}
	return undefined;
};

/** Of the services modelled, those that never take an unsigned request; S3, SQS and SNS take some. */
const SIGNED_ONLY: ReadonlySet<string> = new Set([
	"iam",
	"sts",
	"kms",
	"organizations",
	"account",
	"secretsmanager",
]);

const SESSION_CALLS: ReadonlySet<string> = new Set(["getsessiontoken", "getfederationtoken"]);

/** TagSession, SetSourceIdentity and SetContext are no calls of their own: AssumeRole asks for them. */
const SESSION_TOKEN_MAY: ReadonlySet<string> = new Set([
	"assumerole",
	"getcalleridentity",
	"tagsession",
	"setsourceidentity",
	"setcontext",
]);
