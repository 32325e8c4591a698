import type { SecurityGroupRule } from "../account.ts";
import { lowerId } from "../unique-id.ts";
import { type Fields, fieldsOf, itemsOf, type Path, type Reading, textsOf } from "./reading.ts";
import { arnOf, type Reader, type ResourceReading } from "./resource.ts";
import { numberAt, tagsAt, textAt, wordAt } from "./values.ts";

/** An instance, running unless the scene says otherwise. */
export const instance: Reader = (at, name, fields, path) => ({
	type: "ec2-instance",
	arn: arnOf(
		at,
		"ec2",
		`instance/${textAt(at.reading, fields, "id", path) ?? `i-${hexId(at, "instance", name)}`}`,
	),
	name,
	tags: tagsAt(at.reading, fields, path),
	state: wordAt(at.reading, fields, "state", path, ["running", "stopped", "terminated"]) ?? "running",
	instanceProfile: textAt(at.reading, fields, "instanceProfile", path),
	securityGroups: textsOf(at.reading, fields.securityGroups, [...path, "securityGroups"]).map(
		([text]) => text,
	),
});

/** Seventeen hexadecimal digits, as EC2 numbers its resources. */
const hexId = ({ account }: ResourceReading, kind: string, name: string): string =>
	[...lowerId(17, kind, account, name)].map((letter) => (letter.charCodeAt(0) % 16).toString(16)).join("");

/** A security group; what it lets out is everything unless the scene says otherwise. */
export const securityGroup: Reader = (at, name, fields, path) => ({
	type: "security-group",
	arn: arnOf(
		at,
		"ec2",
		`security-group/${textAt(at.reading, fields, "id", path) ?? `sg-${hexId(at, "group", name)}`}`,
	),
	name,
	tags: tagsAt(at.reading, fields, path),
	ingress: rulesAt(at.reading, fields, "ingress", path),
	egress: fields.egress === undefined ? [ANYWHERE] : rulesAt(at.reading, fields, "egress", path),
});

/** What a new security group lets out: everything. */
const ANYWHERE: SecurityGroupRule = {
	protocol: "-1",
	fromPort: -1,
	toPort: -1,
	peer: "0.0.0.0/0",
	description: undefined,
};

const rulesAt = (reading: Reading, fields: Fields, key: string, path: Path): readonly SecurityGroupRule[] =>
	itemsOf(reading, fields[key], [...path, key]).map(([item, at]) => {
		const own = fieldsOf(reading, item, at, ["protocol", "port", "toPort", "from", "to", "description"]);
		const port = numberAt(reading, own, "port", at, [-1, 65_535]);
		return {
			protocol: wordAt(reading, own, "protocol", at, ["tcp", "udp", "icmp", "-1"]) ?? "tcp",
			fromPort: port ?? -1,
			toPort: numberAt(reading, own, "toPort", at, [-1, 65_535]) ?? port ?? -1,
			peer: textAt(reading, own, key === "ingress" ? "from" : "to", at) ?? "0.0.0.0/0",
			description: textAt(reading, own, "description", at),
		};
	});
