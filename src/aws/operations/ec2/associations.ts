import type { Account } from "../../account/account.ts";
import type { Output } from "../operation.ts";
import { hexId, type Instance, idOf, instancesOf } from "./ec2-resources.ts";
import { profileOutput } from "./instance-output.ts";

/** The id of the tie between an instance and its profile. */
export const associationId = (instance: Instance): string =>
	`iip-assoc-${hexId("association", instance.arn, instance.instanceProfile ?? "")}`;

/** Such a tie as EC2 shows it. */
export const associationOutput = (account: Account, instance: Instance, state: string): Output => ({
	AssociationId: associationId(instance),
	InstanceId: idOf(instance),
	IamInstanceProfile: profileOutput(account, instance),
	State: state,
});

/** The instances that have a profile. */
export const associatedIn = (account: Account): readonly Instance[] =>
	instancesOf(account).filter(({ instanceProfile }) => instanceProfile !== undefined);
