import type { Line } from "../../page/line.ts";

/** The rows of an input, and which of them must be in sight. */
export type InputView = {
	readonly rows: readonly Line[];
	readonly focus: { readonly from: number; readonly to: number } | undefined;
	/** Rows that stay above the others while those scroll. */
	readonly pinned?: readonly Line[] | undefined;
	/** The row above which hints belong; above all rows without it. */
	readonly hintsAt?: number | undefined;
	/** True where it takes the place of the question's text. */
	readonly isWhole?: boolean | undefined;
};

/** Blocks one below the other; the focused one must be in sight. */
export const stacked = (blocks: readonly (readonly Line[])[], focused: number): InputView => {
	const rows: Line[] = [];
	let focus: InputView["focus"];
	for (const [index, block] of blocks.entries()) {
		if (index === focused) focus = { from: rows.length, to: rows.length + block.length - 1 };
		rows.push(...block);
	}
	return { rows, focus };
};

/** Rows before and after an input's own. */
export const framed = (before: readonly Line[], view: InputView, after: readonly Line[] = []): InputView => ({
	...view,
	rows: [...before, ...view.rows, ...after],
	focus:
		view.focus === undefined
			? undefined
			: { from: view.focus.from + before.length, to: view.focus.to + before.length },
});

/** What stands before a row of a list: the pointer, or as much room. */
export const pointer = (isFocused: boolean): Line => [{ text: isFocused ? " ▸ " : "   ", role: "focus" }];
