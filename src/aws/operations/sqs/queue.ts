import type { Account, Resource } from "../../account/account.ts";
import { findResource } from "../../account/find-resource.ts";
import { awsError } from "../aws-error.ts";
import { type Call, failed, type Performed } from "../operation.ts";

export type Queue = Extract<Resource, { type: "sqs-queue" }>;

/** The ARN of the queue that a URL leads to: `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`. */
export const queueArn = (url: string): string => {
	const [, region = "us-east-1", account = "", name = ""] =
		/^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com\/(\d{12})\/(.+)$/.exec(url) ?? [];
	return `arn:aws:sqs:${region}:${account}:${name}`;
};

/** The URL of a queue. */
export const queueUrl = ({ arn, name }: Queue): string => {
	const [, , , region, account] = arn.split(":");
	return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
};

/** Does something with a queue that is there. */
export const onQueue = (
	url: string,
	call: Call,
	act: (queue: Queue, owner: Account) => Performed,
): Performed => {
	const found = findResource(call.cloud, queueArn(url));
	return found?.resource.type === "sqs-queue"
		? act(found.resource, found.account)
		: failed(awsError("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist."));
};
