import type { EpochSeconds, Organization } from "../account/account.ts";
import { rootArn } from "../account/arns.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import { mint } from "./mint.ts";
import type { Session } from "./session.ts";
import { durations } from "./session-durations.ts";
import { durationFault, type StsFault, type StsResult, stsFault } from "./sts-fault.ts";

/** The tasks a root session can be taken for, by the name of the managed policy that scopes it. */
export const ROOT_TASKS = {
	IAMAuditRootUserCredentials: "look at the root user's credentials",
	IAMCreateRootUserPassword: "allow the root user to recover its password",
	IAMDeleteRootUserCredentials: "delete the root user's password, keys and MFA devices",
	S3UnlockBucketPolicy: "delete a bucket policy that denies everyone",
	SQSUnlockQueuePolicy: "delete a queue policy that denies everyone",
} as const;

/** What AssumeRoot is asked for. */
export type AssumeRootInput = {
	/** The member account whose root user is meant. */
	readonly account: string;
	/** One of the managed policies under `root-task/`. */
	readonly taskPolicy: NamedPolicy;
	readonly durationSeconds?: number | undefined;
	readonly count?: number | undefined;
};

/**
 * A root session of a member account, for one task and at most fifteen minutes; asked for by the management account
 * or a delegated administrator, never with root credentials.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export const assumeRoot = (
	caller: Session,
	input: AssumeRootInput,
	organization: Organization | undefined,
	now: EpochSeconds,
): StsResult => {
	const rule = durations.AssumeRoot;
	const seconds = input.durationSeconds ?? rule.initial;
	const fault =
		callerFault(caller, organization) ??
		targetFault(input, organization) ??
		durationFault(seconds, rule.minimum, rule.maximum);
	if (fault !== undefined) return { ok: false, fault };
	const arn = rootArn(input.account);
	const session: Session = {
		source: "AssumeRoot",
		account: input.account,
		arn,
		userId: input.account,
		principal: { type: "root" },
		credentials: mint(arn, now, input.count ?? 0),
		issuedAt: now,
		expiresAt: now + seconds,
		mfaAt: undefined,
		sessionPolicies: [input.taskPolicy],
		sessionTags: {},
		transitiveTagKeys: [],
		sourceIdentity: caller.sourceIdentity,
		isChained: false,
	};
	return { ok: true, session, notModelled: [] };
};

const denied = (message: string): StsFault => stsFault("AccessDenied", message);

const callerFault = (caller: Session, organization: Organization | undefined): StsFault | undefined => {
	if (caller.principal.type === "root")
		return denied("AssumeRoot cannot be called with root user credentials.");
	if (organization === undefined) return denied("The account is not in an organization.");
	if (!organization.rootAccess.sessions) {
		return denied("Privileged root sessions are not enabled in this organization.");
	}
	const mayCall = [organization.managementAccount, ...organization.delegatedAdministrators];
	return mayCall.includes(caller.account)
		? undefined
		: denied("Only the management account or a delegated administrator can call AssumeRoot.");
};

const targetFault = (
	input: AssumeRootInput,
	organization: Organization | undefined,
): StsFault | undefined => {
	if (!organization?.members.has(input.account) || input.account === organization.managementAccount) {
		return denied(`Account ${input.account} is not a member account of this organization.`);
	}
	const isTask = Object.keys(ROOT_TASKS).some(
		(name) => input.taskPolicy.arn === `arn:aws:iam::aws:policy/root-task/${name}`,
	);
	return isTask ? undefined : stsFault("ValidationError", "The task policy is not one of the root tasks.");
};
