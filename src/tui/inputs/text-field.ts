import { cleaned, graphemes } from "../../page/columns.ts";

/** A line of text being typed, and the number of characters before the cursor. */
export type TextField = { readonly text: string; readonly at: number };

/** The keys that a text field takes for itself; any other single character is written. */
export type TextKey = "left" | "right" | "home" | "end" | "backspace" | "delete" | "clear" | "word" | "kill";

/** No answer that is typed on one line is longer. */
const LONGEST = 500;

export const beginText = (text: string): TextField => ({ text, at: graphemes(text).length });

/** Writes at the cursor, up to so many characters in all; line breaks become spaces and control characters vanish. */
export const typed = (field: TextField, text: string, longest = LONGEST): TextField => {
	const characters = [...graphemes(field.text)];
	const room = longest - characters.length;
	const added = graphemes(cleaned(text).replace(/\n+/g, " ")).slice(0, Math.max(0, room));
	const before = characters.slice(0, field.at).join("") + added.join("");
	return { text: before + characters.slice(field.at).join(""), at: graphemes(before).length };
};

export const edited = (field: TextField, key: TextKey): TextField => {
	const characters = graphemes(field.text);
	const cut = (from: number, to: number): TextField => ({
		text: [...characters.slice(0, from), ...characters.slice(to)].join(""),
		at: from,
	});
	switch (key) {
		case "left":
			return { ...field, at: Math.max(0, field.at - 1) };
		case "right":
			return { ...field, at: Math.min(characters.length, field.at + 1) };
		case "home":
			return { ...field, at: 0 };
		case "end":
			return { ...field, at: characters.length };
		case "backspace":
			return field.at === 0 ? field : cut(field.at - 1, field.at);
		case "delete":
			return cut(field.at, field.at + 1);
		case "clear":
			return cut(0, field.at);
		case "word":
			return cut(wordStart(characters, field.at), field.at);
		case "kill":
			return cut(field.at, characters.length);
	}
};

const wordStart = (characters: readonly string[], at: number): number => {
	let start = at;
	while (start > 0 && characters[start - 1] === " ") start--;
	while (start > 0 && characters[start - 1] !== " ") start--;
	return start;
};
