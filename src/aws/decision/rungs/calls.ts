import { barredBecause } from "../barred.ts";
import { pages } from "../pages.ts";
import { isStsCall } from "../required-policy.ts";
import { allow, type Rung, refuse } from "../rung.ts";

/** Credentials that no longer work. */
export const credentialsRefused: Rung = {
	reason: "credentials-refused",
	rule: "Expired, inactive and deleted credentials fail before any policy is read.",
	page: pages.temporaryCredentials,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked }) => (asked.request.refusal === undefined ? undefined : refuse("authentication")),
	because: ({ asked }) => REFUSED[asked.request.refusal ?? "unknown"],
};

/** What happens outside the account. */
export const notModelled: Rung = {
	reason: "not-modelled",
	rule: "Sign-in through an identity provider (SAML, OpenID Connect) happens outside the account.",
	page: pages.roles,
	fidelity: "not modelled",
	note: "AssumeRoleWithSAML and AssumeRoleWithWebIdentity have no caller that a policy of ours could name.",
	judge: ({ asked }) =>
		asked.action.service === "sts" && asked.action.name.startsWith("assumerolewith")
			? refuse(undefined)
			: undefined,
	because: () => "Not modelled: sign-in through an identity provider.",
};

/** Caller and resource of different partitions. */
export const otherPartition: Rung = {
	reason: "other-partition",
	rule: "Partitions never mix: credentials of one are unknown in another.",
	page: pages.arns,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked }) => {
		const { principal } = asked.request;
		const other = asked.resource.arn?.partition;
		if (other === undefined || principal.type === "service" || principal.type === "anonymous")
			return undefined;
		return isInPartition(principal.arn, other) ? undefined : refuse("authentication");
	},
	because: () => "Caller and resource are in different partitions, which share no identities.",
};

/** The one call that no policy can deny. */
export const openToAllSigned: Rung = {
	reason: "open-to-all-signed",
	rule: "GetCallerIdentity answers every signed caller, even against an explicit deny.",
	page: pages.getCallerIdentity,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked }) =>
		isStsCall(asked, "getcalleridentity") && asked.request.principal.type !== "anonymous"
			? allow("service", undefined)
			: undefined,
	because: () => "GetCallerIdentity answers every signed caller, whatever the policies say.",
};

/** Calls that these credentials cannot make. */
export const barredCredentials: Rung = {
	reason: "barred-credentials",
	rule: "Some credentials cannot make some calls, whatever the policies say: root cannot assume a role, temporary credentials cannot ask for others of their kind.",
	page: pages.temporaryCredentials,
	fidelity: "simplified",
	note: "The limits do not hold for a console session of a federated user, which the model does not know. Which services take unsigned requests is known for the services of the model only.",
	judge: ({ asked }) => (barredBecause(asked) === undefined ? undefined : refuse("service")),
	because: ({ asked }) => barredBecause(asked) ?? "",
};

/** The call that hands users temporary credentials. */
export const needsNoPermission: Rung = {
	reason: "needs-no-permission",
	rule: "GetSessionToken needs no permission and cannot be granted or denied by a policy.",
	page: pages.getSessionToken,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked }) =>
		isStsCall(asked, "getsessiontoken") && isUserOrRoot(asked.request.principal.type)
			? allow("service", undefined)
			: undefined,
	because: () => "GetSessionToken needs no permission: it hands users credentials with the rights they have.",
};

const REFUSED: Readonly<Record<"expired" | "inactive" | "unknown", string>> = {
	expired: "The credentials have expired: AWS refuses them before it reads any policy.",
	inactive: "The access key is inactive: AWS refuses it before it reads any policy.",
	unknown: "AWS does not know these credentials, so it reads no policy at all.",
};

/** Looks without making a text to compare with: every request comes by here. */
const isInPartition = (arn: string, partition: string): boolean =>
	arn.startsWith(partition, 4) && arn[4 + partition.length] === ":";

const isUserOrRoot = (type: string): boolean => type === "user" || type === "root";
