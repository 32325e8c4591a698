import type { FormField, FormQuestion } from "../../exercise/question.ts";
import { inlineProse, plainLabel, plainProse } from "../../page/inline.ts";
import { type Line, line } from "../../page/line.ts";
import { hanging } from "../../page/wrap.ts";
import { type FormState, optionsOf } from "./form-state.ts";
import { type InputView, pointer, stacked } from "./view.ts";

/** The fields in turn: what was chosen in those behind, the options of the open one, the names of those ahead. */
export const viewForm = (question: FormQuestion, state: FormState, width: number): InputView => {
	const blocks: (readonly Line[])[] = [];
	let focused = -1;
	for (const [index, field] of question.fields.entries()) {
		if (index !== state.field) {
			blocks.push(closed(field, state, width));
			continue;
		}
		blocks.push(hanging([{ text: " · ", role: "accent" }], inlineProse(field.label, "strong"), width));
		for (const [at, option] of optionsOf(field, state.chosen).entries()) {
			if (at === Math.max(0, state.at)) focused = blocks.length;
			const isFocused = at === state.at;
			blocks.push(
				hanging(
					[...pointer(isFocused), { text: `${at + 1}  `, role: "muted" }],
					inlineProse(option.text).map((span) =>
						isFocused && span.role === undefined ? { ...span, role: "focus" as const } : span,
					),
					width,
				),
			);
		}
	}
	return stacked(blocks, focused);
};

/** A field behind or ahead: its name, and what was chosen. No tick, which would read as `right` before the check. */
const closed = (field: FormField, state: FormState, width: number): readonly Line[] => {
	// One id may stand for several texts, each for another choice before it.
	const chosen = optionsOf(field, state.chosen).find(({ id }) => id === state.chosen[field.id]);
	return hanging(
		line(" · ", "muted"),
		[
			{ text: chosen ? `${plainLabel(field.label)} ` : plainProse(field.label), role: "muted" },
			{ text: chosen ? plainProse(chosen.text) : "", role: "accent" },
		],
		width,
	);
};
