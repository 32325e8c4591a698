import { defineOperation, done } from "../operation.ts";
import { functionOutput } from "./function.ts";

/** The account's functions. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
export const listFunctions = defineOperation({
	service: "lambda",
	name: "ListFunctions",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		done(cloud, {
			Functions: [...account.resources.values()]
				.filter((resource) => resource.type === "lambda-function")
				.map(functionOutput),
		}),
});
