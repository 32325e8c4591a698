import type { Role } from "../../account/account.ts";
import { roleArn } from "../../account/arns.ts";
import { withAccount, withRole } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { uniqueId } from "../../account/unique-id.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { optional, required } from "../shape.ts";
import { tagContext, tagsFrom } from "../tags.ts";
import { isTaken } from "./holders.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { roleOutput } from "./iam-output.ts";
import { isManagedPolicy, noSuchPolicy } from "./managed-policies.ts";
import {
	arn,
	description,
	iamPath,
	maxSessionDuration,
	policyDocument,
	roleName,
	tagList,
} from "./parameters.ts";
import { readTrust } from "./trust.ts";

/** A role: who may take it, and nothing it can do yet. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const createRole = defineOperation({
	service: "iam",
	name: "CreateRole",
	parameters: {
		Path: optional(iamPath),
		RoleName: required(roleName),
		AssumeRolePolicyDocument: required(policyDocument),
		Description: optional(description),
		MaxSessionDuration: optional(maxSessionDuration),
		PermissionsBoundary: optional(arn),
		Tags: optional(tagList),
	},
	needs: ({ Path = "/", RoleName, PermissionsBoundary, Tags }, { account }) => [
		{
			resource: roleArn(account.id, { path: Path, name: RoleName }),
			context: {
				...tagContext(Tags),
				...requestKeys({ "iam:PermissionsBoundary": PermissionsBoundary }),
			},
		},
	],
	perform: (params, { cloud, account, now, count }) => {
		const { Path = "/", RoleName, PermissionsBoundary } = params;
		if (isTaken(account.roles, RoleName)) return alreadyExists(`Role with name ${RoleName} already exists.`);
		if (account.roles.size >= quotas.rolesPerAccount)
			return overQuota("RolesPerAccount", quotas.rolesPerAccount);
		const trust = readTrust(params.AssumeRolePolicyDocument, cloud);
		if (!trust.ok) return failed(trust.error);
		if (PermissionsBoundary !== undefined && !isManagedPolicy(account, PermissionsBoundary))
			return noSuchPolicy(PermissionsBoundary);
		const role: Role = {
			name: RoleName,
			path: Path,
			uniqueId: uniqueId("AROA", account.id, RoleName, count),
			createdAt: now,
			description: params.Description,
			trustPolicy: trust.policy,
			attachedPolicies: [],
			inlinePolicies: new Map(),
			permissionsBoundary: PermissionsBoundary,
			maxSessionSeconds: params.MaxSessionDuration ?? 3_600,
			isServiceLinked: false,
			tags: tagsFrom(params.Tags),
		};
		// CreateRole answers without the two members that GetRole adds.
		const { MaxSessionDuration: _, Description: __, ...output } = roleOutput(account.id, role);
		return done(withAccount(cloud, withRole(account, role)), { Role: output });
	},
});
