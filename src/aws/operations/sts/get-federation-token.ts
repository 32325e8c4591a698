import { federatedArn } from "../../account/arns.ts";
import { quotas } from "../../account/quotas.ts";
import { getFederationToken as issue } from "../../session/get-federation-token.ts";
import { durations } from "../../session/session-durations.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, failed } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { tagContext, tagsFrom } from "../tags.ts";
import { credentialsOutput } from "./credentials-output.ts";
import { readSessionPolicies } from "./session-policies.ts";
import { policyArns, sessionTags } from "./sts-parameters.ts";

const { minimum, maximum } = durations.GetFederationToken;

/** Temporary credentials for somebody else, within the caller's own policies. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html */
export const getFederationToken = defineOperation({
	service: "sts",
	name: "GetFederationToken",
	parameters: {
		Name: required({ type: "text", minimum: 2, maximum: 32, pattern: /^[\w+=,.@-]*$/ }),
		Policy: optional({ type: "text", minimum: 1, maximum: quotas.sessionPolicySize }),
		PolicyArns: optional(policyArns),
		DurationSeconds: optional({ type: "integer", minimum, maximum }),
		Tags: optional(sessionTags),
	},
	refuse: (params, call) => {
		const policies = readSessionPolicies(params, call);
		return policies.ok ? undefined : policies.error;
	},
	needs: ({ Name, Tags }, { account }) => [
		{ resource: federatedArn(account.id, Name), context: tagContext(Tags) },
	],
	perform: (params, call) => {
		const policies = readSessionPolicies(params, call);
		if (!policies.ok) return failed(policies.error);
		if (call.session === undefined) return failed(awsError("AccessDenied", "Access denied"));
		const { Name, DurationSeconds, Tags } = params;
		const issued = issue(
			call.session,
			{
				name: Name,
				durationSeconds: DurationSeconds,
				tags: tagsFrom(Tags),
				count: call.count,
				...policies.policies,
			},
			call.now,
		);
		if (!issued.ok) return failed(issued.fault);
		const { session } = issued;
		const output = {
			Credentials: credentialsOutput(session),
			FederatedUser: { FederatedUserId: session.userId, Arn: session.arn },
		};
		return { ok: true, cloud: call.cloud, output, session };
	},
});
