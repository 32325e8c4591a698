/** What a stretch of text is, never how it looks: the theme gives roles their colours, plain text ignores them. */
export type Role =
	| "title"
	| "strong"
	| "emphasis"
	| "muted"
	| "accent"
	| "code"
	| "aws"
	| "customer"
	| "shared"
	| "allow"
	| "deny"
	| "right"
	| "wrong"
	| "focus"
	| "warning"
	/** Black on white whatever the ground: what a camera is to read. */
	| "qr";

/** A stretch of text in one role; no line break inside. */
export type Span = { readonly text: string; readonly role?: Role };

/** One row of what is shown, never wider than it was asked for. */
export type Line = readonly Span[];

/** A row of one stretch. */
export const line = (text: string, role?: Role): Line => [role === undefined ? { text } : { text, role }];

/** The row without its roles. */
export const textOf = (row: Line): string => row.map((span) => span.text).join("");

/** An empty row. */
export const blank: Line = [];

/** The rows with an empty one between every two blocks; empty blocks leave no gap. */
export const apart = (...blocks: readonly (readonly Line[])[]): readonly Line[] =>
	blocks
		.filter((block) => block.length > 0)
		.flatMap((block, index) => (index === 0 ? block : [blank, ...block]));
