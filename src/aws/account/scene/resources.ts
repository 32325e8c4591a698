import { policyFromValue } from "../../policy/read-policy.ts";
import type { Resource } from "../account.ts";
import { roleArn, rootArn } from "../arns.ts";
import { lowerId } from "../unique-id.ts";
import { bucket } from "./bucket.ts";
import { instance, securityGroup } from "./instance.ts";
import { entriesOf, type Fields, fieldsOf, itemsOf, type Path } from "./reading.ts";
import { arnOf, policyAt, type Reader, type ResourceReading } from "./resource.ts";
import { tagsAt, textAt, truthAt } from "./values.ts";

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
	if (role === undefined)
		at.reading.report(
			path,
			"missing-field",
			`the function \`${name}\` has a \`role\``,
			"add `role:` and the name of a role that Lambda may take",
		);
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
