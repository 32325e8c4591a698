import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { boundaryContext, holderArn } from "./holders.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { userName } from "./parameters.ts";

/** Takes the ceiling off a user, which may widen what it can do. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export const deleteUserPermissionsBoundary = defineOperation({
	service: "iam",
	name: "DeleteUserPermissionsBoundary",
	parameters: { UserName: required(userName) },
	needs: ({ UserName }, { account }) => [
		{ resource: holderArn(account, "user", UserName), context: boundaryContext(account, "user", UserName) },
	],
	perform: ({ UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		if (user.permissionsBoundary === undefined)
			return noSuchEntity(`User ${UserName} does not have a boundary.`);
		return done(withAccount(cloud, withUser(account, { ...user, permissionsBoundary: undefined })));
	},
});
