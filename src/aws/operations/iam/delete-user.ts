import { userArn } from "../../account/arns.ts";
import { withAccount, withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { mustFirst, notFound } from "./iam-errors.ts";
import { orphaned } from "./orphaned.ts";
import { anyUserName } from "./parameters.ts";

/** Deletes a user that has nothing left: no password, keys, devices, policies or groups. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html */
export const deleteUser = defineOperation({
	service: "iam",
	name: "DeleteUser",
	parameters: { UserName: required(anyUserName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		if (user.loginProfile !== undefined) return mustFirst("delete login profile");
		if (user.accessKeys.length > 0) return mustFirst("delete access keys");
		if (user.mfaDevices.length > 0) return mustFirst("delete MFA device");
		if (user.attachedPolicies.length > 0) return mustFirst("detach all policies");
		if (user.inlinePolicies.size > 0) return mustFirst("delete policies");
		if (user.groups.length > 0) return mustFirst("remove users from group");
		const without = withAccount(cloud, { ...account, users: withoutEntry(account.users, user.name) });
		return done(orphaned(without, userArn(account.id, user), user.uniqueId));
	},
});
