import { marked, type Token, type Tokens } from "marked";
import { cleaned, cut } from "./columns.ts";
import { drawCode } from "./figures/code.ts";
import { drawCells } from "./figures/table.ts";
import { inline } from "./inline.ts";
import { apart, type Line, line, type Span } from "./line.ts";
import { hanging, indented, wrap } from "./wrap.ts";

/** Markdown as rows of at most `width` columns; marks of control and HTML tags never reach the terminal as such. */
export const prose = (markdown: string, width: number): readonly Line[] =>
	blocks(marked.lexer(cleaned(markdown)), width).map((row) => cut(row, width));

const blocks = (tokens: readonly Token[], width: number): readonly Line[] =>
	apart(...tokens.map((token) => block(token, width)));

const block = (token: Token, width: number): readonly Line[] => {
	switch (token.type) {
		case "heading":
			return wrap(
				inline((token as Tokens.Heading).tokens).map((span) => ({ ...span, role: span.role ?? "title" })),
				width,
			);
		case "paragraph":
		case "text":
			return wrap(inline(token.tokens ?? [token]), width);
		case "list":
			return list(token as Tokens.List, width);
		case "code":
			return drawCode(
				{ kind: "code", title: undefined, text: (token as Tokens.Code).text, marks: [] },
				width,
				false,
			);
		case "blockquote":
			return blocks((token as Tokens.Blockquote).tokens, width - 2).map((row) => [
				{ text: "│ ", role: "muted" },
				...row,
			]);
		case "table":
			return table(token as Tokens.Table, width);
		case "hr":
			return [line("─".repeat(Math.max(1, Math.min(width, 72))), "muted")];
		case "html":
			return wrap([{ text: (token as Tokens.HTML).text.trim() }], width);
		default:
			return [];
	}
};

const list = (token: Tokens.List, width: number): readonly Line[] => {
	const first = typeof token.start === "number" ? token.start : 1;
	const items = token.items.map((item, index) => {
		const label = token.ordered ? `${first + index}. ` : "• ";
		return listItem(item, label, width);
	});
	return token.loose ? apart(...items) : items.flat();
};

const listItem = (item: Tokens.ListItem, label: string, width: number): readonly Line[] => {
	const [first, ...rest] = item.tokens.filter((token) => token.type !== "space" && token.type !== "checkbox");
	const box = item.task ? [{ text: item.checked ? "✔ " : "○ " }] : [];
	const isText = first !== undefined && (first.type === "text" || first.type === "paragraph");
	const lead: readonly Span[] = isText
		? inline("tokens" in first && first.tokens ? first.tokens : [first])
		: [];
	const below = isText || first === undefined ? rest : [first, ...rest];
	return [
		...hanging([{ text: label, role: "muted" }, ...box], lead, width),
		...below.flatMap((token) => indented(block(token, width - label.length), label.length)),
	];
};

const table = (token: Tokens.Table, width: number): readonly Line[] =>
	drawCells(
		token.header.map((cell) => inline(cell.tokens)),
		token.rows.map((row) => row.map((cell) => inline(cell.tokens))),
		width,
	);
