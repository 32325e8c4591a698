import { marked, type Token, type Tokens } from "marked";
import { cleaned, oneLine } from "./columns.ts";
import type { Role, Span } from "./line.ts";

/** Markdown of one paragraph as spans, for texts that stand in a list; `role` is for what has none of its own. */
export const inlineProse = (markdown: string, role?: Role): readonly Span[] =>
	inline(marked.Lexer.lexInline(cleaned(markdown).replace(/\s*\n\s*/g, " "))).map((span) =>
		span.role === undefined && role !== undefined ? { ...span, role } : span,
	);

/** The same without its marks, on one line. */
export const plainProse = (markdown: string): string =>
	oneLine(
		inlineProse(markdown)
			.map((span) => span.text)
			.join(""),
	);

/** A label as it stands before what was chosen: with a colon, unless it is a question. */
export const plainLabel = (label: string): string => {
	const text = plainProse(label);
	return text.endsWith("?") ? text : `${text}:`;
};

/** Text that may be typed rather than written in Markdown: only the backticks go. */
export const withoutTicks = (text: string): string => oneLine(text.replaceAll("`", ""));

/** The inline part of Markdown as spans; a line feed inside a span is a break that the author asked for. */
export const inline = (tokens: readonly Token[], role?: Role): readonly Span[] =>
	tokens.flatMap((token) => spansOf(token, role));

const styled = (text: string, role: Role | undefined): readonly Span[] =>
	text === "" ? [] : [role === undefined ? { text } : { text, role }];

const spansOf = (token: Token, role: Role | undefined): readonly Span[] => {
	switch (token.type) {
		case "strong":
			return inline((token as Tokens.Strong).tokens, role ?? "strong");
		case "em":
			return inline((token as Tokens.Em).tokens, role ?? "emphasis");
		case "del":
			return inline((token as Tokens.Del).tokens, "muted");
		case "codespan":
			return styled(flat((token as Tokens.Codespan).text), "code");
		case "br":
			return [{ text: "\n" }];
		case "link":
			return link(token as Tokens.Link, role);
		case "image":
			return styled((token as Tokens.Image).text, role);
		case "text":
			return token.tokens ? inline(token.tokens, role) : styled(flat((token as Tokens.Text).text), role);
		case "escape":
			return styled((token as Tokens.Escape).text, role);
		default:
			return styled(flat(token.raw), role);
	}
};

/** Text and address; the address alone where the text says no more, and a mail address as it was written. */
const link = (token: Tokens.Link, role: Role | undefined): readonly Span[] => {
	const bare = token.href.replace(/^(https?:\/\/|mailto:)/, "");
	const text = token.text.replace(/^(https?:\/\/|mailto:)/, "");
	if (text === bare)
		return token.href.startsWith("mailto:") ? styled(text, role) : styled(token.href, "accent");
	return [...inline(token.tokens, role ?? "accent"), { text: ` (${flat(token.href)})`, role: "muted" }];
};

const flat = (text: string): string => text.replace(/\s*\n\s*/g, " ");
