import { didYouMean } from "../../problem/nearest.ts";
import type { Effect, PolicyPath, PrincipalClause, Statement } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { readActions, readResources } from "./read-clause.ts";
import { readConditions } from "./read-condition.ts";
import { readPrincipals } from "./read-principal.ts";
import { isRecord, kindOf, type Reading, shown } from "./reading.ts";

const ELEMENTS: readonly string[] = [
	"Sid",
	"Effect",
	"Principal",
	"NotPrincipal",
	"Action",
	"NotAction",
	"Resource",
	"NotResource",
	"Condition",
];

type Fields = Readonly<Record<string, unknown>>;

/** One statement by the grammar of its policy; undefined where so much is wrong that nothing of it can be used. */
export const readStatement = (
	reading: Reading,
	value: unknown,
	path: PolicyPath,
	version: PolicyVersion,
): Statement | undefined => {
	if (!isRecord(value)) {
		reading.report("wrong-type", path, `a statement is an object, and this is ${kindOf(value)}`);
		return undefined;
	}
	for (const name of Object.keys(value)) {
		if (ELEMENTS.includes(name)) continue;
		reading.report("unknown-element", [...path, name], `${shown(name)} is no element of a statement`, {
			cure: didYouMean(name, ELEMENTS),
			spot: "key",
		});
	}
	const sid = readSid(reading, value, path);
	const effect = readEffect(reading, value, path);
	const principal = readPrincipal(reading, value, path);
	const action = readAction(reading, value, path);
	const resource = readResource(reading, value, path, version);
	const conditions =
		value.Condition === undefined
			? []
			: readConditions(reading, value.Condition, [...path, "Condition"], version);
	const statement = effect && action && { sid, effect, principal, action, resource, conditions, path };
	if (statement) checkRcp(reading, statement);
	return statement;
};

const readSid = (reading: Reading, fields: Fields, path: PolicyPath): string | undefined => {
	const sid = fields.Sid;
	if (sid === undefined) return undefined;
	if (typeof sid !== "string") {
		reading.report("wrong-type", [...path, "Sid"], `\`Sid\` is text, and this is ${kindOf(sid)}`);
		return undefined;
	}
	reading.spend(sid.length);
	if (reading.grammar.sid === "strict" && !/^[A-Za-z0-9]*$/.test(sid)) {
		reading.report(
			"invalid-sid",
			[...path, "Sid"],
			`the Sid ${shown(sid)} has more than letters and digits`,
			{
				cure: "use A to Z, a to z and 0 to 9 only, with no spaces",
			},
		);
	}
	return sid;
};

const readEffect = (reading: Reading, fields: Fields, path: PolicyPath): Effect | undefined => {
	const effect = fields.Effect;
	if (effect === "Allow" || effect === "Deny") return effect;
	if (effect === undefined) {
		reading.report("missing-element", path, "the statement has no `Effect`", {
			cure: "add `Allow` or `Deny`",
		});
	} else {
		const text = typeof effect === "string" ? shown(effect) : kindOf(effect);
		reading.report(
			"invalid-effect",
			[...path, "Effect"],
			`\`Effect\` is \`Allow\` or \`Deny\`, letter for letter, and this is ${text}`,
			{
				cure: typeof effect === "string" ? didYouMean(effect, ["Allow", "Deny"]) : undefined,
			},
		);
	}
	return undefined;
};

const readPrincipal = (reading: Reading, fields: Fields, path: PolicyPath): PrincipalClause | undefined => {
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

const readAction = (reading: Reading, fields: Fields, path: PolicyPath): Statement["action"] | undefined => {
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

const readResource = (
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

/** RCP syntax: customers write `Deny`, and never `*` alone as the action; RCPFullAWSAccess alone allows. */
const checkRcp = (reading: Reading, statement: Statement) => {
	if (reading.grammar.effect === "both") return;
	const { action, conditions, effect, path, resource } = statement;
	const isOnlyStar = action.entries.length === 1 && action.entries[0]?.service === "*" && !action.isNot;
	const isFullAccess =
		isOnlyStar && conditions.length === 0 && resource?.entries[0]?.text === "*" && !resource.isNot;
	if (effect === "Allow" && !isFullAccess) {
		reading.report("rcp-allow", [...path, "Effect"], `\`Allow\` cannot stand in ${reading.grammar.name}`, {
			cure: "write `Deny`; only RCPFullAWSAccess allows, and it is always attached",
		});
	}
	if (effect === "Allow") return;
	for (const entry of action.entries) {
		if (entry.service !== "*") continue;
		reading.report("rcp-star-action", entry.path, `\`*\` alone is no action of ${reading.grammar.name}`, {
			cure: "name the service, such as `s3:*`",
		});
	}
};
