import type { Asked } from "./asked.ts";

/**
 * Why these credentials cannot make this call whatever the policies say, or undefined where they can.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
export const barredBecause = (asked: Asked): string | undefined => {
	const { principal, credentials } = asked.request;
	const { service } = asked.action;
	const call = asked.action.text.toLowerCase();
	if (principal.type === "root" && call === "sts:assumerole") return "The root user cannot call AssumeRole.";
	if (principal.type === "root" && call === "sts:assumeroot") return "The root user cannot call AssumeRoot.";
	if (principal.type === "anonymous" && SIGNED_ONLY.has(service)) {
		return "This service answers signed requests only, and an anonymous caller signs nothing.";
	}
	if (principal.type === "role-session" && SESSION_CALLS.has(call)) {
		return "A role session cannot ask for a session token or a federation token.";
	}
	if (principal.type === "federated-session") {
		if (service === "iam") return "Credentials of GetFederationToken cannot call IAM.";
		if (service === "sts" && call !== "sts:getcalleridentity") {
			return "Credentials of GetFederationToken can call only GetCallerIdentity in STS.";
		}
	}
	if (credentials === "GetSessionToken") {
		if (service === "iam" && asked.resolve("aws:MultiFactorAuthPresent")?.toLowerCase() !== "true") {
			return "Credentials of GetSessionToken can call IAM only if MFA was used to get them.";
		}
		if (service === "sts" && !SESSION_TOKEN_MAY.has(call)) {
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

const SESSION_CALLS: ReadonlySet<string> = new Set(["sts:getsessiontoken", "sts:getfederationtoken"]);

/** TagSession and SetSourceIdentity are no calls of their own: AssumeRole asks for them. */
const SESSION_TOKEN_MAY: ReadonlySet<string> = new Set([
	"sts:assumerole",
	"sts:getcalleridentity",
	"sts:tagsession",
	"sts:setsourceidentity",
]);
