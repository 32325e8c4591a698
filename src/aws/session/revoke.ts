import type { EpochSeconds } from "../account/account.ts";
import { isoDate } from "./context-facts.ts";

/** The name under which the console attaches the policy. */
export const REVOCATION_POLICY_NAME = "AWSRevokeOlderSessions";

/**
 * The policy that ends every session of a role issued before a moment. No session can be deleted:
 * this Deny is attached to the role and judged at each request, so sessions taken later work.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export const revocationPolicy = (before: EpochSeconds) =>
	({
		Version: "2012-10-17",
		Statement: [
			{
				Effect: "Deny",
				Action: ["*"],
				Resource: ["*"],
				Condition: { DateLessThan: { "aws:TokenIssueTime": isoDate(before) } },
			},
		],
	}) as const;
