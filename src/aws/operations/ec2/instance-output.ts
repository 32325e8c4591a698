import type { Account } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import type { Output } from "../operation.ts";
import {
	findGroup,
	hexId,
	type Instance,
	idOf,
	nameTags,
	stateOutput,
	subnetId,
	vpcId,
} from "./ec2-resources.ts";

/** An instance as AWS describes it; what the model does not keep is left out. */
export const instanceOutput = (account: Account, instance: Instance): Output => ({
	InstanceId: idOf(instance),
	State: stateOutput(instance.state),
	PrivateIpAddress: instance.state === "terminated" ? undefined : privateAddress(instance),
	SubnetId: subnetId(account.id),
	VpcId: vpcId(account.id),
	IamInstanceProfile: profileOutput(account, instance),
	SecurityGroups: instance.securityGroups.flatMap((named) => {
		const group = findGroup(account, { GroupName: named }) ?? findGroup(account, { GroupId: named });
		return group === undefined ? [] : [{ GroupId: idOf(group), GroupName: group.name }];
	}),
	Tags: nameTags(instance),
});

const privateAddress = (instance: Instance): string =>
	`10.0.0.${(Number.parseInt(hexId("address", instance.arn).slice(0, 4), 16) % 250) + 4}`;

/** The instance profile as EC2 shows it. */
export const profileOutput = (account: Account, { instanceProfile }: Instance): Output | undefined => {
	const profile = account.instanceProfiles.get(instanceProfile ?? "");
	return (
		profile && {
			Arn: iamArn(account.id, "instance-profile", profile.path, profile.name),
			Id: profile.uniqueId,
		}
	);
};
