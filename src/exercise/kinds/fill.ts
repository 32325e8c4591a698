import { nearest } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import { defineKind } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { judged } from "../grade.ts";
import { quantityOf } from "../quantity.ts";
import { type Said, saidField, textField, wrongFeedback } from "../said.ts";

/** The forms that pass, and the wrong answers that are foreseen. */
export type FillFields = {
	readonly accept: readonly string[];
	readonly near?: Readonly<Record<string, Said>> | undefined;
	readonly unit?: string | undefined;
	readonly placeholder?: string | undefined;
	readonly feedback: string;
	readonly misconception?: string | undefined;
};

type Fill = ExerciseCommon & FillFields;

/** Case, spacing, quotes, a leading article and a closing full stop are no part of an answer. */
const folded = (text: string): string =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/["'`“”‘’]/g, "")
		.replace(/\s+/g, " ")
		.trim()
		.replace(/[.!?]+$/, "")
		.replace(/^(?:an?|the) (?=.)/, "");

/** Joined or split words are the same answer: `multi-factor`, `multi factor`, `multifactor`. */
const joined = (text: string): string => folded(text).replace(/(?<=\p{L})[\s_-]+(?=\p{L})/gu, "");

const isSame = (typed: string, form: string, unit: string | undefined): boolean => {
	if (joined(typed) === joined(form)) return true;
	const one = quantityOf(folded(typed), unit);
	const two = quantityOf(folded(form), unit);
	return one !== undefined && two !== undefined && one.amount === two.amount && one.unit === two.unit;
};

const foreseen = (exercise: Fill, typed: string): Said | undefined =>
	Object.entries(exercise.near ?? {}).find(([form]) => isSame(typed, form, exercise.unit))?.[1];

/** The form that a mistyped word was meant to be; numbers and short words are never guessed. */
const meant = (exercise: Fill, typed: string): string | undefined => {
	const word = folded(typed);
	if (word.length < 5 || /\d/.test(word)) return undefined;
	const forms = [...exercise.accept, ...Object.keys(exercise.near ?? {})];
	const found = nearest(
		word,
		forms.map(folded).filter((form) => !/\d/.test(form)),
	);
	return forms.find((form) => folded(form) === found);
};

/** Half the credit for a right answer that is misspelt: it is told, and typed again. */
const MISSPELT = 0.5;

const check = (exercise: Fill): readonly Problem[] =>
	Object.keys(exercise.near ?? {}).flatMap((form): readonly Problem[] =>
		exercise.accept.some((right) => isSame(form, right, exercise.unit))
			? [
					{
						code: "wrong-is-accepted",
						severity: "error",
						message: `\`${form}\` is foreseen as wrong but accepted as right`,
						cure: "take it out of `near` or out of `accept`",
						place: { path: ["near", form] },
					},
				]
			: [],
	);

/** A word or number to type; case, spacing, articles and ways to write a quantity do not matter. */
export const fill = defineKind<"fill", "fill", FillFields>({
	kind: "fill",
	shape: "fill",
	purpose: "a word or number to type; use it where recognising would be too easy",
	prose: ["placeholder", "feedback", "near.*.feedback"],
	typed: ["accept", "near"],
	fields: (z) => ({
		accept: z
			.array(textField(z))
			.min(1)
			.describe("the forms that pass; case, spacing and articles are folded"),
		near: z
			.record(z.string().min(1), saidField(z))
			.optional()
			.describe("wrong answers that are foreseen, by what is typed"),
		unit: textField(z).optional().describe("what a bare number counts, such as hours"),
		placeholder: textField(z).optional().describe("shown in the empty field, such as: a number of hours"),
		feedback: textField(z).describe("said of any other wrong answer"),
		misconception: z.string().optional().describe("what any other wrong answer shows"),
	}),
	ask: (exercise) => ({
		shape: "fill",
		prompt: exercise.prompt,
		figures: [],
		placeholder: exercise.placeholder ?? exercise.unit,
	}),
	grade: (exercise, answer) => {
		const right = exercise.accept[0] ?? "";
		const isRight =
			joined(answer) !== "" && exercise.accept.some((form) => isSame(answer, form, exercise.unit));
		const rows = [{ text: "the answer", said: answer, correct: right, isRight }];
		if (isRight) return judged(1, [], [{ kind: "marks", rows }]);
		if (folded(answer) === "") return judged(0, [], [{ kind: "marks", rows }]);
		const word = foreseen(exercise, answer) === undefined ? meant(exercise, answer) : undefined;
		if (word !== undefined && exercise.accept.includes(word))
			return judged(
				MISSPELT,
				[
					{
						about: answer,
						tone: "note",
						text: `Close: check the spelling. It is written “${word}”.`,
						misconception: undefined,
					},
				],
				[{ kind: "marks", rows }],
			);
		const said = foreseen(exercise, word ?? answer) ?? exercise;
		return judged(0, [wrongFeedback(answer, said)], [{ kind: "marks", rows }]);
	},
	solve: (exercise) => exercise.accept[0] ?? "",
	wrongs: (exercise) =>
		Object.entries(exercise.near ?? {}).map(([form, said]) => ({
			answer: form,
			misconception: said.misconception,
			feedback: said.feedback,
			path: ["near", form],
		})),
	check,
});
