import { policyFromValue } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { optional, required, text } from "../shape.ts";
import { functionArn, functionName, onFunction, withFunction } from "./function.ts";
import { statementOf, statementsIn } from "./function-policy.ts";

/** Lets a service or another account invoke a function: a statement of its resource policy. https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const addPermission = defineOperation({
	service: "lambda",
	name: "AddPermission",
	parameters: {
		FunctionName: required(functionName),
		StatementId: required({ type: "text", minimum: 1, maximum: 100, pattern: /^([a-zA-Z0-9-_]+)$/ }),
		Action: required({ type: "text", pattern: /^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/ }),
		Principal: required(text),
		SourceArn: optional(text),
		SourceAccount: optional({ type: "text", pattern: /^\d{12}$/ }),
		PrincipalOrgID: optional(text),
	},
	needs: (params, call) => [
		{
			resource: functionArn(params.FunctionName, call),
			context: requestKeys({ "lambda:Principal": params.Principal }),
		},
	],
	perform: (params, call) =>
		onFunction(params.FunctionName, call, (found, owner) => {
			const before = statementsIn(found.policy);
			if (before.some(({ Sid }) => Sid === params.StatementId)) {
				const message = `The statement id (${params.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`;
				return failed(awsError("ResourceConflictException", message));
			}
			const statement = statementOf(params, found.arn, call.account.id);
			const document = { Version: "2012-10-17", Id: "default", Statement: [...before, statement] };
			const read = policyFromValue(document, "resource");
			if (!read.ok)
				return failed(
					awsError(
						"InvalidParameterValueException",
						"The provided principal was invalid.",
						read.problems[0]?.message,
					),
				);
			const cloud = withFunction(call.cloud, owner, { ...found, policy: read.value });
			return done(cloud, { Statement: JSON.stringify(statement) });
		}),
});
