import type { AnswerOf, SortQuestion } from "../../exercise/question.ts";
import { plainProse } from "../../page/inline.ts";
import type { Voice } from "../voice.ts";
import { askNumber, type Entry } from "./entry.ts";

/** Item by item: the number of its bin. What was placed before stays placed. */
export const enterSort = async (
	voice: Voice,
	question: SortQuestion,
	draft: AnswerOf<"sort"> | undefined,
): Promise<Entry> => {
	const bins = question.bins.map((bin, index) => `${index + 1} ${plainProse(bin.text)}`).join(", ");
	let placed: AnswerOf<"sort"> = {};
	for (const item of question.items) {
		const before = question.bins.find(({ id }) => id === draft?.[item.id]);
		if (before !== undefined) {
			voice.say(`${plainProse(item.text)}: ${plainProse(before.text)}, as you said before.`);
			placed = { ...placed, [item.id]: before.id };
			continue;
		}
		const said = await askNumber(voice, `${plainProse(item.text)} (${bins}):`, question.bins.length);
		if ("command" in said) return { type: "command", command: said.command, draft: { ...draft, ...placed } };
		const bin = question.bins[said.number - 1];
		if (bin !== undefined) placed = { ...placed, [item.id]: bin.id };
	}
	return { type: "answer", answer: placed };
};
