import { SCENE_START } from "../../account/read-scene.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { creationStatus } from "./create-account.ts";
import { membersOf } from "./members.ts";
import { inOrganization, refuseOthers } from "./organization.ts";

/** Whether an account is made, and its id. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeCreateAccountStatus.html */
export const describeCreateAccountStatus = defineOperation({
	service: "organizations",
	name: "DescribeCreateAccountStatus",
	parameters: {
		CreateAccountRequestId: required({ type: "text", maximum: 36, pattern: /^car-[a-z0-9]{8,32}$/ }),
	},
	refuse: refuseOthers,
	needs: () => [{ resource: "*" }],
	perform: ({ CreateAccountRequestId }, call) =>
		inOrganization(call, () => {
			const made = membersOf(call.cloud)
				.map((account) => creationStatus(account, "SUCCEEDED", SCENE_START))
				.find(({ Id }) => Id === CreateAccountRequestId);
			return made === undefined
				? failed(
						awsError(
							"CreateAccountStatusNotFoundException",
							"We can't find a create account request with the CreateAccountRequestId that you specified.",
						),
					)
				: done(call.cloud, { CreateAccountStatus: made });
		}),
});
