import { getSessionToken as issue } from "../../session/get-session-token.ts";
import { durations } from "../../session/session-durations.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { serialNumber } from "../iam/parameters.ts";
import { type Call, defineOperation, failed } from "../operation.ts";
import { givenFactor, withFactor } from "../second-factor.ts";
import { optional } from "../shape.ts";
import { credentialsOutput } from "./credentials-output.ts";
import { tokenCode } from "./sts-parameters.ts";

const { minimum, maximum } = durations.GetSessionToken;

/** Temporary credentials of the same user, with the proof of MFA if a code came along. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html */
export const getSessionToken = defineOperation({
	service: "sts",
	name: "GetSessionToken",
	parameters: {
		DurationSeconds: optional({ type: "integer", minimum, maximum }),
		SerialNumber: optional(serialNumber),
		TokenCode: optional(tokenCode),
	},
	refuse: (params, call) => refusal(params, call),
	needs: () => [{ resource: "*" }],
	perform: (params, call) => {
		if (call.session === undefined) return failed(awsError("AccessDenied", "Access Denied"));
		const factor = givenFactor(params, call);
		const issued = issue(
			call.session,
			{ durationSeconds: params.DurationSeconds, isMfaProved: factor.type === "right", count: call.count },
			call.now,
		);
		if (!issued.ok) return failed(issued.fault);
		const output = { Credentials: credentialsOutput(issued.session) };
		return { ok: true, cloud: withFactor(factor, call), output, session: issued.session };
	},
});

const refusal = (params: Parameters<typeof givenFactor>[0], call: Call): AwsError | undefined => {
	const factor = givenFactor(params, call);
	return factor.type === "refused" ? factor.error : undefined;
};
