import { defineOperation, done, type Output, type OutputValue } from "../operation.ts";
import { listOf, optional, text, truth } from "../shape.ts";
import { dryRun } from "./dry-run.ts";
import { filters } from "./ec2-parameters.ts";
import {
	findGroup,
	idOf,
	nameTags,
	noGroup,
	type SecurityGroup,
	securityGroupsOf,
	vpcId,
} from "./ec2-resources.ts";
import { passes, tagValues } from "./filter.ts";
import { permissionsOutput } from "./rules.ts";

/** Security groups with their rules. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
export const describeSecurityGroups = defineOperation({
	service: "ec2",
	name: "DescribeSecurityGroups",
	parameters: {
		GroupIds: optional(listOf(text)),
		GroupNames: optional(listOf(text)),
		Filters: optional(filters),
		DryRun: optional(truth),
	},
	needs: () => [{ resource: "*" }],
	perform: ({ GroupIds = [], GroupNames = [], Filters, DryRun }, { cloud, account }) => {
		const dry = dryRun(DryRun);
		if (dry !== undefined) return dry;
		const asked = [
			...GroupIds.map((id) => ({ key: id, group: findGroup(account, { GroupId: id }) })),
			...GroupNames.map((name) => ({ key: name, group: findGroup(account, { GroupName: name }) })),
		];
		const missing = asked.find(({ group }) => group === undefined);
		if (missing !== undefined) return noGroup(missing.key);
		const named = asked.flatMap(({ group }) => (group === undefined ? [] : [group]));
		const groups = (named.length > 0 ? named : securityGroupsOf(account)).filter((group) =>
			passes(Filters, (name) => valuesOf(group, name)),
		);
		return done(cloud, { SecurityGroups: groups.map((group) => groupOutput(account.id, group)) });
	},
});

const groupOutput = (account: string, group: SecurityGroup): Output => {
	const tags = nameTags({ ...group, name: "" });
	return {
		GroupId: idOf(group),
		IpPermissionsEgress: permissionsOutput(group.egress),
		Tags: tags.length === 0 ? undefined : tags,
		VpcId: vpcId(account),
		SecurityGroupArn: group.arn,
		OwnerId: account,
		GroupName: group.name,
		Description: group.name,
		IpPermissions: permissionsOutput(group.ingress),
	};
};

const valuesOf = (group: SecurityGroup, name: string): readonly OutputValue[] => {
	switch (name) {
		case "group-id":
			return [idOf(group)];
		case "group-name":
			return [group.name];
		case "ip-permission.cidr":
			return group.ingress.map(({ peer }) => peer);
		case "ip-permission.from-port":
			return group.ingress.map(({ fromPort }) => fromPort);
		case "ip-permission.to-port":
			return group.ingress.map(({ toPort }) => toPort);
		default:
			return tagValues(nameTags(group), name) ?? [];
	}
};
