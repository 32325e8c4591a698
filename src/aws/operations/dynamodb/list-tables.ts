import { defineOperation, done } from "../operation.ts";

/** The names of the account's tables. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html */
export const listTables = defineOperation({
	service: "dynamodb",
	name: "ListTables",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		done(cloud, {
			TableNames: [...account.resources.values()]
				.filter(({ type }) => type === "dynamodb-table")
				.map(({ name }) => name),
		}),
});
