import type { Account, Resource } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { hexDigits } from "../hex-id.ts";
import { type Call, failed, type Output, type Performed } from "../operation.ts";
import { tagOutput } from "../tags.ts";

export type Instance = Extract<Resource, { type: "ec2-instance" }>;
export type SecurityGroup = Extract<Resource, { type: "security-group" }>;

/** The network of the model: every account has one VPC with one subnet. */
export const vpcId = (account: string): string => `vpc-${hexId("vpc", account)}`;

/** The one subnet of the VPC. */
export const subnetId = (account: string): string => `subnet-${hexId("subnet", account)}`;

/** Seventeen hexadecimal digits, as EC2 numbers its resources, fixed by the seed. */
export const hexId = (...seed: readonly string[]): string => hexDigits(17, ...seed);

/** The ARN of an EC2 resource in the caller's Region. */
export const ec2Arn = ({ account, region }: Call, type: string, id: string): string =>
	`arn:aws:ec2:${region}:${account.id}:${type}/${id}`;

/** The last part of an ARN: `i-...`, `sg-...`. */
export const idOf = ({ arn }: Resource): string => arn.slice(arn.lastIndexOf("/") + 1);

/** The instances of an account. */
export const instancesOf = (account: Account): readonly Instance[] =>
	[...account.resources.values()].filter((resource) => resource.type === "ec2-instance");

/** The security groups of an account. */
export const securityGroupsOf = (account: Account): readonly SecurityGroup[] =>
	[...account.resources.values()].filter((resource) => resource.type === "security-group");

/** Instances by their ids, or AWS's error for the first id that none has. */
export const findInstances = (
	ids: readonly string[],
	account: Account,
):
	| { readonly ok: true; readonly instances: readonly Instance[] }
	| { readonly ok: false; readonly refusal: Performed } => {
	const found: Instance[] = [];
	for (const id of ids) {
		const instance = instancesOf(account).find((one) => idOf(one) === id);
		if (instance === undefined) return { ok: false, refusal: failed(noInstance(id)) };
		found.push(instance);
	}
	return { ok: true, instances: found };
};

const noInstance = (id: string) =>
	/^i-[0-9a-f]{8,17}$/.test(id)
		? awsError("InvalidInstanceID.NotFound", `The instance ID '${id}' does not exist`)
		: awsError("InvalidInstanceID.Malformed", `Invalid id: "${id}" (expecting "i-...")`);

/** A security group by its id or its name; undefined where there is none. */
export const findGroup = (
	account: Account,
	{ GroupId, GroupName }: { readonly GroupId?: string | undefined; readonly GroupName?: string | undefined },
): SecurityGroup | undefined =>
	securityGroupsOf(account).find((group) =>
		GroupId === undefined ? group.name === GroupName : idOf(group) === GroupId,
	);

/** The error of a security group that is not there. */
export const noGroup = (idOrName: string): Performed =>
	failed(awsError("InvalidGroup.NotFound", `The security group '${idOrName}' does not exist`));

/** Tags of an EC2 resource, where its name is a tag like any other. */
export const nameTags = ({ name, tags }: Resource): readonly Output[] =>
	tagOutput("Name" in tags || name === "" ? tags : { Name: name, ...tags });

const STATE_CODES = { running: 16, stopped: 80, terminated: 48 } as const;

/** An instance's state as AWS writes it. */
export const stateOutput = (state: Instance["state"]): Output => ({ Code: STATE_CODES[state], Name: state });
