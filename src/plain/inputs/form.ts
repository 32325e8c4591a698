import type { AnswerOf, FormField, FormQuestion } from "../../exercise/question.ts";
import { plainLabel, plainProse } from "../../page/inline.ts";
import type { Voice } from "../voice.ts";
import { askNumber, type Entry } from "./entry.ts";

/** Field by field: the number of an option that fits what was chosen before. */
export const enterForm = async (
	voice: Voice,
	question: FormQuestion,
	draft: AnswerOf<"form"> | undefined,
): Promise<Entry> => {
	let chosen: AnswerOf<"form"> = {};
	for (const field of question.fields) {
		const options = fitting(field, chosen);
		const before = options.find(({ id }) => id === draft?.[field.id]);
		if (before !== undefined) {
			voice.say(`${plainLabel(field.label)} ${plainProse(before.text)}, as you said before.`);
			chosen = { ...chosen, [field.id]: before.id };
			continue;
		}
		voice.say(plainProse(field.label));
		for (const [index, option] of options.entries()) voice.tell(`${index + 1}. ${option.text}`);
		const said = await askNumber(voice, `Your choice, 1 to ${options.length}:`, options.length);
		if ("command" in said) return { type: "command", command: said.command, draft: { ...draft, ...chosen } };
		const option = options[said.number - 1];
		if (option !== undefined) chosen = { ...chosen, [field.id]: option.id };
	}
	return { type: "answer", answer: chosen };
};

const fitting = (field: FormField, chosen: AnswerOf<"form">): FormField["options"] =>
	field.options.filter(({ when }) => when === undefined || when.is.includes(chosen[when.field] ?? ""));
