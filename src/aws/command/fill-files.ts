import { type Complaint, usage } from "./complaint.ts";
import { quoted, type Word } from "./split-line.ts";

/** The words with the contents of files in them, and the line that says the same without any file. */
export type Filled =
	| { readonly ok: true; readonly words: readonly Word[]; readonly line: string }
	| { readonly ok: false; readonly complaint: Complaint };

/** No policy or payload is longer. */
const LONGEST_FILE = 200_000;

/** Puts the contents of a file wherever a word is `file://PATH` or `fileb://PATH`. */
export const fillFiles = (
	line: string,
	words: readonly Word[],
	readFile: ((path: string) => string | undefined) | undefined,
): Filled => {
	const filled: Word[] = [];
	let recorded = "";
	let copied = 0;
	for (const [index, word] of words.entries()) {
		const [, flag = "", path] = /^(--[a-z0-9-]+=)?fileb?:\/\/([\s\S]+)$/.exec(word.text) ?? [];
		if (path === undefined) {
			filled.push(word);
			continue;
		}
		const text = readFile?.(path);
		const name = flag === "" ? (words[index - 1]?.text ?? "") : flag.slice(0, -1);
		if (text === undefined) {
			return refuse(name, `${word.text.slice(flag.length)}: [Errno 2] No such file or directory: '${path}'`);
		}
		if (text.length > LONGEST_FILE) return refuse(name, `${path}: the file is too long`);
		filled.push({ ...word, text: flag + text });
		recorded += line.slice(copied, word.start) + flag + quoted(text);
		copied = word.end;
	}
	return { ok: true, words: filled, line: recorded + line.slice(copied) };
};

const refuse = (flag: string, why: string): Filled => ({
	ok: false,
	complaint: usage(`Error parsing parameter '${flag}': Unable to load paramfile ${why}`),
});
