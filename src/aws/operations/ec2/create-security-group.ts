import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required, text, truth } from "../shape.ts";
import { dryRun } from "./dry-run.ts";
import { ec2Arn, findGroup, hexId, type SecurityGroup, vpcId } from "./ec2-resources.ts";

/** A security group that lets nothing in and everything out. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export const createSecurityGroup = defineOperation({
	service: "ec2",
	name: "CreateSecurityGroup",
	parameters: {
		GroupName: required(text),
		Description: required(text),
		VpcId: optional(text),
		DryRun: optional(truth),
	},
	needs: (_, call) => [
		{ resource: ec2Arn(call, "security-group", "*") },
		{ resource: ec2Arn(call, "vpc", vpcId(call.account.id)) },
	],
	perform: ({ GroupName, DryRun }, call) => {
		const { cloud, account } = call;
		const dry = dryRun(DryRun);
		if (dry !== undefined) return dry;
		if (findGroup(account, { GroupName }) !== undefined) {
			const message = `The security group '${GroupName}' already exists for VPC '${vpcId(account.id)}'`;
			return failed(awsError("InvalidGroup.Duplicate", message));
		}
		const id = `sg-${hexId("group", account.id, GroupName, String(call.count))}`;
		const group: SecurityGroup = {
			type: "security-group",
			arn: ec2Arn(call, "security-group", id),
			name: GroupName,
			tags: {},
			ingress: [],
			egress: [{ protocol: "-1", fromPort: -1, toPort: -1, peer: "0.0.0.0/0", description: undefined }],
		};
		const output = { GroupId: id, SecurityGroupArn: group.arn };
		return done(withAccount(cloud, withResource(account, group)), output);
	},
});
