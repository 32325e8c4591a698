import type { AnswerOf, OrderQuestion } from "../../exercise/question.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry, numbersOf } from "./entry.ts";

/** The items by number; their numbers in the right order, on one line. */
export const enterOrder = async (
	voice: Voice,
	question: OrderQuestion,
	draft: AnswerOf<"order"> | undefined,
): Promise<Entry> => {
	const { items } = question;
	for (const [index, item] of items.entries()) voice.tell(`${index + 1}. ${item.text}`);
	const example = items.map((_, index) => items.length - index).join(" ");
	for (;;) {
		const line = await voice.ask(`The numbers in the right order, such as ${example}:`);
		const command = commandOf(line);
		if (command !== undefined) return { type: "command", command, draft };
		const numbers = numbersOf(line ?? "", items.length) ?? [];
		if (numbers.length === items.length && new Set(numbers).size === items.length)
			return { type: "answer", answer: numbers.flatMap((number) => items[number - 1]?.id ?? []) };
		voice.say(`Please type each number from 1 to ${items.length} once, or ? for help.`);
	}
};
