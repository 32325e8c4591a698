import type { Policy } from "../../policy/policy.ts";
import { policyFromValue } from "../../policy/read-policy.ts";
import type { PublicAccessBlock, Resource, SecurityGroupRule, StoredObject } from "../account.ts";
import { roleArn, rootArn } from "../arns.ts";
import { everythingBlocked, nothingBlocked } from "../new-account.ts";
import { lowerId } from "../unique-id.ts";
import { documentOf } from "./policies.ts";
import {
	entriesOf,
	type Fields,
	fieldsOf,
	itemsOf,
	numberAt,
	type Path,
	type Reading,
	tagsAt,
	textAt,
	textsOf,
	truthAt,
	wordAt,
} from "./reading.ts";

/** Where the resources of an account live. */
export type ResourceReading = {
	readonly reading: Reading;
	readonly account: string;
	readonly region: string;
};

type Reader = (at: ResourceReading, name: string, fields: Fields, path: Path) => Resource | undefined;

type Section = { readonly fields: readonly string[]; readonly read: Reader };

/** The resources of an account by ARN: every section of the scene that this file knows. */
export const resourcesOf = (
	at: ResourceReading,
	scene: Fields,
	path: Path,
): ReadonlyMap<string, Resource> => {
	const resources = new Map<string, Resource>();
	for (const [section, { fields, read }] of Object.entries(sections)) {
		const kind = section === "buckets" ? "bucket" : undefined;
		for (const [name, entry, place] of entriesOf(at.reading, scene[section], [...path, section], kind)) {
			const resource = read(at, name, fieldsOf(at.reading, entry, place, ["tags", ...fields]), place);
			if (resource) resources.set(resource.arn, resource);
		}
	}
	return resources;
};

const arnOf = (at: ResourceReading, service: string, resource: string): string =>
	`arn:aws:${service}:${at.region}:${at.account}:${resource}`;

const policyAt = ({ reading }: ResourceReading, fields: Fields, path: Path): Policy | undefined =>
	fields.policy === undefined
		? undefined
		: documentOf(reading, fields.policy, [...path, "policy"], "resource");

const bucket: Reader = (at, name, fields, path) => ({
	type: "s3-bucket",
	arn: `arn:aws:s3:::${name}`,
	name,
	tags: tagsAt(at.reading, fields, path),
	region: textAt(at.reading, fields, "region", path) ?? at.region,
	policy: policyAt(at, fields, path),
	publicAccessBlock: publicAccessBlockAt(at.reading, fields, path) ?? everythingBlocked,
	objects: objectsAt(at.reading, fields, path),
});

/** Block Public Access: `true`, `false`, or a map of the four switches; undefined where the scene does not say. */
export const publicAccessBlockAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
): PublicAccessBlock | undefined => {
	const value = fields.blockPublicAccess;
	if (value === undefined) return undefined;
	if (typeof value === "boolean") return value ? everythingBlocked : nothingBlocked;
	const at = [...path, "blockPublicAccess"];
	const own = fieldsOf(reading, value, at, Object.keys(nothingBlocked));
	return {
		blockPublicAcls: truthAt(reading, own, "blockPublicAcls", at, false),
		ignorePublicAcls: truthAt(reading, own, "ignorePublicAcls", at, false),
		blockPublicPolicy: truthAt(reading, own, "blockPublicPolicy", at, false),
		restrictPublicBuckets: truthAt(reading, own, "restrictPublicBuckets", at, false),
	};
};

/** Objects of a bucket: a list of keys, or a map from keys to texts or to `{body, tags}`. */
const objectsAt = (reading: Reading, fields: Fields, path: Path): ReadonlyMap<string, StoredObject> => {
	const at = [...path, "objects"];
	if (Array.isArray(fields.objects)) {
		return new Map(textsOf(reading, fields.objects, at).map(([key]) => [key, { body: "", tags: {} }]));
	}
	const objects = new Map<string, StoredObject>();
	for (const [key, value, place] of entriesOf(reading, fields.objects, at, undefined)) {
		if (typeof value === "string") objects.set(key, { body: value, tags: {} });
		else {
			const own = fieldsOf(reading, value, place, ["body", "tags"]);
			objects.set(key, {
				body: textAt(reading, own, "body", place) ?? "",
				tags: tagsAt(reading, own, place),
			});
		}
	}
	return objects;
};

/** What AWS writes into a new key: the account may use it, so its own policies decide (`key-policy-default`). */
const defaultKeyPolicy = (account: string): unknown => ({
	Version: "2012-10-17",
	Statement: [
		{
			Sid: "EnableIAMUserPermissions",
			Effect: "Allow",
			Principal: { AWS: rootArn(account) },
			Action: "kms:*",
			Resource: "*",
		},
	],
});

const key: Reader = (at, name, fields, path) => {
	const written = policyAt(at, fields, path);
	const standard = policyFromValue(defaultKeyPolicy(at.account), "resource");
	const policy = written ?? (standard.ok ? standard.value : undefined);
	if (policy === undefined) return undefined;
	const drawn = lowerId(32, "key", at.account, name);
	const id = [
		drawn.slice(0, 8),
		drawn.slice(8, 12),
		drawn.slice(12, 16),
		drawn.slice(16, 20),
		drawn.slice(20),
	].join("-");
	return {
		type: "kms-key",
		arn: arnOf(at, "kms", `key/${textAt(at.reading, fields, "id", path) ?? id}`),
		name,
		tags: tagsAt(at.reading, fields, path),
		policy,
		enabled: truthAt(at.reading, fields, "enabled", path, true),
	};
};

const table: Reader = (at, name, fields, path) => {
	const keyAttribute = textAt(at.reading, fields, "key", path) ?? "id";
	const items = new Map<string, Readonly<Record<string, unknown>>>();
	for (const [item, place] of itemsOf(at.reading, fields.items, [...path, "items"])) {
		const own = typeof item === "object" && item !== null && !Array.isArray(item) ? (item as Fields) : {};
		const id = own[keyAttribute];
		if (typeof id === "string") items.set(id, own);
		else at.reading.report(place, "missing-field", `an item of \`${name}\` has a text \`${keyAttribute}\``);
	}
	return {
		type: "dynamodb-table",
		arn: arnOf(at, "dynamodb", `table/${name}`),
		name,
		tags: tagsAt(at.reading, fields, path),
		policy: policyAt(at, fields, path),
		keyAttribute,
		items,
	};
};

const lambdaFunction: Reader = (at, name, fields, path) => {
	const role = textAt(at.reading, fields, "role", path);
	if (role === undefined) at.reading.report(path, "missing-field", `the function \`${name}\` has a \`role\``);
	return {
		type: "lambda-function",
		arn: arnOf(at, "lambda", `function:${name}`),
		name,
		tags: tagsAt(at.reading, fields, path),
		policy: policyAt(at, fields, path),
		role: role?.startsWith("arn:") ? role : roleArn(at.account, { path: "/", name: role ?? "unknown" }),
		runtime: textAt(at.reading, fields, "runtime", path) ?? "nodejs22.x",
	};
};

const instance: Reader = (at, name, fields, path) => ({
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

const securityGroup: Reader = (at, name, fields, path) => ({
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

const queue: Reader = (at, name, fields, path) => ({
	type: "sqs-queue",
	arn: arnOf(at, "sqs", name),
	name,
	tags: tagsAt(at.reading, fields, path),
	policy: policyAt(at, fields, path),
});

const topic: Reader = (at, name, fields, path) => ({
	type: "sns-topic",
	arn: arnOf(at, "sns", name),
	name,
	tags: tagsAt(at.reading, fields, path),
	policy: policyAt(at, fields, path),
});

const secret: Reader = (at, name, fields, path) => ({
	type: "secret",
	arn: arnOf(at, "secretsmanager", `secret:${name}-${lowerId(6, "secret", at.account, name)}`),
	name,
	tags: tagsAt(at.reading, fields, path),
	policy: policyAt(at, fields, path),
});

/** The sections of a scene that hold resources, with the fields of each beside `tags`. */
const sections: Readonly<Record<string, Section>> = {
	buckets: { fields: ["policy", "region", "blockPublicAccess", "objects"], read: bucket },
	queues: { fields: ["policy"], read: queue },
	topics: { fields: ["policy"], read: topic },
	keys: { fields: ["policy", "id", "enabled"], read: key },
	tables: { fields: ["policy", "key", "items"], read: table },
	functions: { fields: ["policy", "role", "runtime"], read: lambdaFunction },
	instances: { fields: ["id", "state", "instanceProfile", "securityGroups"], read: instance },
	securityGroups: { fields: ["id", "ingress", "egress"], read: securityGroup },
	secrets: { fields: ["policy"], read: secret },
};

/** The names of those sections. */
export const resourceSections: readonly string[] = Object.keys(sections);
