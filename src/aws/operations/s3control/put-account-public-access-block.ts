import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { blockFrom } from "../s3/public-access.ts";
import { publicAccessBlock } from "../s3/s3-parameters.ts";
import { required } from "../shape.ts";
import { accountId, refuseOther } from "./account-id.ts";

/** Sets Block Public Access for every bucket of an account. https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html */
export const putAccountPublicAccessBlock = defineOperation({
	service: "s3control",
	name: "PutPublicAccessBlock",
	action: "s3:PutAccountPublicAccessBlock",
	parameters: { AccountId: required(accountId), PublicAccessBlockConfiguration: required(publicAccessBlock) },
	refuse: refuseOther,
	needs: () => [{ resource: "*" }],
	perform: ({ PublicAccessBlockConfiguration }, { cloud, account }) =>
		done(withAccount(cloud, { ...account, publicAccessBlock: blockFrom(PublicAccessBlockConfiguration) })),
});
