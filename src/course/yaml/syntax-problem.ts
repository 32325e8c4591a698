import type { ErrorCode, YAMLError } from "yaml";
import type { Problem } from "../../problem/problem.ts";
import { placeAt } from "./position.ts";
import type { Tokens } from "./tokens.ts";

type Words = { readonly code: string; readonly message: string; readonly cure?: string };

/** What is wrong and how to mend it, for the slips that authors make; other errors keep the parser's words. */
const WORDS: Partial<Record<ErrorCode, Words>> = {
	BAD_INDENT: {
		code: "indentation",
		message: "this line is not indented like its neighbours",
		cure: "indent it by as many spaces as the lines it belongs to; keys and hyphens do not mix there",
	},
	BLOCK_AS_IMPLICIT_KEY: {
		code: "colon-in-text",
		message: "a second key begins on this line",
		cure: "put text that holds a colon and a space in quotes",
	},
	MULTILINE_IMPLICIT_KEY: {
		code: "neither-key-nor-text",
		message: "this line is neither a key nor the next line of a text",
		cure: "write `key: value`, or indent the line under its key",
	},
	MISSING_CHAR: {
		code: "indentation",
		message: "something is missing before this, or it is not indented like its neighbours",
		cure: "indent it like its neighbours; begin each item of a list with a hyphen and a space",
	},
	BAD_SCALAR_START: {
		code: "unquoted-text",
		message: "a text cannot begin with this character",
		cure: "put the text in quotes",
	},
	BAD_DQ_ESCAPE: {
		code: "unknown-escape",
		message: "there is no such escape in double quotes",
		cure: "write a backslash twice, or use single quotes",
	},
	BLOCK_IN_FLOW: {
		code: "lines-in-brackets",
		message: "indented lines cannot stand inside brackets",
		cure: "close the bracket first, or write all of it inside the bracket",
	},
};

const TAB: Words = {
	code: "tab-indentation",
	message: "a tab is no indentation",
	cure: "indent with spaces",
};

const STRAY_BRACKET: Words = {
	code: "stray-bracket",
	message: "this bracket closes nothing here",
	cure: "indent it deeper than the key it belongs to, and close brackets in the order they opened",
};

const AFTER_QUOTE: Words = {
	code: "text-after-quote",
	message: "the text goes on after its closing quote",
	cure: "write an apostrophe twice inside single quotes, or use double quotes",
};

const BRACES: Words = {
	code: "unquoted-placeholder",
	message: "a text that begins with `{{` is read as a map",
	cure: "put all of it in quotes",
};

/** True where the text before an error on its line begins with a placeholder. */
const beginsWithBraces = (text: string, at: number): boolean =>
	/(?:[:-] |^ *)\{\{[^{}]*\}\}[^\n{}]*$/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));

/** After these the parser reads on as if nothing had happened; after any other error what it says may follow from it. */
const SELF_CONTAINED: ReadonlySet<ErrorCode> = new Set([
	"BAD_SCALAR_START",
	"BAD_DQ_ESCAPE",
	"BLOCK_AS_IMPLICIT_KEY",
]);

/** True where a closing bracket stands at the error. */
export const isAtClosingBracket = (text: string, error: YAMLError): boolean =>
	/[\]}]/.test(text.charAt(error.pos[0]));

const isAfterTab = (text: string, error: YAMLError): boolean =>
	/(?:^|\n)[ ]*\t[ \t]*$/.test(text.slice(0, error.pos[0] + 1));

const plain = (message: string): string => {
	const line = message.replace(/\s+/g, " ").trim().replace(/\.$/, "");
	return line.charAt(0).toLowerCase() + line.slice(1);
};

const wordsOf = (text: string, error: YAMLError, { quotes }: Tokens): Words => {
	if (error.code === "TAB_AS_INDENT" || isAfterTab(text, error)) return TAB;
	if (isAtClosingBracket(text, error)) return STRAY_BRACKET;
	if (error.code === "UNEXPECTED_TOKEN" && beginsWithBraces(text, error.pos[0])) return BRACES;
	if (error.code === "UNEXPECTED_TOKEN" && quotes.some(({ to }) => to === error.pos[0])) return AFTER_QUOTE;
	return (
		WORDS[error.code] ?? {
			code: `yaml-${error.code.toLowerCase().replaceAll("_", "-")}`,
			message: plain(error.message),
		}
	);
};

const problemOf = (file: string, text: string, error: YAMLError, tokens: Tokens): Problem => {
	const [at] = error.pos;
	const place = placeAt(file, text, at);
	const quote = tokens.quotes.filter(({ from, to, isOpen }) => isOpen && from < at && at <= to + 1).at(-1);
	if (quote !== undefined && text.slice(at).trim() === "")
		return {
			code: "unclosed-quote",
			severity: "error",
			message: "this quote is never closed",
			place: placeAt(file, text, quote.from),
			cure: "close it at the end of its text",
		};
	if (quote !== undefined)
		return {
			code: "unclosed-quote",
			severity: "error",
			message: "a text in quotes ends in an unexpected place",
			place,
			cure: "close the quote on the line where it opened",
			related: { message: "the quote opened here", place: placeAt(file, text, quote.from) },
		};
	const bracket = tokens.openBrackets.find(({ from, to }) => from < at && at <= to + 1);
	if (bracket !== undefined)
		return {
			code: "unclosed-bracket",
			severity: "error",
			message: "a bracket was not closed before this",
			place,
			cure: "close it, and indent all it holds deeper than its key",
			related: { message: "the bracket opened here", place: placeAt(file, text, bracket.from) },
		};
	const { code, message, cure } = wordsOf(text, error, tokens);
	return {
		code,
		severity: "error",
		message,
		place,
		...(cure === undefined ? {} : { cure }),
	};
};

/** The parser's complaints as problems, up to the first after which it may have misread everything. */
export const syntaxProblems = (
	file: string,
	text: string,
	errors: readonly YAMLError[],
	tokens: Tokens,
): { readonly problems: readonly Problem[]; readonly isReadable: boolean } => {
	const stop = errors.findIndex(({ code }) => !SELF_CONTAINED.has(code));
	const told = stop < 0 ? errors : errors.slice(0, stop + 1);
	return {
		problems: told.map((error) => problemOf(file, text, error, tokens)),
		isReadable: stop < 0,
	};
};
