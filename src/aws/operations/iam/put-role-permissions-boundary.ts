import { withAccount, withRole } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { isManagedPolicy, noSuchPolicy } from "./managed-policies.ts";
import { arn, roleName } from "./parameters.ts";

/** Sets the ceiling over a role's policies, or replaces it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export const putRolePermissionsBoundary = defineOperation({
	service: "iam",
	name: "PutRolePermissionsBoundary",
	parameters: { RoleName: required(roleName), PermissionsBoundary: required(arn) },
	needs: ({ RoleName, PermissionsBoundary }, { account }) => [
		{
			resource: holderArn(account, "role", RoleName),
			context: { "iam:PermissionsBoundary": PermissionsBoundary },
		},
	],
	perform: ({ RoleName, PermissionsBoundary }, { cloud, account }) => {
		const role = account.roles.get(RoleName);
		if (role === undefined) return notFound("role", RoleName);
		if (!isManagedPolicy(account, PermissionsBoundary)) return noSuchPolicy(PermissionsBoundary);
		return done(withAccount(cloud, withRole(account, { ...role, permissionsBoundary: PermissionsBoundary })));
	},
});
