import { defineOperation, done } from "../operation.ts";

/** The account's alias, if it has one. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export const listAccountAliases = defineOperation({
	service: "iam",
	name: "ListAccountAliases",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		done(cloud, { AccountAliases: account.alias === undefined ? [] : [account.alias] }),
});
