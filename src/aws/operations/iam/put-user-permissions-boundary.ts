import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { isManagedPolicy, noSuchPolicy } from "./managed-policies.ts";
import { arn, userName } from "./parameters.ts";

/** Sets the ceiling over a user's policies, or replaces it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export const putUserPermissionsBoundary = defineOperation({
	service: "iam",
	name: "PutUserPermissionsBoundary",
	parameters: { UserName: required(userName), PermissionsBoundary: required(arn) },
	needs: ({ UserName, PermissionsBoundary }, { account }) => [
		{
			resource: holderArn(account, "user", UserName),
			context: { "iam:PermissionsBoundary": PermissionsBoundary },
		},
	],
	perform: ({ UserName, PermissionsBoundary }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		if (!isManagedPolicy(account, PermissionsBoundary)) return noSuchPolicy(PermissionsBoundary);
		return done(withAccount(cloud, withUser(account, { ...user, permissionsBoundary: PermissionsBoundary })));
	},
});
