import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { json, optional, required, text } from "../shape.ts";
import {
	functionArn,
	functionName,
	functionNeeds,
	functionOutput,
	type LambdaFunction,
	passToLambda,
	roleRefusal,
} from "./function.ts";

/** A function that runs under a role, which the caller must be allowed to pass. https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
export const createFunction = defineOperation({
	service: "lambda",
	name: "CreateFunction",
	parameters: {
		FunctionName: required(functionName),
		Runtime: optional(text),
		Role: required({
			type: "text",
			pattern: /^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/,
		}),
		Handler: optional(text),
		Code: required(json),
	},
	needs: (params, call) => [...functionNeeds(params, call), passToLambda(params.Role)],
	perform: ({ FunctionName, Runtime = "nodejs22.x", Role }, call) => {
		const { cloud, account } = call;
		const arn = functionArn(FunctionName, call);
		if (account.resources.has(arn))
			return failed(awsError("ResourceConflictException", `Function already exist: ${FunctionName}`));
		const refusal = roleRefusal(Role, call);
		if (refusal !== undefined) return refusal;
		const made: LambdaFunction = {
			type: "lambda-function",
			arn,
			name: arn.slice(arn.lastIndexOf(":") + 1),
			tags: {},
			policy: undefined,
			role: Role,
			runtime: Runtime,
		};
		return done(withAccount(cloud, withResource(account, made)), functionOutput(made));
	},
});
