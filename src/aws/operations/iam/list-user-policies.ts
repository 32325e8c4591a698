import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { listInline } from "./inline-policies.ts";
import { anyUserName } from "./parameters.ts";

/** The names of a user's inline policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export const listUserPolicies = defineOperation({
	service: "iam",
	name: "ListUserPolicies",
	parameters: { UserName: required(anyUserName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName }, call) => listInline(call, "user", UserName),
});
