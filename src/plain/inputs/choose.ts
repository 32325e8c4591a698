import type { AnswerOf, ChooseQuestion } from "../../exercise/question.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry, numbersOf } from "./entry.ts";

/** The options by number; as many numbers as there are to pick. */
export const enterChoose = async (
	voice: Voice,
	question: ChooseQuestion,
	draft: AnswerOf<"choose"> | undefined,
): Promise<Entry> => {
	const { options, pick } = question;
	for (const [index, option] of options.entries()) voice.tell(`${index + 1}. ${option.text}`);
	const prompt =
		pick === 1 ? `Your choice, 1 to ${options.length}:` : `Your ${pick} choices, such as ${example(pick)}:`;
	for (;;) {
		const line = await voice.ask(prompt);
		const command = commandOf(line);
		if (command !== undefined) return { type: "command", command, draft };
		const numbers = [...new Set(numbersOf(line ?? "", options.length) ?? [])];
		if (numbers.length === pick)
			return { type: "answer", answer: numbers.flatMap((number) => options[number - 1]?.id ?? []) };
		voice.say(
			pick === 1
				? `Please type one number from 1 to ${options.length}, or ? for help.`
				: `Please type ${pick} different numbers from 1 to ${options.length}, or ? for help.`,
		);
	}
};

const example = (pick: number): string => Array.from({ length: pick }, (_, index) => index + 1).join(" ");
