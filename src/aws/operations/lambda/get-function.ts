import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { tagsOrNothing } from "../tags.ts";
import { functionName, functionNeeds, functionOutput, onFunction } from "./function.ts";

/** A function with its role. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html */
export const getFunction = defineOperation({
	service: "lambda",
	name: "GetFunction",
	parameters: { FunctionName: required(functionName) },
	needs: (params, call) => functionNeeds(params, call),
	perform: ({ FunctionName }, call) =>
		onFunction(FunctionName, call, (found) => {
			const tags = tagsOrNothing(found.tags);
			return done(call.cloud, {
				Configuration: functionOutput(found),
				Tags: tags === undefined ? undefined : { ...found.tags },
			});
		}),
});
