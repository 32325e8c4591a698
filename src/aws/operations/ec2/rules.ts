import type { SecurityGroupRule } from "../../account/account.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import type { Output } from "../operation.ts";
import { hexId, idOf, type SecurityGroup } from "./ec2-resources.ts";

type Permission = {
	readonly IpProtocol?: string | undefined;
	readonly FromPort?: number | undefined;
	readonly ToPort?: number | undefined;
	readonly IpRanges?:
		| readonly { readonly CidrIp?: string | undefined; readonly Description?: string | undefined }[]
		| undefined;
	readonly Ipv6Ranges?:
		| readonly { readonly CidrIpv6?: string | undefined; readonly Description?: string | undefined }[]
		| undefined;
	readonly UserIdGroupPairs?:
		| readonly { readonly GroupId?: string | undefined; readonly Description?: string | undefined }[]
		| undefined;
};

/** The rules that a call's permissions stand for, or AWS's error. */
export type ReadRules =
	| { readonly ok: true; readonly rules: readonly SecurityGroupRule[] }
	| { readonly ok: false; readonly error: AwsError };

const PROTOCOLS: Readonly<Record<string, SecurityGroupRule["protocol"]>> = {
	tcp: "tcp",
	"6": "tcp",
	udp: "udp",
	"17": "udp",
	icmp: "icmp",
	"1": "icmp",
	"-1": "-1",
	all: "-1",
};

/** Reads the permissions of a call, one rule a peer. */
export const readRules = (permissions: readonly Permission[]): ReadRules => {
	const rules: SecurityGroupRule[] = [];
	for (const permission of permissions) {
		const protocol = PROTOCOLS[permission.IpProtocol ?? ""];
		if (protocol === undefined)
			return wrong(
				"InvalidParameterValue",
				`Invalid value '${permission.IpProtocol ?? ""}' for IP protocol. Unknown protocol.`,
			);
		const { FromPort, ToPort = FromPort } = permission;
		if (protocol !== "-1" && (FromPort === undefined || ToPort === undefined))
			return wrong(
				"InvalidParameterValue",
				"Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
			);
		const ports = protocol === "-1" ? [-1, -1] : [FromPort ?? -1, ToPort ?? -1];
		for (const { peer, description } of peersOf(permission)) {
			if (!isPeer(peer)) return wrong("InvalidParameterValue", `CIDR block ${peer} is malformed`);
			rules.push({ protocol, fromPort: ports[0] ?? -1, toPort: ports[1] ?? -1, peer, description });
		}
	}
	return rules.length === 0
		? wrong("MissingParameter", "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.")
		: { ok: true, rules };
};

const wrong = (code: string, message: string): ReadRules => ({ ok: false, error: awsError(code, message) });

const peersOf = ({ IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [] }: Permission) => [
	...IpRanges.map(({ CidrIp = "", Description }) => ({ peer: CidrIp, description: Description })),
	...Ipv6Ranges.map(({ CidrIpv6 = "", Description }) => ({ peer: CidrIpv6, description: Description })),
	...UserIdGroupPairs.map(({ GroupId = "", Description }) => ({ peer: GroupId, description: Description })),
];

/** A CIDR block of IPv4 with sensible numbers, one of IPv6, or a security group. */
const isPeer = (peer: string): boolean => {
	const [, address = "", bits = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(peer) ?? [];
	if (address !== "") {
		const bytes = address.split(".");
		return (
			bytes.length === 4 &&
			bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256) &&
			Number(bits) <= 32
		);
	}
	return /^[0-9a-f:]+\/\d{1,3}$/i.test(peer) || peer.startsWith("sg-");
};

/** True where two rules let the same in or out, whatever they are described as. */
export const isSameRule = (one: SecurityGroupRule, other: SecurityGroupRule): boolean =>
	one.protocol === other.protocol &&
	one.fromPort === other.fromPort &&
	one.toPort === other.toPort &&
	one.peer === other.peer;

/** A rule in the words of EC2's complaint about a second one like it. */
export const ruleText = ({ protocol, fromPort, toPort, peer }: SecurityGroupRule): string =>
	`peer: ${peer}, ${protocol === "-1" ? "ALL" : protocol.toUpperCase()}, from port: ${fromPort}, to port: ${toPort}, ALLOW`;

/** The id of a rule, fixed by its group and what it says. */
export const ruleId = (group: SecurityGroup, rule: SecurityGroupRule, direction: string): string =>
	`sgr-${hexId("rule", idOf(group), direction, rule.protocol, String(rule.fromPort), String(rule.toPort), rule.peer)}`;

/** A rule as EC2 answers with it. */
export const ruleOutput = (group: SecurityGroup, rule: SecurityGroupRule, isEgress: boolean): Output => ({
	SecurityGroupRuleId: ruleId(group, rule, isEgress ? "egress" : "ingress"),
	GroupId: idOf(group),
	GroupOwnerId: group.arn.split(":")[4],
	IsEgress: isEgress,
	IpProtocol: rule.protocol,
	FromPort: rule.fromPort,
	ToPort: rule.toPort,
	...(rule.peer.startsWith("sg-")
		? { ReferencedGroupInfo: { GroupId: rule.peer } }
		: { [rule.peer.includes(":") ? "CidrIpv6" : "CidrIpv4"]: rule.peer }),
	Description: rule.description,
});

/** Rules as descriptions show them: one permission a protocol and port range. */
export const permissionsOutput = (rules: readonly SecurityGroupRule[]): readonly Output[] => {
	const grouped = new Map<string, SecurityGroupRule[]>();
	for (const rule of rules) {
		const key = `${rule.protocol}/${rule.fromPort}/${rule.toPort}`;
		grouped.set(key, [...(grouped.get(key) ?? []), rule]);
	}
	return [...grouped.values()].map((same) => {
		const [first] = same;
		const ports = first?.protocol === "-1" ? {} : { FromPort: first?.fromPort, ToPort: first?.toPort };
		const of = (test: (peer: string) => boolean) => same.filter(({ peer }) => test(peer));
		return {
			IpProtocol: first?.protocol,
			...ports,
			UserIdGroupPairs: of((peer) => peer.startsWith("sg-")).map(({ peer, description }) => ({
				Description: description,
				GroupId: peer,
			})),
			IpRanges: of((peer) => !peer.startsWith("sg-") && !peer.includes(":")).map(({ peer, description }) => ({
				Description: description,
				CidrIp: peer,
			})),
			Ipv6Ranges: of((peer) => peer.includes(":")).map(({ peer, description }) => ({
				Description: description,
				CidrIpv6: peer,
			})),
			PrefixListIds: [],
		};
	});
};
