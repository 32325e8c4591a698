import { withAccount, withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, text, truth } from "../shape.ts";
import { ruleNeeds } from "./change-rules.ts";
import { dryRun } from "./dry-run.ts";
import { findGroup, idOf, instancesOf, noGroup } from "./ec2-resources.ts";

/** Deletes a security group that no instance uses. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html */
export const deleteSecurityGroup = defineOperation({
	service: "ec2",
	name: "DeleteSecurityGroup",
	parameters: { GroupId: optional(text), GroupName: optional(text), DryRun: optional(truth) },
	needs: (params, call) => ruleNeeds(params, call),
	perform: ({ GroupId, GroupName, DryRun }, { cloud, account }) => {
		const dry = dryRun(DryRun);
		if (dry !== undefined) return dry;
		const group = findGroup(account, { GroupId, GroupName });
		if (group === undefined) return noGroup(GroupId ?? GroupName ?? "");
		const isUsed = instancesOf(account).some(
			({ state, securityGroups }) =>
				state !== "terminated" && securityGroups.some((one) => one === group.name || one === idOf(group)),
		);
		if (isUsed)
			return failed(awsError("DependencyViolation", `resource ${idOf(group)} has a dependent object`));
		const resources = withoutEntry(account.resources, group.arn);
		return done(withAccount(cloud, { ...account, resources }), { Return: true, GroupId: idOf(group) });
	},
});
