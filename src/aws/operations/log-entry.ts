import type { EpochSeconds } from "../account/account.ts";
import type { Decision, DecisionRequest } from "../decision/decision.ts";
import type { Session } from "../session/session.ts";
import type { AwsError } from "./aws-error.ts";

/** One request and what was decided on it. */
export type Judged = { readonly request: DecisionRequest; readonly decision: Decision };

/**
 * How a call went: `refused` before any policy was read (bad credentials), `denied` by the policies, `failed` for
 * another reason, or `succeeded`.
 */
export type CallOutcome = "succeeded" | "failed" | "denied" | "refused";

/** One call as an audit trail would keep it, with every decision that was made on it. */
export type LogEntry = {
	readonly at: EpochSeconds;
	/** As on the command line: `s3api`. */
	readonly service: string;
	/** As in the API: `GetPublicAccessBlock`. */
	readonly operation: string;
	/** As in policies: `s3:GetBucketPublicAccessBlock`. */
	readonly action: string;
	/** ARNs or `*`: what the call asked for, the main one first. */
	readonly resources: readonly string[];
	/** The caller's ARN, or `anonymous`; undefined where the credentials were refused. */
	readonly by: string | undefined;
	readonly session: Session | undefined;
	readonly outcome: CallOutcome;
	readonly error: AwsError | undefined;
	/** In the order they were asked; the last one is what denied, where the call was denied. */
	readonly judged: readonly Judged[];
};
