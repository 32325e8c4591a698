import type { Key } from "ink";
import type { ShownKey } from "../page/key-bar.ts";

/** Keys that mean one thing, and how the key bar shows them; without `does` they work and are not shown. */
export type Binding<Intent extends string> = {
	readonly keys: readonly string[];
	readonly intent: Intent;
	readonly shown?: string | undefined;
	readonly does?: string | undefined;
};

/** What a key means here, or undefined where it means nothing. */
export const intentOf = <Intent extends string>(
	bindings: readonly Binding<Intent>[],
	key: string,
): Intent | undefined => bindings.find((binding) => binding.keys.includes(key))?.intent;

/** What the key bar shows; of two bindings of one key the first counts, and what is left of the other is shown. */
export const shownKeys = (bindings: readonly Binding<string>[]): readonly ShownKey[] =>
	bindings.flatMap(({ shown, does, keys }, index) => {
		if (does === undefined) return [];
		const left = keys.filter((key) => bindings.findIndex((other) => other.keys.includes(key)) === index);
		const [first = ""] = left;
		if (keys.length > 0 && left.length === 0) return [];
		return [{ key: shown ?? first.replace(/^ctrl-/, "^"), does }];
	});

const NAMED: readonly (readonly [keyof Key, string])[] = [
	["upArrow", "up"],
	["downArrow", "down"],
	["leftArrow", "left"],
	["rightArrow", "right"],
	["pageUp", "page-up"],
	["pageDown", "page-down"],
	["home", "home"],
	["end", "end"],
	["return", "enter"],
	["escape", "esc"],
	["backspace", "backspace"],
	["delete", "delete"],
];

/** The names of the keys in one event, in order: `up`, `enter`, `ctrl-c`, `space`, or the character itself. */
export const keyNames = (input: string, key: Key): readonly string[] => {
	if (key.eventType === "release") return [];
	if (key.tab) return [key.shift ? "shift-tab" : "tab"];
	const named = NAMED.find(([flag]) => key[flag] === true);
	if (named) return [named[1]];
	if (key.ctrl) return [`ctrl-${input}`];
	if (key.meta) return [];
	return Array.from(input, nameOf).filter((name) => name !== "");
};

/** The name of a key that came in one chunk with others. */
const nameOf = (character: string): string => {
	switch (character) {
		case " ":
			return "space";
		case "\r":
		case "\n":
			return "enter";
		case "\t":
			return "tab";
		case "\u007f":
			return "backspace";
		default:
			// Control and a letter arrive as the letter's place in the alphabet.
			if (character >= "\u0001" && character <= "\u001a")
				return `ctrl-${String.fromCharCode(96 + character.charCodeAt(0))}`;
			return character < " " ? "" : character;
	}
};

/** The character that a key name writes into a text, or undefined where it writes none. */
export const characterOf = (name: string): string | undefined =>
	name === "space" ? " " : Array.from(name).length === 1 ? name : undefined;
