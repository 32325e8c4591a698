import type { Tags } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { type Call, defineOperation, done, failed, type Need } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { listOf, optional, type ParamsOf, required, text, truth } from "../shape.ts";
import { tagContext } from "../tags.ts";
import { dryRun } from "./dry-run.ts";
import { instanceProfile, tagSpecifications } from "./ec2-parameters.ts";
import { ec2Arn, findGroup, hexId, type Instance, idOf, noGroup, subnetId } from "./ec2-resources.ts";
import { instanceOutput } from "./instance-output.ts";
import { findProfile, noProfile, passNeeds } from "./pass-profile.ts";

const parameters = {
	ImageId: optional(text),
	InstanceType: optional(text),
	MinCount: required({ type: "integer", minimum: 1, maximum: 20 }),
	MaxCount: required({ type: "integer", minimum: 1, maximum: 20 }),
	SecurityGroupIds: optional(listOf(text)),
	SecurityGroups: optional(listOf(text)),
	SubnetId: optional(text),
	KeyName: optional(text),
	UserData: optional(text),
	IamInstanceProfile: optional(instanceProfile),
	TagSpecifications: optional(tagSpecifications),
	DryRun: optional(truth),
} as const;

type Params = ParamsOf<typeof parameters>;

/** Launches instances; a role goes along in an instance profile, if the caller may pass it. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html */
export const runInstances = defineOperation({
	service: "ec2",
	name: "RunInstances",
	parameters,
	refuse: ({ ImageId, MinCount, MaxCount }) => {
		if (ImageId === undefined)
			return awsError("MissingParameter", "The request must contain the parameter ImageId");
		if (!/^ami-[0-9a-f]{8,17}$/.test(ImageId))
			return awsError("InvalidAMIID.Malformed", `Invalid id: "${ImageId}" (expecting "ami-...")`);
		return MinCount > MaxCount
			? awsError("InvalidParameterValue", `Value (${MinCount}) for parameter minCount is invalid.`)
			: undefined;
	},
	needs: (params, call) => needsOf(params, call),
	perform: (params, call) => {
		const dry = dryRun(params.DryRun);
		if (dry !== undefined) return dry;
		const { account } = call;
		const groups = groupsOf(params);
		for (const { key, by } of groups) if (findGroup(account, by) === undefined) return noGroup(key);
		const profile = findProfile(account, params.IamInstanceProfile);
		if (params.IamInstanceProfile !== undefined && profile === undefined)
			return failed(noProfile(params.IamInstanceProfile));
		const { Name = "", ...tags }: Tags = tagsFor(params);
		const instances = Array.from({ length: params.MaxCount }, (_, index): Instance => {
			const id = `i-${hexId("instance", account.id, String(call.count), String(index))}`;
			return {
				type: "ec2-instance",
				arn: ec2Arn(call, "instance", id),
				name: Name,
				tags,
				state: "running",
				instanceProfile: profile?.name,
				securityGroups: groups.flatMap(({ by }) => findGroup(account, by)?.name ?? []),
			};
		});
		const changed = instances.reduce(withResource, account);
		return done(withAccount(call.cloud, changed), {
			ReservationId: `r-${hexId("reservation", account.id, String(call.count))}`,
			OwnerId: account.id,
			Groups: [],
			Instances: instances.map((instance) => ({
				ImageId: params.ImageId,
				InstanceType: params.InstanceType ?? "m1.small",
				...instanceOutput(changed, instance),
				State: { Code: 0, Name: "pending" },
			})),
		});
	},
});

type GroupRef = { readonly key: string; readonly by: Parameters<typeof findGroup>[1] };

const groupsOf = ({ SecurityGroupIds = [], SecurityGroups = [] }: Params): readonly GroupRef[] => [
	...SecurityGroupIds.map((id) => ({ key: id, by: { GroupId: id } })),
	...SecurityGroups.map((name) => ({ key: name, by: { GroupName: name } })),
];

const tagList = ({ TagSpecifications = [] }: Params) =>
	TagSpecifications.filter(({ ResourceType }) => ResourceType === "instance").flatMap(({ Tags = [] }) =>
		Tags.flatMap(({ Key, Value = "" }) => (Key === undefined ? [] : [{ Key, Value }])),
	);

const tagsFor = (params: Params): Tags =>
	Object.fromEntries(tagList(params).map(({ Key, Value }) => [Key, Value]));

/** A launch is authorized on everything it touches, and on the role it passes. */
const needsOf = (params: Params, call: Call): readonly Need[] => {
	const { account, region } = call;
	const tags = tagList(params);
	const context = {
		...requestKeys({ "ec2:InstanceType": params.InstanceType ?? "m1.small" }),
		...tagContext(tags),
	};
	const groups = groupsOf(params).flatMap(({ by }) => findGroup(account, by) ?? []);
	return [
		{ resource: ec2Arn(call, "instance", "*"), context },
		{ resource: `arn:aws:ec2:${region}::image/${params.ImageId ?? ""}` },
		{ resource: ec2Arn(call, "network-interface", "*") },
		...groups.map((group) => ({ resource: ec2Arn(call, "security-group", idOf(group)) })),
		{ resource: ec2Arn(call, "subnet", params.SubnetId ?? subnetId(account.id)) },
		{ resource: ec2Arn(call, "volume", "*") },
		...(tags.length === 0
			? []
			: [
					{
						action: "ec2:CreateTags",
						resource: ec2Arn(call, "instance", "*"),
						context: { ...tagContext(tags), "ec2:CreateAction": "RunInstances" },
					},
				]),
		...passNeeds(account, params.IamInstanceProfile),
	];
};
