import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { getInline } from "./inline-policies.ts";
import { anyUserName, policyName } from "./parameters.ts";

/** One inline policy of a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export const getUserPolicy = defineOperation({
	service: "iam",
	name: "GetUserPolicy",
	parameters: { UserName: required(anyUserName), PolicyName: required(policyName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName, PolicyName }, call) => getInline(call, "user", UserName, PolicyName),
});
