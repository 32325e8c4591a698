import { didYouMean } from "../../../problem/nearest.ts";
import type { Policy, PolicyUse } from "../../policy/policy.ts";
import { policyFromValue, readPolicy } from "../../policy/read-policy.ts";
import type { EpochSeconds, ManagedPolicy, PolicyVersionRecord } from "../account.ts";
import { iamArn } from "../arns.ts";
import { countedCharacters, quotas } from "../quotas.ts";
import { entriesOf, type Fields, fieldsOf, itemsOf, type Path, type Reading, textsOf } from "./reading.ts";
import { iamPathAt, momentAt, textAt } from "./values.ts";

/** A policy document: a map as in JSON, or its JSON text. */
export const documentOf = (
	reading: Reading,
	value: unknown,
	path: Path,
	use: PolicyUse,
): Policy | undefined => {
	const isText = typeof value === "string";
	const read = isText ? readPolicy(value, use) : policyFromValue(value, use);
	if (read.ok) return read.value;
	for (const problem of read.problems) {
		const { place, related: _, ...rest } = problem;
		const inText = place?.line === undefined ? undefined : { line: place.line, column: place.column };
		reading.add({
			...rest,
			place: { path: [...path, ...(isText ? [] : (place?.path ?? []))] },
			...(inText ? { related: { message: "counted from the beginning of the JSON", place: inText } } : {}),
		});
	}
	return undefined;
};

/** The inline policies of an identity, of a bounded size altogether. */
export const inlineAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
	mostCharacters: number,
): ReadonlyMap<string, Policy> => {
	const at = [...path, "inline"];
	const inline = new Map<string, Policy>();
	let size = 0;
	for (const [name, value, entry] of entriesOf(reading, fields.inline, at, "policy")) {
		const policy = documentOf(reading, value, entry, "identity");
		if (policy === undefined) continue;
		inline.set(name, policy);
		size += sizeOf(value);
	}
	if (size > mostCharacters) {
		reading.report(
			at,
			"quota-exceeded",
			`the inline policies have ${size} characters; AWS takes ${mostCharacters}`,
		);
	}
	return inline;
};

/** Characters that count, white space left out, whether the document is a map or a text. */
const sizeOf = (value: unknown): number =>
	countedCharacters(typeof value === "string" ? value : JSON.stringify(value));

/** The customer managed policies of an account, by ARN. */
export const managedPoliciesOf = (
	reading: Reading,
	value: unknown,
	path: Path,
	account: string,
	start: EpochSeconds,
): ReadonlyMap<string, ManagedPolicy> => {
	const policies = new Map<string, ManagedPolicy>();
	for (const [name, entry, at] of entriesOf(reading, value, path, "policy")) {
		const policy = managedPolicyOf(reading, name, entry, at, account, start);
		if (policy) policies.set(policy.arn, policy);
	}
	return policies;
};

const POLICY_FIELDS = ["document", "versions", "default", "description", "path", "created"] as const;

const managedPolicyOf = (
	reading: Reading,
	name: string,
	value: unknown,
	at: Path,
	account: string,
	start: EpochSeconds,
): ManagedPolicy | undefined => {
	const isBare =
		typeof value === "string" || (typeof value === "object" && value !== null && "Statement" in value);
	const fields = isBare ? { document: value } : fieldsOf(reading, value, at, POLICY_FIELDS);
	const path = iamPathAt(reading, fields, at);
	const createdAt = momentAt(reading, fields, "created", at) ?? start;
	const documents: readonly (readonly [unknown, Path])[] =
		fields.versions === undefined
			? [[fields.document, isBare ? at : [...at, "document"]]]
			: itemsOf(reading, fields.versions, [...at, "versions"]);
	if (documents.length === 0 || documents.length > quotas.versionsPerManagedPolicy) {
		reading.report([...at, "versions"], "quota-exceeded", "a managed policy has one to five versions");
		return undefined;
	}
	const versions = documents.flatMap(([document, place], index): readonly PolicyVersionRecord[] => {
		if (document === undefined) {
			reading.report(place.slice(0, -1), "missing-field", `the policy \`${name}\` has no \`document\``);
			return [];
		}
		const policy = documentOf(reading, document, place, "identity");
		if (policy && sizeOf(document) > quotas.managedPolicySize) {
			reading.report(
				place,
				"quota-exceeded",
				`a managed policy has at most ${quotas.managedPolicySize} characters`,
			);
		}
		return policy ? [{ id: `v${index + 1}`, policy, createdAt }] : [];
	});
	const latest = versions.at(-1);
	if (latest === undefined) return undefined;
	const chosen = textAt(reading, fields, "default", at) ?? latest.id;
	if (!versions.some(({ id }) => id === chosen)) {
		reading.report([...at, "default"], "unknown-version", `\`${name}\` has no version \`${chosen}\``);
	}
	const description = textAt(reading, fields, "description", at);
	return {
		name,
		path,
		arn: iamArn(account, "policy", path, name),
		createdAt,
		description,
		versions,
		defaultVersion: chosen,
	};
};

/** Finds a managed policy by its name or ARN: the account's own, or one of AWS's. */
export type PolicyFinder = {
	readonly find: (nameOrArn: string) => string | undefined;
	readonly names: readonly string[];
};

/** Looks among the account's own policies first, then among those that AWS manages. */
export const policyFinder = (
	own: ReadonlyMap<string, ManagedPolicy>,
	awsManaged: ReadonlyMap<string, string>,
): PolicyFinder => {
	const byName = new Map([...own.values()].map(({ name, arn }) => [name, arn]));
	const awsArns = new Set(awsManaged.values());
	return {
		find: (text) => {
			if (!text.startsWith("arn:")) return byName.get(text) ?? awsManaged.get(text);
			return own.has(text) || awsArns.has(text) ? text : undefined;
		},
		names: [...byName.keys(), ...awsManaged.keys()],
	};
};

/** The ARNs of the managed policies that a field names. */
export const attachedAt = (
	reading: Reading,
	fields: Fields,
	key: string,
	path: Path,
	finder: PolicyFinder,
	most: number,
): readonly string[] => {
	const found: string[] = [];
	for (const [text, at] of textsOf(reading, fields[key], [...path, key])) {
		const arn = finder.find(text);
		if (arn === undefined) {
			const cure =
				didYouMean(text, finder.names) ?? "write it under `policies`, or take one of AWS's by its name";
			reading.report(at, "unknown-policy", `there is no managed policy \`${text}\``, cure);
		} else if (found.includes(arn)) {
			reading.report(at, "attached-twice", `\`${text}\` is attached twice`, "attach it once");
		} else found.push(arn);
	}
	if (found.length > most) {
		reading.report([...path, key], "quota-exceeded", `AWS attaches at most ${most} managed policies`);
	}
	return found;
};
