import type { AnswerOf, MatchQuestion } from "../../exercise/question.ts";
import { plainProse } from "../../page/inline.ts";
import type { Voice } from "../voice.ts";
import { askNumber, type Entry } from "./entry.ts";

/** The right items by number, then each left item: the number of its partner. */
export const enterMatch = async (
	voice: Voice,
	question: MatchQuestion,
	draft: AnswerOf<"match"> | undefined,
): Promise<Entry> => {
	for (const [index, item] of question.right.entries()) voice.tell(`${index + 1}. ${item.text}`);
	let joined: AnswerOf<"match"> = {};
	for (const item of question.left) {
		const before = question.right.find(({ id }) => id === draft?.[item.id]);
		if (before !== undefined) {
			voice.say(`${plainProse(item.text)}: ${plainProse(before.text)}, as you said before.`);
			joined = { ...joined, [item.id]: before.id };
			continue;
		}
		const prompt = `${plainProse(item.text)} goes with, 1 to ${question.right.length}:`;
		const said = await askNumber(voice, prompt, question.right.length);
		if ("command" in said) return { type: "command", command: said.command, draft: { ...draft, ...joined } };
		const partner = question.right[said.number - 1];
		if (partner !== undefined) joined = { ...joined, [item.id]: partner.id };
	}
	return { type: "answer", answer: joined };
};
