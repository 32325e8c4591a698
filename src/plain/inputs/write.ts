import type { AnswerOf, WriteQuestion } from "../../exercise/question.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry } from "./entry.ts";

/** A text of several lines, ended by a line that holds only a dot. */
export const enterWrite = async (
	voice: Voice,
	question: WriteQuestion,
	draft: AnswerOf<"write"> | undefined,
): Promise<Entry> => {
	const start = draft ?? question.start;
	if (start.trim() !== "") voice.say(`${question.fileName} so far:`, ...start.split("\n"));
	voice.say(
		"Type the whole text. End it with a line that holds only a dot.",
		start.trim() === "" ? "" : "A dot at once hands in the text as it is.",
	);
	const lines: string[] = [];
	for (;;) {
		const line = await voice.read();
		const command = commandOf(line?.trim());
		if (command !== undefined) return { type: "command", command, draft: lines.join("\n") || draft };
		if (line?.trim() === ".")
			return { type: "answer", answer: lines.length === 0 ? start : `${lines.join("\n")}\n` };
		lines.push(line ?? "");
	}
};
