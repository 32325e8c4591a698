import type { Word } from "./split-line.ts";

/** A flag on the line with the words after it, or words that belong to none. */
export type Flag = {
	/** With its two dashes; empty for words before the first flag. */
	readonly name: string;
	readonly values: readonly string[];
	readonly word: Word | undefined;
};

/** Groups words by the flags before them; `--flag=value` counts as flag and value. */
export const groupFlags = (words: readonly Word[]): readonly Flag[] => {
	const flags: { name: string; values: string[]; word: Word | undefined }[] = [
		{ name: "", values: [], word: undefined },
	];
	for (const word of words) {
		const isFlag = /^--[A-Za-z]/.test(word.text);
		if (!isFlag) {
			flags.at(-1)?.values.push(word.text);
			continue;
		}
		const equals = word.text.indexOf("=");
		flags.push(
			equals === -1
				? { name: word.text, values: [], word }
				: { name: word.text.slice(0, equals), values: [word.text.slice(equals + 1)], word },
		);
	}
	return flags;
};
