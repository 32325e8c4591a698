import type { EpochSeconds } from "../account/account.ts";
import { mint } from "./mint.ts";
import type { Session } from "./session.ts";
import { durations } from "./session-durations.ts";
import { cappedForRoot, longTermOnly } from "./session-parameters.ts";
import { durationFault, type StsResult } from "./sts-fault.ts";

/** What GetSessionToken is asked for. */
export type GetSessionTokenInput = {
	readonly durationSeconds?: number | undefined;
	/** True where a serial number and a code came with the call and were found right. */
	readonly isMfaProved?: boolean | undefined;
	readonly count?: number | undefined;
};

/**
 * Temporary credentials with the rights of the same user, and with the proof of MFA where a code was given.
 * It needs no permission, and no policy can grant or take it.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export const getSessionToken = (
	caller: Session,
	input: GetSessionTokenInput,
	now: EpochSeconds,
): StsResult => {
	const rule = durations.GetSessionToken;
	const asked = input.durationSeconds ?? rule.initial;
	const fault = longTermOnly(caller, "GetSessionToken") ?? durationFault(asked, rule.minimum, rule.maximum);
	if (fault !== undefined) return { ok: false, fault };
	return {
		ok: true,
		session: {
			...caller,
			source: "GetSessionToken",
			credentials: mint(caller.arn, now, input.count ?? 0),
			issuedAt: now,
			expiresAt: now + cappedForRoot(caller, asked, rule.rootMaximum),
			mfaAt: input.isMfaProved ? now : undefined,
		},
		notModelled: [],
	};
};
