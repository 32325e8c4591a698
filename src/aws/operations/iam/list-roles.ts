import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { listedRole } from "./iam-output.ts";
import { pathPrefix } from "./parameters.ts";

/** Every role of the account. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = defineOperation({
	service: "iam",
	name: "ListRoles",
	parameters: { PathPrefix: optional(pathPrefix) },
	needs: () => [{ resource: "*" }],
	perform: ({ PathPrefix = "/" }, { cloud, account }) =>
		done(cloud, {
			Roles: [...account.roles.values()]
				.filter(({ path }) => path.startsWith(PathPrefix))
				.map((role) => listedRole(account.id, role)),
		}),
});
