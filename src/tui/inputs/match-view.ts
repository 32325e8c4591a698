import type { MatchQuestion } from "../../exercise/question.ts";
import { columnsOf, padded } from "../../page/columns.ts";
import { plainProse } from "../../page/inline.ts";
import { apart, type Line, line } from "../../page/line.ts";
import { hanging } from "../../page/wrap.ts";
import type { MatchState } from "./match-state.ts";
import { framed, type InputView, pointer, stacked } from "./view.ts";

/** The left items with the partner each has, then the right items by number; those that are taken step back. */
export const viewMatch = (question: MatchQuestion, state: MatchState, width: number): InputView => {
	const partners = new Map(question.right.map((right, index) => [right.id, { right, number: index + 1 }]));
	const taken = new Set(Object.values(state.joined));
	const longest = Math.max(0, ...question.left.map((item) => columnsOf(plainProse(item.text))));
	const isAligned = longest <= width / 2;
	const left = stacked(
		question.left.map((item, index) => {
			const isFocused = index === state.at;
			const partner = partners.get(state.joined[item.id] ?? "");
			const text = isAligned ? padded(plainProse(item.text), longest) : plainProse(item.text);
			const joinedTo = partner ? ` →  ${partner.number} ${plainProse(partner.right.text)}` : " →  ?";
			const fits = columnsOf(text) + columnsOf(joinedTo) + 3 <= width;
			const role = isFocused ? { role: "focus" as const } : {};
			const to = { text: joinedTo, role: partner ? ("accent" as const) : ("muted" as const) };
			return fits
				? [[...pointer(isFocused), { text, ...role }, to]]
				: [...hanging(pointer(isFocused), [{ text, ...role }], width), ...hanging(line("   "), [to], width)];
		}),
		state.at,
	);
	const right: readonly Line[] = question.right.flatMap((item, index) =>
		hanging(
			[{ text: `   ${index + 1}  `, role: taken.has(item.id) ? "muted" : "accent" }],
			[{ text: plainProse(item.text), ...(taken.has(item.id) ? { role: "muted" as const } : {}) }],
			width,
		),
	);
	return framed([], left, apart([[]], right).slice(1));
};
