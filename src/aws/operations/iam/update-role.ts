import { withAccount, withRole } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { ownRole } from "./own-role.ts";
import { description, maxSessionDuration, roleName } from "./parameters.ts";

/** Changes a role's description or how long its sessions may last. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html */
export const updateRole = defineOperation({
	service: "iam",
	name: "UpdateRole",
	parameters: {
		RoleName: required(roleName),
		Description: optional(description),
		MaxSessionDuration: optional(maxSessionDuration),
	},
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName, Description, MaxSessionDuration }, { cloud, account }) => {
		const own = ownRole(account, RoleName);
		if (!own.ok) return own.refusal;
		const { role } = own;
		const changed = {
			...role,
			description: Description ?? role.description,
			maxSessionSeconds: MaxSessionDuration ?? role.maxSessionSeconds,
		};
		return done(withAccount(cloud, withRole(account, changed)));
	},
});
