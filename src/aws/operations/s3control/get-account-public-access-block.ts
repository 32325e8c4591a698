import { defineOperation, done } from "../operation.ts";
import { blockOutput, noBlock } from "../s3/public-access.ts";
import { required } from "../shape.ts";
import { accountId, refuseOther } from "./account-id.ts";

/** Block Public Access of a whole account. https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html */
export const getAccountPublicAccessBlock = defineOperation({
	service: "s3control",
	name: "GetPublicAccessBlock",
	action: "s3:GetAccountPublicAccessBlock",
	parameters: { AccountId: required(accountId) },
	refuse: refuseOther,
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account: { publicAccessBlock } }) =>
		publicAccessBlock === undefined ? noBlock() : done(cloud, blockOutput(publicAccessBlock)),
});
