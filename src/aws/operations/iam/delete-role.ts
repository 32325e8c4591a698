import { roleArn } from "../../account/arns.ts";
import { withAccount, withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { mustFirst } from "./iam-errors.ts";
import { orphaned } from "./orphaned.ts";
import { ownRole } from "./own-role.ts";
import { roleName } from "./parameters.ts";

/** Deletes a role without policies, in no instance profile; its sessions fail from now on. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export const deleteRole = defineOperation({
	service: "iam",
	name: "DeleteRole",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, { cloud, account }) => {
		const own = ownRole(account, RoleName);
		if (!own.ok) return own.refusal;
		const { role } = own;
		if ([...account.instanceProfiles.values()].some((profile) => profile.role === RoleName))
			return mustFirst("remove roles from instance profile");
		if (role.attachedPolicies.length > 0) return mustFirst("detach all policies");
		if (role.inlinePolicies.size > 0) return mustFirst("delete policies");
		const without = withAccount(cloud, { ...account, roles: withoutEntry(account.roles, RoleName) });
		return done(orphaned(without, roleArn(account.id, role), role.uniqueId));
	},
});
