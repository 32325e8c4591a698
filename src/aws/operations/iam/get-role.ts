import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { roleOutput } from "./iam-output.ts";
import { roleLastUsed } from "./last-used.ts";
import { roleName } from "./parameters.ts";

/** A role with its trust policy. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = defineOperation({
	service: "iam",
	name: "GetRole",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, { cloud, account, log }) => {
		const role = account.roles.get(RoleName);
		return role === undefined
			? notFound("role", RoleName)
			: done(cloud, {
					Role: { ...roleOutput(account.id, role), RoleLastUsed: roleLastUsed(account.id, role, log) },
				});
	},
});
