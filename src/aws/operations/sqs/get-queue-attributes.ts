import { defineOperation, done } from "../operation.ts";
import { listOf, optional, required, text } from "../shape.ts";
import { onQueue, queueArn } from "./queue.ts";

/** A queue's ARN and policy. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html */
export const getQueueAttributes = defineOperation({
	service: "sqs",
	name: "GetQueueAttributes",
	parameters: { QueueUrl: required(text), AttributeNames: optional(listOf(text)) },
	needs: ({ QueueUrl }) => [{ resource: queueArn(QueueUrl) }],
	perform: ({ QueueUrl, AttributeNames = [] }, call) =>
		onQueue(QueueUrl, call, ({ arn, policy }) => {
			const all = { QueueArn: arn, ...(policy === undefined ? {} : { Policy: policy.text }) };
			const wanted = Object.entries(all).filter(
				([name]) => AttributeNames.includes("All") || AttributeNames.includes(name),
			);
			return done(call.cloud, wanted.length === 0 ? {} : { Attributes: Object.fromEntries(wanted) });
		}),
});
