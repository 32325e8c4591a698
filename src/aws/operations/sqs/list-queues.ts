import { defineOperation, done } from "../operation.ts";
import { queueUrl } from "./queue.ts";

/** The URLs of the account's queues. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html */
export const listQueues = defineOperation({
	service: "sqs",
	name: "ListQueues",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) => {
		const queues = [...account.resources.values()].filter((resource) => resource.type === "sqs-queue");
		return done(cloud, queues.length === 0 ? {} : { QueueUrls: queues.map(queueUrl) });
	},
});
