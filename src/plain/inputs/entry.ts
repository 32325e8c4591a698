import type { Answer } from "../../exercise/question.ts";
import type { Voice } from "../voice.ts";

/** What a learner can say instead of an answer. */
export type Command = "hint" | "skip" | "help" | "quit" | "before";

/** What came back from a question: an answer, or a command together with what was entered so far. */
export type Entry =
	| { readonly type: "answer"; readonly answer: Answer }
	| { readonly type: "command"; readonly command: Command; readonly draft: Answer | undefined };

const commands: ReadonlyMap<string, Command> = new Map([
	["h", "hint"],
	["s", "skip"],
	["b", "before"],
	["?", "help"],
	["q", "quit"],
]);

/** The command that a line is; the end of input is leaving. */
export const commandOf = (line: string | undefined): Command | undefined =>
	line === undefined ? "quit" : commands.get(line.toLowerCase());

/** Shown once with each question. */
export const COMMANDS = "h hint, s skip, b page before, ? help, q leave";

/** Some whole numbers from 1 to `most`, separated by anything; undefined where the line holds something else. */
export const numbersOf = (line: string, most: number): readonly number[] | undefined => {
	const parts = line.split(/[\s,;]+/).filter(Boolean);
	const numbers = parts.map(Number);
	return parts.length > 0 && numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= most)
		? numbers
		: undefined;
};

/** Asks until the line is one number in range or a command. */
export const askNumber = async (
	voice: Voice,
	prompt: string,
	most: number,
): Promise<{ readonly number: number } | { readonly command: Command }> => {
	for (;;) {
		const line = await voice.ask(prompt);
		const command = commandOf(line);
		if (command !== undefined) return { command };
		const numbers = numbersOf(line ?? "", most);
		if (numbers?.length === 1 && numbers[0] !== undefined) return { number: numbers[0] };
		voice.say(`Please type one number from 1 to ${most}, or ? for help.`);
	}
};
