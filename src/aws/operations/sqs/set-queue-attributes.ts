import { withAccount, withResource } from "../../account/change.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { mapOf, required, text } from "../shape.ts";
import { onQueue, queueArn } from "./queue.ts";

/** Sets a queue's policy; an empty one takes it away. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
export const setQueueAttributes = defineOperation({
	service: "sqs",
	name: "SetQueueAttributes",
	parameters: { QueueUrl: required(text), Attributes: required(mapOf(text)) },
	needs: ({ QueueUrl }) => [{ resource: queueArn(QueueUrl) }],
	perform: ({ QueueUrl, Attributes }, call) =>
		onQueue(QueueUrl, call, (queue, owner) => {
			const { Policy: document } = Attributes;
			if (document === undefined) return done(call.cloud);
			const read = document === "" ? undefined : readPolicy(document, "resource");
			if (read?.ok === false) {
				const hint = read.problems[0]?.message;
				return failed(awsError("InvalidAttributeValue", "Invalid value for the parameter Policy.", hint));
			}
			const changed = { ...queue, policy: read?.value };
			return done(withAccount(call.cloud, withResource(owner, changed)));
		}),
});
