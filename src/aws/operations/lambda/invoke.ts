import { defineOperation } from "../operation.ts";
import { blob, optional, required, text, wordOf } from "../shape.ts";
import { functionName, functionNeeds, onFunction } from "./function.ts";

/** Runs a function; the model's functions answer with what they were given. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const invoke = defineOperation({
	service: "lambda",
	name: "Invoke",
	action: "lambda:InvokeFunction",
	parameters: {
		FunctionName: required(functionName),
		InvocationType: optional(wordOf("Event", "RequestResponse", "DryRun")),
		Payload: optional(blob),
		Qualifier: optional(text),
	},
	needs: (params, call) => functionNeeds(params, call),
	perform: ({ FunctionName, InvocationType = "RequestResponse", Payload = "null" }, call) =>
		onFunction(FunctionName, call, () => {
			if (InvocationType === "DryRun") return { ok: true, cloud: call.cloud, output: { StatusCode: 204 } };
			if (InvocationType === "Event") return { ok: true, cloud: call.cloud, output: { StatusCode: 202 } };
			const output = { StatusCode: 200, ExecutedVersion: "$LATEST" };
			return { ok: true, cloud: call.cloud, output, body: Payload };
		}),
});
