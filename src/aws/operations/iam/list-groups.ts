import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { groupOutput } from "./iam-output.ts";
import { pathPrefix } from "./parameters.ts";

/** Every group of the account. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = defineOperation({
	service: "iam",
	name: "ListGroups",
	parameters: { PathPrefix: optional(pathPrefix) },
	needs: () => [{ resource: "*" }],
	perform: ({ PathPrefix = "/" }, { cloud, account }) =>
		done(cloud, {
			Groups: [...account.groups.values()]
				.filter(({ path }) => path.startsWith(PathPrefix))
				.map((group) => groupOutput(account.id, group)),
		}),
});
