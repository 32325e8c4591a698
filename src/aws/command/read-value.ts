import type { Shape } from "../operations/shape.ts";
import { readShorthand } from "./shorthand.ts";

/** What a parameter's words on the line stand for, or the command line's complaint. */
export type ReadValue =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly message: string };

const good = (value: unknown): ReadValue => ({ ok: true, value });
const bad = (message: string): ReadValue => ({ ok: false, message });

/**
 * The value that the words after `--flag` stand for: JSON, shorthand, or plain text.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-types.html
 */
export const readValue = (flag: string, shape: Shape, words: readonly string[]): ReadValue => {
	const [first = ""] = words;
	switch (shape.type) {
		case "text":
		case "blob":
			return good(first);
		case "integer":
			return /^[+-]?\d+$/.test(first.trim())
				? good(Number(first))
				: bad(`Error parsing parameter '${flag}': invalid literal for int() with base 10: '${first}'`);
		case "boolean":
			return good(first !== "false");
		case "json":
			return parsed(flag, first);
		case "structure":
		case "map":
			return isJson(first) ? parsed(flag, first) : fromShorthand(flag, first);
		case "list":
			return isJson(first) && words.length === 1 && first.trimStart().startsWith("[")
				? parsed(flag, first)
				: readItems(flag, shape.of, words);
	}
};

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

const parsed = (flag: string, text: string): ReadValue => {
	try {
		return good(JSON.parse(text));
	} catch {
		return bad(
			`Error parsing parameter '${flag}': Invalid JSON: ${whereBroken(text)}\nJSON received: ${text}`,
		);
	}
};

/** Python's words for the two commonest mistakes. */
const whereBroken = (text: string): string => {
	if (/'/.test(text) && !/"/.test(text)) {
		return "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)";
	}
	return "the text is not JSON";
};

const fromShorthand = (flag: string, text: string): ReadValue => {
	const read = readShorthand(text);
	return read.ok ? good(read.value) : bad(`Error parsing parameter '${flag}': ${read.message}`);
};

const readItems = (flag: string, of: Shape, words: readonly string[]): ReadValue => {
	const values: unknown[] = [];
	for (const word of words) {
		const read = readValue(flag, of, [word]);
		if (!read.ok) return read;
		values.push(read.value);
	}
	return good(values);
};
