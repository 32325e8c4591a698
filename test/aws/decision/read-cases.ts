import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { readCase, type SimulateCase } from "../../../src/tutor/simulate/read-case.ts";

const folder = fileURLToPath(new URL("./cases/", import.meta.url));

/** A case of the tables: the input of `simulate`, with what the documentation says must come out. */
export type TableCase = {
	readonly file: string;
	readonly name: string;
	/** The AWS page the expected result is taken from. */
	readonly source: string;
	readonly read: SimulateCase;
	readonly expected: string;
	readonly reason: string;
	readonly decidedBy: string | undefined;
	/** True where the model must say that it leaves something out. */
	readonly doubtful: boolean;
};

type Fields = Record<string, unknown>;

const isMap = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A text `$NAME` stands for the entry of that name in the table's `policies`. */
const filled = (value: unknown, policies: Fields): unknown => {
	if (typeof value === "string" && value.startsWith("$") && value.slice(1) in policies) {
		return filled(policies[value.slice(1)], policies);
	}
	if (Array.isArray(value)) return value.map((item) => filled(item, policies));
	if (!isMap(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, policies)]));
};

const filledFields = (fields: Fields, policies: Fields): Fields =>
	Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, filled(value, policies)]));

const POLICY_FIELDS = new Set([
	"identityPolicies",
	"resourcePolicy",
	"permissionsBoundary",
	"sessionPolicies",
	"serviceControlPolicies",
	"resourceControlPolicies",
]);

/** A statement where a policy belongs stands for the policy that holds it alone. */
const wrapped = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(wrapped);
	if (!isMap(value) || !("Effect" in value)) return value;
	return { Version: "2012-10-17", Statement: [value] };
};

const withDocuments = (fields: Fields): Fields =>
	Object.fromEntries(
		Object.entries(fields).map(([key, value]) => [key, POLICY_FIELDS.has(key) ? wrapped(value) : value]),
	);

/** A row such as `{op: StringEquals, values: [a], key: b, holds: false}` is a case: one Allow under that condition. */
const conditionCase = (row: Fields): Fields => {
	const { op, on = "test:key", values, holds, version = "2012-10-17", ...rest } = row;
	const given = "key" in rest ? { [String(on)]: rest.key } : {};
	const { key: shown, extra, why, ...others } = rest;
	const against = "key" in rest ? JSON.stringify(shown) : "an absent key";
	const extras = isMap(extra) ? extra : {};
	const statement = {
		Effect: "Allow",
		Action: "*",
		Resource: "*",
		Condition: { [String(op)]: { [String(on)]: values } },
	};
	return {
		name: `${why === undefined ? "" : `${String(why)}: `}${String(op)} ${JSON.stringify(values)} against ${against}`,
		request: { context: { ...given, ...extras } },
		identityPolicies: [{ Version: version, Statement: [statement] }],
		expected: holds === true ? "allowed" : "implicitDeny",
		reason: holds === true ? "identity-allow" : "no-identity-allow",
		decidedBy: "identity",
		...others,
	};
};

/** Fields of the table's `common`, with those of the case over them; the request's fields are merged one by one. */
const merged = (common: Fields, own: Fields): Fields => ({
	...common,
	...own,
	request: { ...(isMap(common.request) ? common.request : {}), ...(isMap(own.request) ? own.request : {}) },
});

const readTable = (file: string): readonly TableCase[] => {
	const cases: TableCase[] = [];
	for (const document of parseAllDocuments(readFileSync(folder + file, "utf8"), { uniqueKeys: true })) {
		const errors = [...document.errors, ...document.warnings];
		if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
		const table: unknown = document.toJS();
		if (!isMap(table) || !Array.isArray(table.cases)) throw new Error(`${file}: a table has cases`);
		const policies = isMap(table.policies) ? table.policies : {};
		const common = isMap(table.common) ? table.common : {};
		const conditions = Array.isArray(table.conditions) ? (table.conditions as readonly Fields[]) : [];
		for (const row of [...table.cases, ...conditions.map(conditionCase)] as readonly Fields[]) {
			const { source = table.source, reason, decidedBy, doubtful = false, ...fields } = row;
			const read = readCase(withDocuments(filledFields(merged(common, fields), policies)));
			if (!read.ok) throw new Error(`${file}: ${String(row.name)}: ${JSON.stringify(read.problems)}`);
			const { name, expected } = read.value;
			if (!name || !expected || typeof source !== "string" || typeof reason !== "string") {
				throw new Error(`${file}: ${String(row.name)}: name, source, expected and reason are needed`);
			}
			cases.push({
				file,
				name,
				source,
				read: read.value,
				expected,
				reason,
				decidedBy: typeof decidedBy === "string" ? decidedBy : undefined,
				doubtful: doubtful === true,
			});
		}
	}
	return cases;
};

/** Every case of every table in `cases/`. */
export const allCases: readonly TableCase[] = readdirSync(folder)
	.filter((name) => name.endsWith(".yaml"))
	.sort()
	.flatMap(readTable);
