import { defineOperation, done } from "../operation.ts";
import { optional, required, text } from "../shape.ts";
import {
	functionName,
	functionNeeds,
	functionOutput,
	onFunction,
	passToLambda,
	roleRefusal,
	withFunction,
} from "./function.ts";

/** Gives a function another role or runtime. https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html */
export const updateFunctionConfiguration = defineOperation({
	service: "lambda",
	name: "UpdateFunctionConfiguration",
	parameters: { FunctionName: required(functionName), Role: optional(text), Runtime: optional(text) },
	needs: (params, call) => [
		...functionNeeds(params, call),
		...(params.Role === undefined ? [] : [passToLambda(params.Role)]),
	],
	perform: ({ FunctionName, Role, Runtime }, call) =>
		onFunction(FunctionName, call, (found, owner) => {
			const refusal = Role === undefined ? undefined : roleRefusal(Role, call);
			if (refusal !== undefined) return refusal;
			const changed = { ...found, role: Role ?? found.role, runtime: Runtime ?? found.runtime };
			return done(withFunction(call.cloud, owner, changed), functionOutput(changed));
		}),
});
