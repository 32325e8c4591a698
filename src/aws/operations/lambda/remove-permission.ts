import { policyFromValue } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required, text } from "../shape.ts";
import { functionName, functionNeeds, onFunction, withFunction } from "./function.ts";
import { statementsIn } from "./function-policy.ts";

/** Takes a statement out of a function's policy. https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html */
export const removePermission = defineOperation({
	service: "lambda",
	name: "RemovePermission",
	parameters: { FunctionName: required(functionName), StatementId: required(text) },
	needs: (params, call) => functionNeeds(params, call),
	perform: ({ FunctionName, StatementId }, call) =>
		onFunction(FunctionName, call, (found, owner) => {
			const before = statementsIn(found.policy);
			const Statement = before.filter(({ Sid }) => Sid !== StatementId);
			if (Statement.length === before.length) {
				const message = `Statement ${StatementId} is not found in resource policy.`;
				return failed(awsError("ResourceNotFoundException", message));
			}
			const read = policyFromValue({ Version: "2012-10-17", Id: "default", Statement }, "resource");
			const policy = Statement.length > 0 && read.ok ? read.value : undefined;
			return done(withFunction(call.cloud, owner, { ...found, policy }));
		}),
});
