import type { ErrorCode, YAMLError } from "yaml";
import type { Problem } from "../../problem/problem.ts";
import { placeAt } from "./position.ts";
import type { Tokens } from "./tokens.ts";

/** What is wrong and how to mend it, for the slips that authors make; other errors keep the parser's words. */
const WORDS: Partial<Record<ErrorCode, { readonly message: string; readonly cure: string }>> = {
	BAD_INDENT: {
		message: "this line is not indented like its neighbours",
		cure: "indent it by as many spaces as the lines it belongs to",
	},
	BLOCK_AS_IMPLICIT_KEY: {
		message: "a second key begins on this line",
		cure: "put text that holds a colon and a space in quotes",
	},
	MULTILINE_IMPLICIT_KEY: {
		message: "this line is neither a key nor the next line of a text",
		cure: "write `key: value`, or indent the line under its key",
	},
	TAB_AS_INDENT: { message: "a tab is no indentation", cure: "indent with spaces" },
	BAD_SCALAR_START: {
		message: "a text cannot begin with this character",
		cure: "put the text in quotes",
	},
	BAD_DQ_ESCAPE: {
		message: "there is no such escape in double quotes",
		cure: "write a backslash twice, or use single quotes",
	},
	BLOCK_IN_FLOW: {
		message: "indented lines cannot stand inside brackets",
		cure: "close the bracket first, or write all of it inside the bracket",
	},
};

const STRAY_BRACKET = {
	message: "this bracket closes nothing here",
	cure: "indent it deeper than the key it belongs to, and close brackets in the order they opened",
};

/** True where a closing bracket stands at the error. */
export const isAtClosingBracket = (text: string, error: YAMLError): boolean =>
	/[\]}]/.test(text.charAt(error.pos[0]));

const plain = (message: string): string => {
	const line = message.replace(/\s+/g, " ").trim().replace(/\.$/, "");
	return line.charAt(0).toLowerCase() + line.slice(1);
};

/** Where a quote opened that swallowed the lines before the error; most errors under an open quote come from it. */
const opened = (error: YAMLError, { openQuotes }: Tokens): number | undefined =>
	openQuotes.filter(({ from, to }) => from < error.pos[0] && error.pos[0] <= to + 1).at(-1)?.from;

/** A complaint of the YAML parser as a problem with its place. */
export const syntaxProblem = (file: string, text: string, error: YAMLError, tokens: Tokens): Problem => {
	const quote = opened(error, tokens);
	const words =
		error.code === "BAD_INDENT" && isAtClosingBracket(text, error) ? STRAY_BRACKET : WORDS[error.code];
	const place = placeAt(file, text, error.pos[0]);
	if (quote !== undefined)
		return {
			code: "unclosed-quote",
			severity: "error",
			message: "a text in quotes ends in an unexpected place",
			place,
			cure: "close the quote on the line where it opened",
			related: { message: "the quote opened here", place: placeAt(file, text, quote) },
		};
	return {
		code: `yaml-${error.code.toLowerCase().replaceAll("_", "-")}`,
		severity: "error",
		message: words?.message ?? plain(error.message),
		place,
		...(words === undefined ? {} : { cure: words.cure }),
	};
};
