import type { Account } from "../../account/account.ts";
import { defineOperation, done, type OutputValue } from "../operation.ts";
import { optional, truth } from "../shape.ts";
import { dryRun } from "./dry-run.ts";
import { filters, instanceIds } from "./ec2-parameters.ts";
import { findInstances, hexId, type Instance, idOf, instancesOf, nameTags, vpcId } from "./ec2-resources.ts";
import { passes, tagValues } from "./filter.ts";
import { instanceOutput } from "./instance-output.ts";

/** Instances, each in a reservation of its own. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const describeInstances = defineOperation({
	service: "ec2",
	name: "DescribeInstances",
	parameters: { InstanceIds: optional(instanceIds), Filters: optional(filters), DryRun: optional(truth) },
	needs: () => [{ resource: "*" }],
	perform: ({ InstanceIds, Filters, DryRun }, { cloud, account }) => {
		const dry = dryRun(DryRun);
		if (dry !== undefined) return dry;
		const asked = InstanceIds === undefined ? undefined : findInstances(InstanceIds, account);
		if (asked?.ok === false) return asked.refusal;
		const found = (asked?.instances ?? instancesOf(account)).filter((instance) =>
			passes(Filters, (name) => valuesOf(account, instance, name)),
		);
		return done(cloud, {
			Reservations: found.map((instance) => ({
				ReservationId: `r-${hexId("reservation", instance.arn)}`,
				OwnerId: account.id,
				Instances: [instanceOutput(account, instance)],
			})),
		});
	},
});

const valuesOf = (account: Account, instance: Instance, name: string): readonly OutputValue[] => {
	switch (name) {
		case "instance-id":
			return [idOf(instance)];
		case "instance-state-name":
			return [instance.state];
		case "vpc-id":
			return [vpcId(account.id)];
		case "instance.group-name":
			return instance.securityGroups;
		default:
			return tagValues(nameTags(instance), name) ?? [];
	}
};
