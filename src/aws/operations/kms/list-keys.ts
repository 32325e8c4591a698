import { defineOperation, done } from "../operation.ts";

/** The account's keys. https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html */
export const listKeys = defineOperation({
	service: "kms",
	name: "ListKeys",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		done(cloud, {
			Keys: [...account.resources.values()]
				.filter(({ type }) => type === "kms-key")
				.map(({ arn }) => ({ KeyId: arn.slice(arn.lastIndexOf("/") + 1), KeyArn: arn })),
		}),
});
