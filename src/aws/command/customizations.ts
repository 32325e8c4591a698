import type { Operation } from "../operations/operation.ts";
import { type Fields, integer, optional, type Params, required, text } from "../operations/shape.ts";

/** Where the command line differs from the API: flags of its own, hidden ones, a file to write to. */
export type Customization = {
	readonly extra: Fields;
	/** Parameters of the API that are no flags. */
	readonly hidden: readonly string[];
	/** True where the last word names a file for the body. */
	readonly outfile: boolean;
	/** The API's parameters from what the flags gave, or a complaint. */
	readonly fold: (given: Params) => Params | string;
};

const NONE: Customization = { extra: {}, hidden: [], outfile: false, fold: (given) => given };

/** How the command line presents an operation. */
export const customizationOf = ({ service, name }: Operation): Customization => ({
	...NONE,
	...customizations[`${service} ${name}`],
});

const without = (given: Params, ...names: readonly string[]): Params =>
	Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

/** `--count 2` or `--count 1:3` stands for the two counts of the API. */
const foldCount = (given: Params): Params | string => {
	const { Count } = given;
	const [, least = "", most = least] =
		/^(\d+)(?::(\d+))?$/.exec(Count === undefined ? "1" : String(Count)) ?? [];
	if (least === "") return "count parameter should be of the form min[:max]";
	return { ...without(given, "Count"), MinCount: Number(least), MaxCount: Number(most) };
};

const ruleFlags: Fields = {
	Protocol: optional(text),
	Port: optional(text),
	Cidr: optional(text),
	SourceGroup: optional(text),
};

/** `--protocol tcp --port 22 --cidr 203.0.113.0/24` stands for one permission. */
const foldRule = (given: Params): Params | string => {
	const { Protocol, Port, Cidr, SourceGroup } = given;
	const rest = without(given, ...Object.keys(ruleFlags));
	if ([Protocol, Port, Cidr, SourceGroup].every((flag) => flag === undefined)) return rest;
	if (given.IpPermissions !== undefined)
		return "The --ip-permissions option is not compatible with --protocol, --port, --cidr and --source-group";
	const ports = portsOf(Port);
	if (typeof ports === "string") return ports;
	const permission = {
		IpProtocol: Protocol === "all" ? "-1" : Protocol,
		...ports,
		...(Cidr === undefined ? {} : { IpRanges: [{ CidrIp: Cidr }] }),
		...(SourceGroup === undefined ? {} : { UserIdGroupPairs: [{ GroupId: SourceGroup }] }),
	};
	return { ...rest, IpPermissions: [permission] };
};

type Ports = { readonly FromPort?: number; readonly ToPort?: number };

const portsOf = (port: unknown): Ports | string => {
	if (port === undefined) return {};
	if (port === "all" || port === "-1") return { FromPort: -1, ToPort: -1 };
	const [, from = "", to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(port)) ?? [];
	if (from === "") return "port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)";
	return { FromPort: Number(from), ToPort: Number(to) };
};

const ruleCustomization: Partial<Customization> = { extra: ruleFlags, fold: foldRule };

/** By service and operation. https://docs.aws.amazon.com/cli/latest/reference/ */
const customizations: Readonly<Record<string, Partial<Customization>>> = {
	"iam CreateVirtualMFADevice": {
		extra: { Outfile: required(text), BootstrapMethod: required(text) },
		fold: (given) =>
			given.BootstrapMethod === "QRCodePNG" || given.BootstrapMethod === "Base32StringSeed"
				? without(given, "Outfile", "BootstrapMethod")
				: "argument --bootstrap-method: use QRCodePNG or Base32StringSeed",
	},
	"ec2 RunInstances": { extra: { Count: optional(text) }, hidden: ["MinCount", "MaxCount"], fold: foldCount },
	"ec2 AuthorizeSecurityGroupIngress": ruleCustomization,
	"ec2 AuthorizeSecurityGroupEgress": ruleCustomization,
	"ec2 RevokeSecurityGroupIngress": ruleCustomization,
	"ec2 RevokeSecurityGroupEgress": ruleCustomization,
	"s3api GetObject": { outfile: true },
	"lambda Invoke": { outfile: true },
	"lambda CreateFunction": {
		extra: { ZipFile: optional(text), Timeout: optional(integer) },
		hidden: ["Code"],
		fold: (given) => ({ ...without(given, "ZipFile", "Timeout"), Code: {} }),
	},
};
