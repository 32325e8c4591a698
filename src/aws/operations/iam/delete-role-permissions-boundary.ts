import { withAccount, withRole } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { boundaryContext, holderArn } from "./holders.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { roleName } from "./parameters.ts";

/** Takes the ceiling off a role, which may widen what it can do. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export const deleteRolePermissionsBoundary = defineOperation({
	service: "iam",
	name: "DeleteRolePermissionsBoundary",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [
		{ resource: holderArn(account, "role", RoleName), context: boundaryContext(account, "role", RoleName) },
	],
	perform: ({ RoleName }, { cloud, account }) => {
		const role = account.roles.get(RoleName);
		if (role === undefined) return notFound("role", RoleName);
		if (role.permissionsBoundary === undefined)
			return noSuchEntity(`Role ${RoleName} does not have a boundary.`);
		return done(withAccount(cloud, withRole(account, { ...role, permissionsBoundary: undefined })));
	},
});
