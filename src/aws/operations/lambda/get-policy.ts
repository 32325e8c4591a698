import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { functionName, functionNeeds, onFunction } from "./function.ts";

/** A function's resource policy, as a text of JSON. https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html */
export const getFunctionPolicy = defineOperation({
	service: "lambda",
	name: "GetPolicy",
	parameters: { FunctionName: required(functionName) },
	needs: (params, call) => functionNeeds(params, call),
	perform: ({ FunctionName }, call) =>
		onFunction(FunctionName, call, ({ policy }) =>
			policy === undefined
				? failed(
						awsError(
							"ResourceNotFoundException",
							"The resource you requested does not exist.",
							"The function has no resource policy.",
						),
					)
				: done(call.cloud, { Policy: JSON.stringify(JSON.parse(policy.text)) }),
		),
});
