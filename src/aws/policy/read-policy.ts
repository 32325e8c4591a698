import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good, hasError, type Place } from "../../problem/problem.ts";
import { findNode, type JsonNode, plainValue, spotOf } from "./json-node.ts";
import { parseJson } from "./json-text.ts";
import type { Policy, PolicyPath, PolicyUse, Statement } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { printDocument } from "./print-document.ts";
import { readStatement } from "./read-statement.ts";
import {
	isRecord,
	kindOf,
	LONGEST_POLICY,
	type Locate,
	type Reading,
	shown,
	startReading,
} from "./reading.ts";

/** The most statements that one policy may have. */
const MOST_STATEMENTS = 1000;

/** A policy from its JSON text, or every problem with its line, column and path; `file` only names the text. */
export const readPolicy = (text: string, use: PolicyUse, file?: string): Checked<Policy> => {
	if (text.length > LONGEST_POLICY) {
		const message = `the policy is longer than ${LONGEST_POLICY} characters`;
		return bad([
			{ code: "policy-too-long", severity: "error", message, place: { file, line: 1, column: 1, path: [] } },
		]);
	}
	const json = parseJson(text, file);
	if (!json.ok) return json;
	return readDocument(plainValue(json.value), use, locateIn(json.value, text, file), () => text);
};

/** A policy from a document that is parsed already; places have a path only, and `text` is the JSON as `printDocument` prints it. */
export const policyFromValue = (value: unknown, use: PolicyUse): Checked<Policy> =>
	readDocument(
		value,
		use,
		(path) => ({ path }),
		() => printDocument(value),
	);

/** Where a path leads in the policy's text; the nearest part that is there, if it leads nowhere. */
export const placeIn = (policy: Policy, path: PolicyPath): Place => placesIn(policy)(path, "value");

/** The line, from 1, at which the value of a path stands in `policy.text`. */
export const lineOf = (policy: Policy, path: PolicyPath): number => placeIn(policy, path).line ?? 1;

/** `placeIn` for many paths of one policy: its text is read once. */
export const placesIn = (policy: Policy): Locate => {
	const json = parseJson(policy.text);
	return json.ok ? locateIn(json.value, policy.text, undefined) : (path) => ({ path });
};

const locateIn =
	(root: JsonNode, text: string, file: string | undefined): Locate =>
	(path, spot) => ({ file, ...spotOf(text, findNode(root, path)[spot]), path });

const ELEMENTS: readonly string[] = ["Version", "Id", "Statement"];

const readDocument = (
	value: unknown,
	use: PolicyUse,
	locate: Locate,
	print: () => string,
): Checked<Policy> => {
	const reading = startReading(use, locate);
	if (!isRecord(value)) {
		reading.report("wrong-type", [], `a policy is an object, and this is ${kindOf(value)}`);
		return bad(reading.problems);
	}
	for (const name of Object.keys(value)) {
		if (ELEMENTS.includes(name)) continue;
		reading.report("unknown-element", [name], `${shown(name)} is no element of a policy`, {
			cure: didYouMean(name, ELEMENTS) ?? "`Effect`, `Action` and the like belong into a `Statement`",
			spot: "key",
		});
	}
	const declaredVersion = readVersion(reading, value.Version);
	const version = declaredVersion ?? "2008-10-17";
	const id = readId(reading, value.Id);
	const statements = readStatements(reading, value, version);
	checkSids(reading, statements);
	if (hasError(reading.problems)) return bad(reading.problems);
	let text: string | undefined;
	return good({
		use,
		version,
		declaredVersion,
		id,
		statements,
		get text() {
			text ??= print();
			return text;
		},
	});
};

const readVersion = (reading: Reading, version: unknown): PolicyVersion | undefined => {
	if (version === undefined || version === "2012-10-17" || version === "2008-10-17") return version;
	const text = typeof version === "string" ? shown(version) : kindOf(version);
	reading.report(
		"invalid-version",
		["Version"],
		`\`Version\` is \`2012-10-17\` or \`2008-10-17\`, and this is ${text}`,
		{
			cure: 'write `"Version": "2012-10-17"`; it names the language, not the day you wrote it',
		},
	);
	return undefined;
};

const readId = (reading: Reading, id: unknown): string | undefined => {
	if (id === undefined) return undefined;
	if (reading.grammar.id === "forbidden") {
		reading.report("id-not-allowed", ["Id"], `\`Id\` cannot stand in ${reading.grammar.name}`, {
			cure: "take it out",
			spot: "key",
		});
	}
	if (typeof id === "string") return reading.spend(id.length) ? id : undefined;
	reading.report("wrong-type", ["Id"], `\`Id\` is text, and this is ${kindOf(id)}`);
	return undefined;
};

const readStatements = (
	reading: Reading,
	fields: Readonly<Record<string, unknown>>,
	version: PolicyVersion,
): readonly Statement[] => {
	const written = fields.Statement;
	if (!Object.hasOwn(fields, "Statement")) {
		reading.report("missing-element", [], "the policy has no `Statement`", {
			cure: "add at least one statement",
		});
		return [];
	}
	if (!Array.isArray(written)) {
		const only = readStatement(reading, written, ["Statement"], version);
		return only ? [only] : [];
	}
	if (written.length > MOST_STATEMENTS) {
		reading.report(
			"too-many-statements",
			["Statement"],
			`the policy has more than ${MOST_STATEMENTS} statements`,
		);
		return [];
	}
	const statements: Statement[] = [];
	for (let index = 0; index < written.length; index += 1) {
		const statement = readStatement(reading, written[index], ["Statement", index], version);
		if (statement) statements.push(statement);
	}
	return statements;
};

const checkSids = (reading: Reading, statements: readonly Statement[]) => {
	if (reading.grammar.sid === "free") return;
	const first = new Map<string, PolicyPath>();
	for (const { path, sid } of statements) {
		if (sid === undefined || sid === "") continue;
		const at = [...path, "Sid"];
		const seen = first.get(sid);
		if (seen) {
			reading.report("duplicate-sid", at, `the Sid ${shown(sid)} is used twice`, {
				cure: "give each statement a name of its own",
				first: seen,
			});
		} else first.set(sid, at);
	}
};
