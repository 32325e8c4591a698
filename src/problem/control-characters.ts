/** Everything a terminal could obey: C0 but tab and line feed, DEL, C1, bidirectional overrides and isolates, zero-width marks. */
const OBEYED =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const EVERY = new RegExp(OBEYED.source, "g");

/** The index of the first character that a terminal could obey, or -1. */
export const findControlCharacter = (text: string): number => text.search(OBEYED);

/** The text without any character that a terminal could obey; CR LF becomes LF. */
export const stripControlCharacters = (text: string): string =>
	text.replace(/\r\n/g, "\n").replace(EVERY, "");
