import { reviewPolicy } from "../../exercise/policy/review-policy.ts";
import type { AnswerOf, WriteQuestion } from "../../exercise/question.ts";
import { printProblem } from "../../problem/print.ts";
import { hasError } from "../../problem/problem.ts";
import type { LabTools } from "../../tutor/lab.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry } from "./entry.ts";

/** A text of several lines ended by a line that holds only a dot, or a file that holds it; mistakes are said at once. */
export const enterWrite = async (
	voice: Voice,
	question: WriteQuestion,
	draft: AnswerOf<"write"> | undefined,
	tools: LabTools,
): Promise<Entry> => {
	let text = draft ?? question.start;
	if (text.trim() !== "") voice.say(`${question.fileName} so far:`, ...text.split("\n"));
	voice.say(
		"Type the whole text, and end it with a line that holds only a dot.",
		"Or type the name of a file in this folder that holds it.",
		...(text.trim() === "" ? [] : ["A dot at once hands in the text as it is."]),
	);
	for (;;) {
		const entry = await readText(voice, tools);
		if (entry.type === "command") {
			const left = entry.draft === "" ? text : entry.draft;
			return { ...entry, draft: left === question.start ? draft : left };
		}
		if (entry.text === undefined) return { type: "answer", answer: text };
		text = entry.text;
		const problems = reviewPolicy(text, question.policyUse);
		if (!hasError(problems)) return { type: "answer", answer: text };
		for (const problem of problems) voice.say(...printProblem(problem, () => text));
		voice.say("AWS would not save this. Type it again, or a dot at once to hand it in as it is.");
	}
};

type Typed =
	| { readonly type: "text"; readonly text: string | undefined }
	| {
			readonly type: "command";
			readonly command: Extract<Entry, { type: "command" }>["command"];
			readonly draft: string;
	  };

/** Undefined text: a dot at once. */
const readText = async (voice: Voice, tools: LabTools): Promise<Typed> => {
	const lines: string[] = [];
	for (;;) {
		const line = await voice.read();
		const word = line?.trim();
		const command = commandOf(word);
		if (command !== undefined) return { type: "command", command, draft: lines.join("\n") };
		if (word === ".") return { type: "text", text: lines.length === 0 ? undefined : `${lines.join("\n")}\n` };
		if (lines.length === 0 && word !== undefined && isFileName(word)) {
			const file = tools.readOwnFile?.(word);
			if (file !== undefined) {
				voice.say(`Read ${file.path}.`);
				return { type: "text", text: file.text };
			}
			voice.say(`\`${word}\` cannot be read. Name a file in this folder, or type the text.`);
			continue;
		}
		lines.push(line ?? "");
	}
};

/** No policy begins so. */
const isFileName = (line: string): boolean => /^[^\s{}[\]",]+\.\w+$/.test(line);
