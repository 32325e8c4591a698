import type { User } from "../../account/account.ts";
import { userArn } from "../../account/arns.ts";
import { withAccount, withUser } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { uniqueId } from "../../account/unique-id.ts";
import { defineOperation, done } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { optional, required } from "../shape.ts";
import { tagContext, tagsFrom } from "../tags.ts";
import { isTaken } from "./holders.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { userOutput } from "./iam-output.ts";
import { isManagedPolicy, noSuchPolicy } from "./managed-policies.ts";
import { arn, iamPath, tagList, userName } from "./parameters.ts";

/** A user without a password, keys or policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export const createUser = defineOperation({
	service: "iam",
	name: "CreateUser",
	parameters: {
		Path: optional(iamPath),
		UserName: required(userName),
		PermissionsBoundary: optional(arn),
		Tags: optional(tagList),
	},
	needs: ({ Path = "/", UserName, PermissionsBoundary, Tags }, { account }) => [
		{
			resource: userArn(account.id, { path: Path, name: UserName }),
			context: {
				...tagContext(Tags),
				...requestKeys({ "iam:PermissionsBoundary": PermissionsBoundary }),
			},
		},
	],
	perform: ({ Path = "/", UserName, PermissionsBoundary, Tags }, { cloud, account, now, count }) => {
		if (isTaken(account.users, UserName)) return alreadyExists(`User with name ${UserName} already exists.`);
		if (account.users.size >= quotas.usersPerAccount)
			return overQuota("UsersPerAccount", quotas.usersPerAccount);
		if (PermissionsBoundary !== undefined && !isManagedPolicy(account, PermissionsBoundary))
			return noSuchPolicy(PermissionsBoundary);
		const user: User = {
			name: UserName,
			path: Path,
			uniqueId: uniqueId("AIDA", account.id, UserName, count),
			createdAt: now,
			loginProfile: undefined,
			accessKeys: [],
			mfaDevices: [],
			groups: [],
			attachedPolicies: [],
			inlinePolicies: new Map(),
			permissionsBoundary: PermissionsBoundary,
			tags: tagsFrom(Tags),
		};
		return done(withAccount(cloud, withUser(account, user)), { User: userOutput(account.id, user) });
	},
});
