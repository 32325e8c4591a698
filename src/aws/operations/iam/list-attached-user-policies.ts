import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { listAttached } from "./attachments.ts";
import { holderArn } from "./holders.ts";
import { userName } from "./parameters.ts";

/** The managed policies that are attached to a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export const listAttachedUserPolicies = defineOperation({
	service: "iam",
	name: "ListAttachedUserPolicies",
	parameters: { UserName: required(userName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName }, call) => listAttached(call, "user", UserName),
});
