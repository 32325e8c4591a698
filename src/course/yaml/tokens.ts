import { type CST, Lexer, Parser } from "yaml";

/** Deeper nesting than this is no lesson. */
const DEEPEST = 64;

/** Something that YAML offers and a course refuses, where it stands. */
export type Refusal = {
	readonly code: keyof typeof REFUSED;
	readonly offset: number;
	readonly source: string;
};

/** A stretch of a text, by offsets. */
export type Span = { readonly from: number; readonly to: number };

/** The tokens of a text, or as many as there were before it was refused for its depth; and what helps to explain an error. */
export type Tokens = {
	readonly tokens: readonly CST.Token[];
	readonly refusals: readonly Refusal[];
	/** Texts in quotes; `isOpen` where one runs over several lines or was never closed, so that what follows may be misread. */
	readonly quotes: readonly (Span & { readonly isOpen: boolean })[];
	/** From a bracket that was never closed to where that was noticed. */
	readonly openBrackets: readonly Span[];
	readonly tooDeepAt: number | undefined;
};

/** What is refused, and why: all of it makes a file say something else than it shows. */
export const REFUSED = {
	"yaml-alias": {
		message: (source: string) => `\`${source}\` without quotes is an alias, not a text`,
		cure: (source: string) => `put it in quotes: "${source}"`,
	},
	"yaml-anchor": {
		message: (source: string) => `\`${source}\` is an anchor, and anchors are not allowed`,
		cure: () => "write the value out, or put the text in quotes",
	},
	"yaml-tag": {
		message: (source: string) => `\`${source}\` is a tag, and tags are not allowed`,
		cure: () => "take it away, or put the text in quotes",
	},
	"yaml-directive": {
		message: (source: string) => `\`${source.trim()}\` is a directive, and directives are not allowed`,
		cure: () => "take the line away",
	},
} as const;

const BY_SIGN = { "*": "yaml-alias", "&": "yaml-anchor", "!": "yaml-tag", "%": "yaml-directive" } as const;

/** The lexer puts this before a plain text, so that a text such as `!x` inside another is told from a tag. */
const PLAIN_TEXT_FOLLOWS = "\u001f";

/** The lexer puts this where a bracket should have been closed. */
const BRACKET_MISSING = "\u0018";

const isOpenQuote = (source: string): boolean => {
	const closed = source.startsWith('"') ? /^"(?:[^"\\]|\\[\s\S])*"$/ : /^'(?:[^']|'')*'$/;
	return source.includes("\n") || !closed.test(source);
};

/** The tokens of a YAML text; never deeper than a bound, so that no nesting exhausts the stack. */
export const tokensOf = (text: string): Tokens => {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	const refusals: Refusal[] = [];
	const quotes: (Span & { isOpen: boolean })[] = [];
	const openBrackets: Span[] = [];
	let brackets: { readonly from: number; readonly closing: string }[] = [];
	let offset = 0;

	const giveUp = (): void => {
		const last = brackets.at(-1);
		if (last !== undefined) openBrackets.push({ from: last.from, to: offset });
		brackets = [];
	};
	const close = (sign: string): void => {
		const last = brackets.pop();
		if (last !== undefined && last.closing !== sign) openBrackets.push({ from: last.from, to: offset });
	};
	const note = (source: string): void => {
		const sign = source.charAt(0);
		switch (sign) {
			case "*":
			case "&":
			case "!":
			case "%":
				refusals.push({ code: BY_SIGN[sign], offset, source });
				break;
			case '"':
			case "'":
				quotes.push({ from: offset, to: offset + source.length, isOpen: isOpenQuote(source) });
				break;
			case "[":
				brackets.push({ from: offset, closing: "]" });
				break;
			case "{":
				brackets.push({ from: offset, closing: "}" });
				break;
			case "]":
			case "}":
				close(sign);
				break;
			case BRACKET_MISSING:
				giveUp();
				break;
		}
	};

	let isPlain = false;
	for (const source of new Lexer().lex(text)) {
		if (!isPlain) note(source);
		isPlain = source === PLAIN_TEXT_FOLLOWS;
		for (const token of parser.next(source)) tokens.push(token);
		if (parser.stack.length > DEEPEST) return { tokens, refusals, quotes, openBrackets, tooDeepAt: offset };
		offset = parser.offset;
	}
	giveUp();
	for (const token of parser.end()) tokens.push(token);
	return { tokens, refusals, quotes, openBrackets, tooDeepAt: undefined };
};
