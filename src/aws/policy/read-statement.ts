import { didYouMean } from "../../problem/nearest.ts";
import type { Effect, PolicyPath, Statement } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { readConditions } from "./read-condition.ts";
import { type Fields, readAction, readPrincipal, readResource } from "./read-elements.ts";
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
