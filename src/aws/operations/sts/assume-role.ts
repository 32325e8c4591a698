import type { Role } from "../../account/account.ts";
import { roleArn } from "../../account/arns.ts";
import { standingOf } from "../../decision/caller.ts";
import {
	type AssumeRoleInput,
	assumptionActions,
	assumptionFacts,
	assumeRole as issue,
} from "../../session/assume-role.ts";
import { durations } from "../../session/session-durations.ts";
import { awsError } from "../aws-error.ts";
import { serialNumber } from "../iam/parameters.ts";
import { type Call, defineOperation, failed, type Need } from "../operation.ts";
import { givenFactor, withFactor } from "../second-factor.ts";
import { listOf, optional, type ParamsOf, required } from "../shape.ts";
import { tagsFrom } from "../tags.ts";
import { credentialsOutput } from "./credentials-output.ts";
import { readSessionPolicies } from "./session-policies.ts";
import { policyArns, roleSessionName, sessionPolicy, sessionTags, tokenCode } from "./sts-parameters.ts";

const { minimum, maximum } = durations.AssumeRole;

const parameters = {
	RoleArn: required({ type: "text", minimum: 20, maximum: 2048 }),
	RoleSessionName: required(roleSessionName),
	PolicyArns: optional(policyArns),
	Policy: optional(sessionPolicy),
	DurationSeconds: optional({ type: "integer", minimum, maximum }),
	Tags: optional(sessionTags),
	TransitiveTagKeys: optional(listOf({ type: "text", minimum: 1, maximum: 128 })),
	ExternalId: optional({ type: "text", minimum: 2, maximum: 1224, pattern: /^[\w+=,.@:/-]*$/ }),
	SerialNumber: optional(serialNumber),
	TokenCode: optional(tokenCode),
	SourceIdentity: optional({ type: "text", minimum: 2, maximum: 64, pattern: /^[\w+=,.@-]*$/ }),
} as const;

type Params = ParamsOf<typeof parameters>;

/** A session of a role, for whoever its trust policy and the caller's own policies let take it. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const assumeRole = defineOperation({
	service: "sts",
	name: "AssumeRole",
	parameters,
	refuse: (params, call) => {
		const factor = givenFactor(params, call);
		if (factor.type === "refused") return factor.error;
		const policies = readSessionPolicies(params, call);
		return policies.ok ? undefined : policies.error;
	},
	needs: (params, call) => needsOf(params, call),
	perform: (params, call) => {
		const found = findRole(params.RoleArn, call);
		if (found === undefined || call.session === undefined)
			return failed(awsError("AccessDenied", "Access denied"));
		const input = inputOf(params, call, found);
		const issued = issue(call.session, input, call.now);
		if (!issued.ok) return failed(issued.fault);
		const { session } = issued;
		const output = {
			Credentials: credentialsOutput(session),
			AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
			SourceIdentity: session.sourceIdentity,
		};
		return { ok: true, cloud: withFactor(givenFactor(params, call), call), output, session };
	},
});

type Found = { readonly account: string; readonly role: Role };

const findRole = (arn: string, { cloud }: Call): Found | undefined => {
	const account = cloud.accounts.get(arn.split(":")[4] ?? "");
	const role = account?.roles.get(arn.slice(arn.lastIndexOf("/") + 1));
	return account && role && roleArn(account.id, role) === arn ? { account: account.id, role } : undefined;
};

const inputOf = (params: Params, call: Call, { account, role }: Found): AssumeRoleInput => {
	const policies = readSessionPolicies(params, call);
	return {
		account,
		role,
		sessionName: params.RoleSessionName,
		durationSeconds: params.DurationSeconds,
		externalId: params.ExternalId,
		tags: tagsFrom(params.Tags),
		transitiveTagKeys: params.TransitiveTagKeys,
		sourceIdentity: params.SourceIdentity,
		isMfaProved: givenFactor(params, call).type === "right",
		count: call.count,
		...(policies.ok ? policies.policies : {}),
	};
};

/** A role that is not there is denied like one that may not be taken, so that nobody learns which names exist. */
const needsOf = (params: Params, call: Call): readonly Need[] => {
	const found = findRole(params.RoleArn, call);
	if (found === undefined || call.session === undefined)
		return [{ action: "sts:AssumeRole", resource: params.RoleArn }];
	const input = inputOf(params, call, found);
	const { tags } = standingOf(call.cloud, call.session, call.now);
	const context = assumptionFacts(call.session, tags, input, call.now);
	return assumptionActions(call.session, input).map((action) => ({
		action,
		resource: params.RoleArn,
		context,
	}));
};
