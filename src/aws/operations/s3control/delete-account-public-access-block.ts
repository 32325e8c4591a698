import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { accountId, refuseOther } from "./account-id.ts";

/** Takes an account's Block Public Access away; each bucket's own stays. https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeletePublicAccessBlock.html */
export const deleteAccountPublicAccessBlock = defineOperation({
	service: "s3control",
	name: "DeletePublicAccessBlock",
	action: "s3:PutAccountPublicAccessBlock",
	parameters: { AccountId: required(accountId) },
	refuse: refuseOther,
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) => done(withAccount(cloud, { ...account, publicAccessBlock: undefined })),
});
