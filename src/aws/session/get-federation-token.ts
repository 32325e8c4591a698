import type { EpochSeconds, Tags } from "../account/account.ts";
import { federatedArn } from "../account/arns.ts";
import { mint } from "./mint.ts";
import type { Session } from "./session.ts";
import { durations } from "./session-durations.ts";
import {
	cappedForRoot,
	longTermOnly,
	nameFault,
	passedPolicies,
	type SessionPolicyInput,
	sessionPolicyFault,
	tagFault,
} from "./session-parameters.ts";
import { durationFault, type StsResult } from "./sts-fault.ts";

/** What GetFederationToken is asked for; its tags cannot be transitive, because no role can follow. */
export type GetFederationTokenInput = SessionPolicyInput & {
	readonly name: string;
	readonly durationSeconds?: number | undefined;
	readonly tags?: Tags | undefined;
	readonly count?: number | undefined;
};

/**
 * Temporary credentials for somebody else, with what both the calling user and the session policies allow;
 * without a session policy that is nothing.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
export const getFederationToken = (
	caller: Session,
	input: GetFederationTokenInput,
	now: EpochSeconds,
): StsResult => {
	const rule = durations.GetFederationToken;
	const asked = input.durationSeconds ?? rule.initial;
	const fault =
		longTermOnly(caller, "GetFederationToken") ??
		nameFault(input.name, "name", 2, 32) ??
		durationFault(asked, rule.minimum, rule.maximum) ??
		sessionPolicyFault(input) ??
		tagFault(input.tags ?? {});
	if (fault !== undefined) return { ok: false, fault };
	const arn = federatedArn(caller.account, input.name);
	const session: Session = {
		...caller,
		source: "GetFederationToken",
		arn,
		userId: `${caller.account}:${input.name}`,
		principal: {
			type: "federated-session",
			name: input.name,
			userArn: caller.principal.type === "user" ? caller.arn : undefined,
		},
		credentials: mint(arn, now, input.count ?? 0),
		issuedAt: now,
		expiresAt: now + cappedForRoot(caller, asked, rule.rootMaximum),
		sessionPolicies: passedPolicies(input),
		sessionTags: { ...input.tags },
	};
	return { ok: true, session, notModelled: [] };
};
