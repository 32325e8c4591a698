import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { instanceProfileOutput } from "./iam-output.ts";
import { pathPrefix } from "./parameters.ts";

/** Every instance profile of the account. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles = defineOperation({
	service: "iam",
	name: "ListInstanceProfiles",
	parameters: { PathPrefix: optional(pathPrefix) },
	needs: () => [{ resource: "*" }],
	perform: ({ PathPrefix = "/" }, { cloud, account }) =>
		done(cloud, {
			InstanceProfiles: [...account.instanceProfiles.values()]
				.filter(({ path }) => path.startsWith(PathPrefix))
				.map((profile) => instanceProfileOutput(account, profile)),
		}),
});
