import type { NamedPolicy, PolicyUse } from "../../aws/policy/policy.ts";
import { policyFromValue, readPolicy } from "../../aws/policy/read-policy.ts";
import type { Problem } from "../../problem/problem.ts";

/** The way from a case's root to a value. */
export type Path = readonly (string | number)[];

/** Takes down a problem at a path. */
export type Report = (path: Path, code: string, message: string, cure?: string) => void;

type Fields = Readonly<Record<string, unknown>>;

/** The policies of a list; undefined where the field is absent. */
export const listAt = (
	fields: Fields,
	field: string,
	use: PolicyUse,
	problems: Problem[],
): readonly NamedPolicy[] | undefined => {
	const list = fields[field];
	if (list === undefined) return undefined;
	if (!Array.isArray(list)) {
		problems.push(notAList([field], `\`${field}\` is a list of policy documents`));
		return undefined;
	}
	return list.flatMap((value, index) => policyAt(value, [field, index], use, problems) ?? []);
};

/** The one policy of a field; `{}` stands for none, as an empty field does. */
export const oneAt = (
	fields: Fields,
	field: string,
	use: PolicyUse,
	problems: Problem[],
): NamedPolicy | undefined => {
	const value = fields[field];
	if (value === undefined || isEmptyMap(value)) return undefined;
	return policyAt(value, [field], use, problems);
};

/** Levels of policies, the root first. RCPFullAWSAccess, which is attached everywhere, may be given and is left out. */
export const levelsAt = (
	fields: Fields,
	field: string,
	use: "scp" | "rcp",
	problems: Problem[],
): readonly (readonly NamedPolicy[])[] | undefined => {
	const levels = fields[field];
	if (levels === undefined) return undefined;
	if (!Array.isArray(levels)) {
		problems.push(notAList([field], `\`${field}\` is a list of levels, the root first`));
		return undefined;
	}
	return levels.map((level: unknown, depth) => {
		if (!Array.isArray(level)) {
			problems.push(notAList([field, depth], "a level is a list of policy documents"));
			return [];
		}
		return level.flatMap((value, index) =>
			use === "rcp" && isFullAccess(value)
				? []
				: (policyAt(value, [field, depth, index], use, problems) ?? []),
		);
	});
};

const policyAt = (
	value: unknown,
	path: Path,
	use: PolicyUse,
	problems: Problem[],
): NamedPolicy | undefined => {
	const read = typeof value === "string" ? readPolicy(value, use) : policyFromValue(value, use);
	if (read.ok) return { name: nameOf(path), arn: undefined, attachedTo: undefined, policy: read.value };
	for (const problem of read.problems) {
		const { place, ...rest } = problem;
		const inText = typeof value === "string" ? [] : (place?.path ?? []);
		problems.push({ ...rest, place: { path: [...path, ...inText] } });
	}
	return undefined;
};

/** `identityPolicies[0]`, as the case's author would point at it. */
const nameOf = ([field, ...steps]: Path): string => `${field}${steps.map((step) => `[${step}]`).join("")}`;

const notAList = (path: Path, message: string): Problem => ({
	code: "wrong-type",
	severity: "error",
	message,
	place: { path },
	cure: "put it into square brackets",
});

const isEmptyMap = (value: unknown): boolean =>
	typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const isFullAccess = (value: unknown): boolean => {
	if (typeof value !== "object" || value === null || !("Statement" in value)) return false;
	const { Statement: statement } = value;
	const only: unknown = Array.isArray(statement) && statement.length === 1 ? statement[0] : statement;
	if (typeof only !== "object" || only === null) return false;
	const { Sid: _, ...elements } = only as Readonly<Record<string, unknown>>;
	const text = JSON.stringify(Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1)));
	return text === FULL_ACCESS;
};

const FULL_ACCESS = JSON.stringify([
	["Action", "*"],
	["Effect", "Allow"],
	["Principal", "*"],
	["Resource", "*"],
]);
