import type { EpochSeconds, Role, Tags } from "../account/account.ts";
import { roleArn, sessionArn } from "../account/arns.ts";
import { quotas } from "../account/quotas.ts";
import { type ContextFacts, contextFacts } from "./context-facts.ts";
import { mint } from "./mint.ts";
import type { Session } from "./session.ts";
import { CHAINED_MAXIMUM, durations } from "./session-durations.ts";
import {
	externalIdFault,
	nameFault,
	passedPolicies,
	type SessionPolicyInput,
	sessionPolicyFault,
	sourceIdentityFault,
	tagFault,
} from "./session-parameters.ts";
import { durationFault, type StsFault, type StsResult, stsFault } from "./sts-fault.ts";

/** What AssumeRole is asked for. */
export type AssumeRoleInput = SessionPolicyInput & {
	/** The account the role lives in. */
	readonly account: string;
	readonly role: Role;
	readonly sessionName: string;
	readonly durationSeconds?: number | undefined;
	readonly externalId?: string | undefined;
	readonly tags?: Tags | undefined;
	readonly transitiveTagKeys?: readonly string[] | undefined;
	readonly sourceIdentity?: string | undefined;
	/** True where a serial number and a code came with the call and were found right. */
	readonly isMfaProved?: boolean | undefined;
	/** How many sessions were handed out before, so that no two get the same credentials. */
	readonly count?: number | undefined;
};

/**
 * The session that AssumeRole gives, or the first parameter it refuses. Whether the caller *may* assume the role is
 * decided apart, by trust policy and the caller's own policies; ask with `assumptionFacts` for every `assumptionActions`.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const assumeRole = (caller: Session, input: AssumeRoleInput, now: EpochSeconds): StsResult => {
	const fault = faultOf(caller, input);
	if (fault !== undefined) return { ok: false, fault };
	const { role, account, sessionName } = input;
	const arn = sessionArn(account, role.name, sessionName);
	const policies = passedPolicies(input);
	const seconds = input.durationSeconds ?? durations.AssumeRole.initial;
	const session: Session = {
		source: "AssumeRole",
		account,
		arn,
		userId: `${role.uniqueId}:${sessionName}`,
		principal: {
			type: "role-session",
			role: role.name,
			sessionName,
			roleArn: roleArn(account, role),
			isServiceLinked: role.isServiceLinked,
		},
		credentials: mint(arn, now, input.count ?? 0),
		issuedAt: now,
		expiresAt: now + seconds,
		// The session does not inherit the proof, so its own requests carry none.
		mfaAt: undefined,
		sessionPolicies: policies.length === 0 ? undefined : policies,
		sessionTags: { ...inheritedTags(caller), ...input.tags },
		transitiveTagKeys: [...inheritedKeys(caller), ...(input.transitiveTagKeys ?? [])],
		sourceIdentity: input.sourceIdentity ?? caller.sourceIdentity,
		isChained: isChain(caller),
	};
	return { ok: true, session, notModelled: openQuestions(caller, seconds) };
};

/** True where role credentials ask for another role. */
const isChain = (caller: Session): boolean => caller.principal.type === "role-session";

/** Every action that must be allowed for the call: tags and a source identity need permission of their own. */
export const assumptionActions = (caller: Session, input: AssumeRoleInput): readonly string[] => [
	"sts:AssumeRole",
	...(Object.keys(input.tags ?? {}).length > 0 ? ["sts:TagSession"] : []),
	...((input.sourceIdentity ?? caller.sourceIdentity) === undefined ? [] : ["sts:SetSourceIdentity"]),
];

/**
 * The context of the call itself, which the trust policy is judged by: the caller's keys and those of the parameters.
 * Here, and only here, a code given with the call counts as MFA.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export const assumptionFacts = (
	caller: Session,
	callerTags: Tags,
	input: AssumeRoleInput,
	now: EpochSeconds,
): ContextFacts => {
	const tags = Object.entries(input.tags ?? {});
	const transitive = input.transitiveTagKeys ?? [];
	const sourceIdentity = input.sourceIdentity ?? caller.sourceIdentity;
	return {
		...contextFacts(caller, callerTags, now),
		...(input.isMfaProved ? { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "0" } : {}),
		"sts:RoleSessionName": input.sessionName,
		...(input.externalId === undefined ? {} : { "sts:ExternalId": input.externalId }),
		...(sourceIdentity === undefined ? {} : { "sts:SourceIdentity": sourceIdentity }),
		...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
		...(tags.length === 0 ? {} : { "aws:TagKeys": tags.map(([key]) => key) }),
		...(transitive.length === 0 ? {} : { "sts:TransitiveTagKeys": transitive }),
	};
};

const faultOf = (caller: Session, input: AssumeRoleInput): StsFault | undefined => {
	if (caller.principal.type === "root") {
		return stsFault("AccessDenied", "Roles may not be assumed by root accounts.");
	}
	return (
		nameFault(input.sessionName, "roleSessionName", 2, quotas.roleSessionNameLength) ??
		roleDurationFault(caller, input) ??
		(input.externalId === undefined ? undefined : externalIdFault(input.externalId)) ??
		(input.sourceIdentity === undefined ? undefined : sourceIdentityFault(input.sourceIdentity)) ??
		changedIdentityFault(caller, input) ??
		sessionPolicyFault(input) ??
		tagFault(input.tags ?? {}) ??
		transitiveFault(caller, input)
	);
};

const roleDurationFault = (caller: Session, input: AssumeRoleInput): StsFault | undefined => {
	const seconds = input.durationSeconds;
	if (seconds === undefined) return undefined;
	const outside = durationFault(seconds, durations.AssumeRole.minimum, durations.AssumeRole.maximum);
	if (outside !== undefined) return outside;
	if (isChain(caller) && seconds > CHAINED_MAXIMUM) {
		return stsFault(
			"ValidationError",
			"The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
		);
	}
	return seconds > input.role.maxSessionSeconds
		? stsFault(
				"ValidationError",
				"The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
			)
		: undefined;
};

/** Once set, a source identity goes along the whole chain. */
const changedIdentityFault = (caller: Session, input: AssumeRoleInput): StsFault | undefined =>
	caller.sourceIdentity !== undefined &&
	input.sourceIdentity !== undefined &&
	input.sourceIdentity !== caller.sourceIdentity
		? stsFault("AccessDenied", "The source identity of a session cannot be changed.")
		: undefined;

const transitiveFault = (caller: Session, input: AssumeRoleInput): StsFault | undefined => {
	const passed = Object.keys(input.tags ?? {});
	const isPassed = (key: string) => passed.some((one) => one.toLowerCase() === key.toLowerCase());
	const unknown = (input.transitiveTagKeys ?? []).find((key) => !isPassed(key));
	if (unknown !== undefined) {
		return stsFault(
			"InvalidParameterValue",
			`The transitive tag key ${unknown} is not among the session tags.`,
		);
	}
	const again = inheritedKeys(caller).find(isPassed);
	return again === undefined
		? undefined
		: stsFault(
				"InvalidParameterValue",
				`The tag ${again} is inherited from the caller's session and stays as it is.`,
			);
};

const inheritedKeys = (caller: Session): readonly string[] =>
	isChain(caller) ? caller.transitiveTagKeys : [];

const inheritedTags = (caller: Session): Tags => {
	const keys = inheritedKeys(caller).map((key) => key.toLowerCase());
	return Object.fromEntries(
		Object.entries(caller.sessionTags).filter(([key]) => keys.includes(key.toLowerCase())),
	);
};

/** The guide calls only role to role a chain; the knowledge centre also counts a token from GetSessionToken. */
const openQuestions = (caller: Session, seconds: number): readonly string[] =>
	caller.source === "GetSessionToken" && seconds > CHAINED_MAXIMUM
		? ["whether credentials of GetSessionToken are limited to one hour when they assume a role"]
		: [];
