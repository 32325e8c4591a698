import { isMap, isScalar, isSeq, type Node, type Pair, Scalar } from "yaml";
import { findControlCharacter } from "../../problem/control-characters.ts";
import type { Problem } from "../../problem/problem.ts";
import { placeAt } from "./position.ts";

type Text = { readonly file: string; readonly text: string; readonly problems: Problem[] };

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

const complain = (at: Text, node: unknown, problem: Omit<Problem, "place" | "severity">): void => {
	at.problems.push({ ...problem, severity: "error", place: placeAt(at.file, at.text, startOf(node)) });
};

/** Only a double-quoted text can hold characters that the file does not show. */
const refuseHidden = (at: Text, node: Scalar): void => {
	if (node.type !== Scalar.QUOTE_DOUBLE || typeof node.value !== "string") return;
	if (findControlCharacter(node.value) >= 0)
		complain(at, node, {
			code: "control-character",
			message: "an escape in this text makes a character that a terminal would obey",
			cure: "take the escape away",
		});
};

const keyOf = (at: Text, pair: Pair): string | undefined => {
	const { key } = pair;
	if (isScalar(key) && typeof key.value === "string") {
		refuseHidden(at, key);
		if (key.value !== "__proto__") return key.value;
		complain(at, key, { code: "unknown-key", message: "`__proto__` is no key", cure: "take it away" });
		return undefined;
	}
	if (isMap(key) && at.text.startsWith("{", startOf(key))) {
		complain(at, key, {
			code: "unquoted-placeholder",
			message: "a text that begins with `{{` is read as a map",
			cure: "put all of it in quotes",
		});
		return undefined;
	}
	const shown = isScalar(key) && key.value !== null ? `\`${String(key.source ?? key.value)}\`` : "this key";
	complain(at, key, {
		code: "key-not-text",
		message: `${shown} is no text`,
		cure: "put the key in quotes",
	});
	return undefined;
};

const refuseTwice = (at: Text, key: string, second: Pair, pairs: readonly Pair[]): void => {
	const first = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
	at.problems.push({
		code: "duplicate-key",
		severity: "error",
		message: `\`${key}\` is written twice`,
		place: placeAt(at.file, at.text, startOf(second.key)),
		cure: "keep one of the two; a new item of a list begins with a hyphen",
		related: { message: "the first is here", place: placeAt(at.file, at.text, startOf(first?.key)) },
	});
};

const mapOf = (at: Text, pairs: readonly Pair[]): Readonly<Record<string, unknown>> => {
	const map: Record<string, unknown> = {};
	let wasTwice = false;
	for (const pair of pairs) {
		// Never `__proto__`, so that a plain assignment makes a key of its own.
		const key = keyOf(at, pair);
		const value = plainOf(at, pair.value);
		if (key === undefined) continue;
		const isTwice = Object.hasOwn(map, key);
		// Several in a row are one slip: an item whose hyphen was forgotten.
		if (isTwice && !wasTwice) refuseTwice(at, key, pair, pairs);
		if (!isTwice) map[key] = value;
		wasTwice = isTwice;
	}
	return map;
};

const plainOf = (at: Text, node: unknown): unknown => {
	if (isScalar(node)) {
		refuseHidden(at, node);
		return node.value;
	}
	if (isSeq(node)) return node.items.map((item) => plainOf(at, item));
	return isMap(node) ? mapOf(at, node.items) : null;
};

/** The plain value of a YAML node, and every problem of its keys and texts. */
export const plainValue = (
	file: string,
	text: string,
	node: unknown,
): { readonly value: unknown; readonly problems: readonly Problem[] } => {
	const at: Text = { file, text, problems: [] };
	return { value: plainOf(at, node), problems: at.problems };
};
