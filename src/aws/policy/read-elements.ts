import type { PolicyPath, PrincipalClause, Statement } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { readActions, readResources } from "./read-clause.ts";
import { readPrincipals } from "./read-principal.ts";
import { type Reading, shown } from "./reading.ts";

/** A statement before it is read. */
export type Fields = Readonly<Record<string, unknown>>;

/** `Principal` or `NotPrincipal`, where the grammar wants or allows one. */
export const readPrincipal = (
	reading: Reading,
	fields: Fields,
	path: PolicyPath,
): PrincipalClause | undefined => {
	const { grammar } = reading;
	const element = pick(reading, fields, "Principal", "NotPrincipal", path);
	if (!element) {
		if (grammar.principal === "forbidden") return undefined;
		reading.report("missing-principal", path, `a statement of ${grammar.name} needs a \`Principal\``, {
			cure: grammar.principal === "only-star" ? 'add `"Principal": "*"`' : "say who it is about",
		});
		return undefined;
	}
	const at = [...path, element];
	if (grammar.principal === "forbidden") {
		reading.report("principal-not-allowed", at, `\`${element}\` cannot stand in ${grammar.name}`, {
			cure: "take it out; the policy is about whoever it is attached to",
			spot: "key",
		});
		return undefined;
	}
	if (element === "NotPrincipal" && grammar.notPrincipal === "forbidden") {
		reading.report("principal-not-allowed", at, `\`NotPrincipal\` cannot stand in ${grammar.name}`, {
			cure: "use `Principal`, and a condition on `aws:PrincipalArn`",
			spot: "key",
		});
		return undefined;
	}
	return readPrincipals(reading, element, fields[element], at);
};

/** `Action` or `NotAction`. */
export const readAction = (
	reading: Reading,
	fields: Fields,
	path: PolicyPath,
): Statement["action"] | undefined => {
	const element = pick(reading, fields, "Action", "NotAction", path);
	if (!element) {
		reading.report("missing-element", path, "the statement has no `Action`", {
			cure: "add `Action` with the actions it is about",
		});
		return undefined;
	}
	const at = [...path, element];
	if (element === "NotAction" && reading.grammar.notAction === "forbidden") {
		reading.report("rcp-not-action", at, `\`NotAction\` cannot stand in ${reading.grammar.name}`, {
			cure: "list the actions in `Action`",
			spot: "key",
		});
	}
	const clause = readActions(reading, element, fields[element], at);
	if (reading.grammar.resource === "forbidden") checkTrust(reading, clause);
	return clause;
};

/** IAM: a trust policy is about assuming its role, which is STS's business. */
const checkTrust = (reading: Reading, { entries }: Statement["action"]) => {
	for (const { path, service, text } of entries) {
		if (service === "sts" || service === "*") continue;
		reading.report("trust-action", path, `${shown(text)} is no action of ${reading.grammar.name}`, {
			cure: "write `sts:AssumeRole`, and put what the role may do into its permissions policy",
		});
	}
};

/** `Resource` or `NotResource`, where the grammar wants one. */
export const readResource = (
	reading: Reading,
	fields: Fields,
	path: PolicyPath,
	version: PolicyVersion,
): Statement["resource"] => {
	const { grammar } = reading;
	const element = pick(reading, fields, "Resource", "NotResource", path);
	if (!element) {
		if (grammar.resource === "forbidden") return undefined;
		reading.report("missing-element", path, "the statement has no `Resource`", {
			cure: "add `Resource` with ARNs, or `*` for every resource",
		});
		return undefined;
	}
	const at = [...path, element];
	if (grammar.resource === "forbidden") {
		reading.report("resource-not-allowed", at, `\`${element}\` cannot stand in ${grammar.name}`, {
			cure: "take it out; the role itself is the resource",
			spot: "key",
		});
		return undefined;
	}
	return readResources(reading, element, fields[element], at, version);
};

/** Which of two elements that exclude each other is there; the first of them where both are, with a problem. */
const pick = <A extends string, B extends string>(
	reading: Reading,
	fields: Fields,
	plain: A,
	negated: B,
	path: PolicyPath,
): A | B | undefined => {
	const has = Object.hasOwn(fields, plain);
	if (has && Object.hasOwn(fields, negated)) {
		reading.report(
			"conflicting-elements",
			[...path, negated],
			`\`${plain}\` and \`${negated}\` stand in one statement`,
			{
				cure: "keep one of them; what you mean may need two statements",
				spot: "key",
			},
		);
	}
	if (has) return plain;
	return Object.hasOwn(fields, negated) ? negated : undefined;
};
