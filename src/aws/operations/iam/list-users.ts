import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { listedUser } from "./iam-output.ts";
import { pathPrefix } from "./parameters.ts";

/** Every user of the account. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = defineOperation({
	service: "iam",
	name: "ListUsers",
	parameters: { PathPrefix: optional(pathPrefix) },
	needs: () => [{ resource: "*" }],
	perform: ({ PathPrefix = "/" }, { cloud, account }) =>
		done(cloud, {
			Users: [...account.users.values()]
				.filter(({ path }) => path.startsWith(PathPrefix))
				.map((user) => listedUser(account.id, user)),
		}),
});
