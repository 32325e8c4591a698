import type { Answer, Choice, Question } from "../../exercise/question.ts";
import type { Component, Definition, LanguageMap } from "./statement.ts";

/** How xAPI writes down a question and the answers to it. */
export type Interaction = Omit<Definition, "type" | "name" | "description">;

/** Says a text in the course's language, without what a database of texts may choke on. */
export type Say = (text: string) => LanguageMap;

/**
 * A question as an interaction of xAPI, alike in whatever order its parts are shown. The pattern of right responses is
 * given where there is one way to be right; what is typed, written or operated is judged by its effect, and has none.
 * See https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-activities
 */
export const interactionOf = (question: Question, solve: () => Answer, say: Say): Interaction => {
	const pattern = () => ({ correctResponsesPattern: [responseOf(question, solve())] });
	const parts = (choices: readonly Choice[]) => componentsOf(choices, say);
	switch (question.shape) {
		case "choose":
			return { interactionType: "choice", ...pattern(), choices: parts(question.options) };
		case "order":
			return { interactionType: "sequencing", ...pattern(), choices: parts(question.items) };
		case "sort":
			return {
				interactionType: "matching",
				...pattern(),
				source: parts(question.items),
				target: parts(question.bins),
			};
		case "match":
			return {
				interactionType: "matching",
				...pattern(),
				source: parts(question.left),
				target: parts(question.right),
			};
		case "form":
			return {
				interactionType: "performance",
				...pattern(),
				steps: parts(question.fields.map(({ id, label }) => ({ id, text: label }))),
			};
		case "fill":
			return { interactionType: "fill-in" };
		case "write":
		case "operate":
			return { interactionType: "long-fill-in" };
	}
};

/** An answer as the response to its question's interaction; a list without an order of its own is sorted. */
export const responseOf = ({ shape }: Question, answer: Answer): string => {
	if (typeof answer === "string") return answer;
	if (isList(answer)) {
		if (shape === "operate") return answer.join("\n");
		return (shape === "order" ? answer : [...answer].sort()).join(BETWEEN);
	}
	return Object.entries(answer)
		.map(([item, place]) => `${item}${PAIRED}${place}`)
		.sort()
		.join(BETWEEN);
};

const BETWEEN = "[,]";
const PAIRED = "[.]";

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

const componentsOf = (choices: readonly Choice[], say: Say): readonly Component[] =>
	choices
		.map(({ id, text }) => ({ id, description: say(text) }))
		.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
