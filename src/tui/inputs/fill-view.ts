import type { FillQuestion } from "../../exercise/question.ts";
import { columnsIn, graphemes, oneLine, shortened } from "../../page/columns.ts";
import type { Line } from "../../page/line.ts";
import type { FillState } from "./fill-state.ts";
import type { InputView } from "./view.ts";

/** The line being typed, with a cursor that can be seen without colour; a long one slides along. */
export const viewFill = (question: FillQuestion, state: FillState, width: number): InputView => {
	const room = Math.max(8, width - 6);
	const characters = graphemes(state.text);
	const from = Math.max(0, state.at - room + 2);
	const before = characters.slice(from, state.at).join("");
	const after = shortened(
		characters.slice(state.at).join(""),
		Math.max(0, room - columnsIn([{ text: before }])),
	);
	const isEmpty = characters.length === 0 && question.placeholder !== undefined;
	const row: Line = [
		{ text: " ▸ ", role: "focus" },
		{ text: before },
		{ text: "▏", role: "accent" },
		isEmpty ? { text: shortened(oneLine(question.placeholder ?? ""), room), role: "muted" } : { text: after },
	];
	const rule: Line = [{ text: `   ${"─".repeat(room)}`, role: "muted" }];
	return { rows: [row, rule], focus: { from: 0, to: 1 } };
};
