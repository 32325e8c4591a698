/** One word of a line, as a shell would hand it to a program; `start` and `end` are its place in the line. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Why a line cannot be split: a quote that never closes, or something that only a shell could do. */
export type SplitFault = {
	readonly code: "unclosed-quote" | "shell-feature";
	readonly message: string;
	/** Index of the character it is about. */
	readonly at: number;
};

export type Split =
	| { readonly ok: true; readonly words: readonly Word[] }
	| { readonly ok: false; readonly fault: SplitFault; readonly words: readonly Word[] };

/** What a shell would do and this prompt does not, by the character that asks for it. */
const SHELL: Readonly<Record<string, string>> = {
	"|": "there is no shell here, so one command cannot feed another; use `--query` to pick from the output",
	";": "one command at a time: press Enter after each",
	"&": "one command at a time: press Enter after each",
	">": "there is no shell here, so output cannot go to a file; look at it above",
	"<": "there is no shell here; name a file with `file://`",
	"`": "there is no shell here, so backticks run nothing",
	"(": "there is no shell here; put the value into quotes",
	")": "there is no shell here; put the value into quotes",
};

const VARIABLE =
	"there is no shell here, so variables are not filled in; write the value, or use single quotes";

/**
 * Splits a line as a POSIX shell would: white space between words, single quotes as they are, double quotes and
 * backslashes with their escapes, `#` for a comment. Whatever else a shell does is refused in plain words.
 */
export const splitLine = (line: string): Split => {
	const words: Word[] = [];
	let at = 0;
	const fault = (code: SplitFault["code"], message: string, place: number): Split => ({
		ok: false,
		fault: { code, message, at: place },
		words,
	});
	while (at < line.length) {
		const first = line.charAt(at);
		if (isSpace(first) || (first === "\\" && line.charAt(at + 1) === "\n")) {
			at += first === "\\" ? 2 : 1;
			continue;
		}
		if (first === "#") break;
		const start = at;
		let text = "";
		while (at < line.length && !isSpace(line.charAt(at))) {
			const letter = line.charAt(at);
			if (letter === "'") {
				const close = line.indexOf("'", at + 1);
				if (close === -1) return fault("unclosed-quote", unclosed(at), at);
				text += line.slice(at + 1, close);
				at = close + 1;
			} else if (letter === '"') {
				const quoted = readDouble(line, at);
				if (!quoted.ok) return { ok: false, fault: quoted.fault, words };
				text += quoted.text;
				at = quoted.next;
			} else if (letter === "\\") {
				const next = line.charAt(at + 1);
				text += next === "\n" ? "" : next;
				at += 2;
			} else if (letter === "$" && /[A-Za-z_({]/.test(line.charAt(at + 1))) {
				return fault("shell-feature", VARIABLE, at);
			} else {
				const refusal = SHELL[letter];
				if (refusal !== undefined) return fault("shell-feature", refusal, at);
				text += letter;
				at += 1;
			}
		}
		words.push({ text, start, end: at });
	}
	return { ok: true, words };
};

const isSpace = (letter: string): boolean => /\s/.test(letter);

const unclosed = (at: number): string => `the quote at column ${at + 1} is never closed`;

type Quoted =
	| { readonly ok: true; readonly text: string; readonly next: number }
	| { readonly ok: false; readonly fault: SplitFault };

/** What stands between double quotes: a backslash counts before `"`, `\`, `$`, a backtick and a line's end only. */
const readDouble = (line: string, open: number): Quoted => {
	let text = "";
	let at = open + 1;
	while (at < line.length) {
		const letter = line.charAt(at);
		if (letter === '"') return { ok: true, text, next: at + 1 };
		if (letter === "\\" && /["\\$`\n]/.test(line.charAt(at + 1))) {
			text += line.charAt(at + 1) === "\n" ? "" : line.charAt(at + 1);
			at += 2;
		} else if (letter === "`" || (letter === "$" && /[A-Za-z_({]/.test(line.charAt(at + 1)))) {
			const message = "inside double quotes a shell would replace this; use single quotes";
			return { ok: false, fault: { code: "shell-feature", message, at } };
		} else {
			text += letter;
			at += 1;
		}
	}
	return { ok: false, fault: { code: "unclosed-quote", message: unclosed(open), at: open } };
};

/** A text as one word of a line, in quotes where it needs them. */
export const quoted = (text: string): string =>
	/^[\w@%+=:,./{}[\]-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
