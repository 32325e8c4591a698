import type { AnswerOf, FillQuestion } from "../../exercise/question.ts";
import { plainProse } from "../../page/inline.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry } from "./entry.ts";

/** A typed line. */
export const enterFill = async (
	voice: Voice,
	question: FillQuestion,
	draft: AnswerOf<"fill"> | undefined,
): Promise<Entry> => {
	const wanted = question.placeholder === undefined ? "" : ` (${plainProse(question.placeholder)})`;
	for (;;) {
		const line = await voice.ask(`Your answer${wanted}:`);
		const command = commandOf(line);
		if (command !== undefined) return { type: "command", command, draft };
		if (line !== undefined && line !== "") return { type: "answer", answer: line };
		voice.say("Please type your answer, or ? for help.");
	}
};
