import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { accountOutput, noAccount, nodeArn } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { memberId } from "./organizations-parameters.ts";

/** One account of the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeAccount.html */
export const describeAccount = defineOperation({
	service: "organizations",
	name: "DescribeAccount",
	parameters: { AccountId: required(memberId) },
	refuse: refuseOutsiders,
	needs: ({ AccountId }, { cloud }) => [{ resource: nodeArn(cloud.organization, AccountId) }],
	perform: ({ AccountId }, call) =>
		inOrganization(call, (organization) => {
			const account = organization.members.has(AccountId) ? call.cloud.accounts.get(AccountId) : undefined;
			return account === undefined
				? failed(noAccount)
				: done(call.cloud, { Account: accountOutput(organization, account) });
		}),
});
