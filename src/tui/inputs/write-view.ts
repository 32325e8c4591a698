import type { WriteQuestion } from "../../exercise/question.ts";
import { graphemes, shortened } from "../../page/columns.ts";
import { drawCode } from "../../page/figures/code.ts";
import { drawProblems } from "../../page/figures/problems.ts";
import { apart, type Line } from "../../page/line.ts";
import { wrap } from "../../page/wrap.ts";
import type { TextArea } from "./text-area.ts";
import type { InputView } from "./view.ts";
import type { WriteState } from "./write-state.ts";

/** The text as it stands with what is marked in it below, or the field it is typed in. */
export const viewWrite = (question: WriteQuestion, state: WriteState, width: number): InputView => {
	if (state.field !== undefined) return viewField(question.fileName, state.field, width);
	const { text, problems } = state;
	if (text.trim() === "")
		return {
			rows: wrap([{ text: `${question.fileName} is empty so far.`, role: "muted" }], width),
			focus: undefined,
		};
	const lines = new Set(problems.flatMap(({ place }) => place?.line ?? []));
	const marks = [...lines].map((line) => ({ line, note: undefined }));
	return {
		rows: apart(
			drawCode({ kind: "code", title: question.fileName, text, marks }, width),
			problems.length === 0 ? [] : drawProblems({ kind: "problems", text, problems }, width),
		),
		focus: undefined,
	};
};

const viewField = (title: string, { lines, row, column }: TextArea, width: number): InputView => {
	const digits = String(lines.length).length;
	const rows = lines.map((text, index): Line => {
		const number = String(index + 1).padStart(digits);
		const gutter = { text: ` ${number} │ `, role: index === row ? ("focus" as const) : ("muted" as const) };
		const room = Math.max(8, width - digits - 5);
		if (index !== row) return [gutter, { text: shortened(text, room), role: "code" }];
		const characters = graphemes(text);
		const from = Math.max(0, column - room + 2);
		return [
			gutter,
			{ text: characters.slice(from, column).join(""), role: "code" },
			{ text: "▏", role: "accent" },
			{
				text: shortened(characters.slice(column).join(""), Math.max(0, room - (column - from) - 1)),
				role: "code",
			},
		];
	});
	return { rows: [[{ text: title, role: "muted" }], ...rows], focus: { from: row + 1, to: row + 1 } };
};
