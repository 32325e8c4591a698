import { findNode, plainValue, spotOf } from "../../aws/policy/json-node.ts";
import { parseJson } from "../../aws/policy/json-text.ts";
import { readYamlStream } from "../../course/yaml/read-yaml.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { LONGEST_CASE } from "./lines.ts";
import type { Path } from "./read-policies.ts";
import type { Piece } from "./split.ts";

/** A case's value with the place of whatever is in it; or the problems that kept it from being read. */
export type Parsed =
	| { readonly ok: true; readonly value: unknown; readonly placeOf: (path: Path) => Place }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** The cases of a piece: a document may hold a list of them. Nothing is read where a part of it cannot be. */
export const readPiece = (piece: Piece, file: string | undefined): readonly Parsed[] => {
	const { text, firstLine, form } = piece;
	if (text === undefined) {
		const message = `a case has at most ${LONGEST_CASE / 1024 / 1024} million characters`;
		const place = { file, line: firstLine, column: 1 };
		return [{ ok: false, problems: [{ code: "case-too-long", severity: "error", message, place }] }];
	}
	const fast = parseFast(text, firstLine, file);
	if (fast !== undefined) return casesIn(fast);
	if (form === "json-line" || /^\s*[[{]/.test(text)) {
		const json = parseSlowly(text, firstLine, file);
		if (json.ok || form === "json-line") return casesIn(json);
	}
	return readYamlStream(file ?? "", text, LONGEST_CASE).flatMap((document) => {
		const move = (place: Place): Place => moved(place, firstLine, file);
		if (document.problems.length > 0) {
			const problems = document.problems.map((problem) => ({ ...problem, place: move(problem.place ?? {}) }));
			return [{ ok: false, problems } as const];
		}
		if (document.value === null || document.value === undefined) return [];
		return casesIn({ ok: true, value: document.value, placeOf: (path) => move(document.placeOf(path)) });
	});
};

const casesIn = (parsed: Parsed): readonly Parsed[] => {
	if (!parsed.ok || !Array.isArray(parsed.value)) return [parsed];
	return parsed.value.map((value: unknown, index) => ({
		ok: true,
		value,
		placeOf: (path: Path) => parsed.placeOf([index, ...path]),
	}));
};

const moved = (place: Place, firstLine: number, file: string | undefined): Place => ({
	...place,
	...(file === undefined ? { file: undefined } : { file }),
	...(place.line === undefined ? {} : { line: place.line + firstLine - 1 }),
});

/** The way of most cases: JSON without a mistake. Undefined where it is none, or a key is there twice. */
const parseFast = (text: string, firstLine: number, file: string | undefined): Parsed | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isFaithful(text, value)) return undefined;
	return { ok: true, value, placeOf: (path) => placeInJson(text, path, firstLine, file) };
};

/** The strict reader, which knows where everything stands and what is wrong with it. */
const parseSlowly = (text: string, firstLine: number, file: string | undefined): Parsed => {
	const read = parseJson(text);
	if (read.ok) {
		const placeOf = (path: Path) => placeInJson(text, path, firstLine, file);
		return { ok: true, value: plainValue(read.value), placeOf };
	}
	const problems = read.problems.map((problem) => ({
		...problem,
		place: moved(problem.place ?? {}, firstLine, file),
	}));
	return { ok: false, problems };
};

const placeInJson = (text: string, path: Path, firstLine: number, file: string | undefined): Place => {
	const read = parseJson(text);
	if (!read.ok) return { file, line: firstLine, path };
	return moved({ ...spotOf(text, findNode(read.value, path).value), path }, firstLine, file);
};

/** The deepest that the fast way goes; a case nests eight deep. */
const DEEPEST = 32;

/**
 * True where the value holds every key that the text does: `JSON.parse` keeps only the last of two that are alike.
 * A key is a string before a colon, so it is enough to count them.
 */
const isFaithful = (text: string, value: unknown): boolean => {
	const kept = countKeys(value);
	return kept !== undefined && kept === countWrittenKeys(text);
};

const countKeys = (value: unknown): number | undefined => {
	let keys = 0;
	let level: readonly unknown[] = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEEPEST) return undefined;
		const next: unknown[] = [];
		for (const item of level) {
			if (typeof item !== "object" || item === null) continue;
			const inner = Array.isArray(item) ? item : Object.values(item);
			if (!Array.isArray(item)) keys += inner.length;
			for (const each of inner) if (typeof each === "object" && each !== null) next.push(each);
		}
		level = next;
	}
	return keys;
};

const countWrittenKeys = (text: string): number => {
	let keys = 0;
	for (let open = text.indexOf('"'); open !== -1; ) {
		let close = text.indexOf('"', open + 1);
		while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
		if (close === -1) return keys;
		let after = close + 1;
		while (text.charCodeAt(after) <= 32) after++;
		if (text.charCodeAt(after) === COLON) keys++;
		open = text.indexOf('"', after);
	}
	return keys;
};

const COLON = 58;

/** True where an odd number of backslashes stands before the quote. */
const isEscaped = (text: string, quote: number): boolean => {
	let at = quote - 1;
	while (text.charCodeAt(at) === 92) at--;
	return (quote - 1 - at) % 2 === 1;
};
