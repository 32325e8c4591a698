import type { Problem } from "../../problem/problem.ts";
import { seedOf, shuffled } from "../chance.ts";
import { defineKind } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { type Feedback, judged } from "../grade.ts";
import { idField, textField, unsaid, wrongFeedback } from "../said.ts";

type Option = {
	readonly text: string;
	readonly correct?: boolean | undefined;
	readonly why?: string | undefined;
	readonly feedback?: string | undefined;
	readonly misconception?: string | undefined;
};

/** The options of one question, by id. */
export type ChooseFields = {
	readonly options: Readonly<Record<string, Option>>;
	readonly pick?: number | undefined;
	readonly keepOrder?: boolean | undefined;
};

type Choose = ExerciseCommon & ChooseFields;

const isRight = (option: Option): boolean => option.correct === true;

const rightIds = (exercise: Choose): readonly string[] =>
	Object.entries(exercise.options).flatMap(([id, option]) => (isRight(option) ? [id] : []));

/** As many as are right, unless the author asks for fewer of them. */
const pickOf = (exercise: Choose): number => exercise.pick ?? rightIds(exercise).length;

const said = (option: Option) => ({ feedback: option.feedback ?? "", misconception: option.misconception });

const feedbackOf = (exercise: Choose, picked: ReadonlySet<string>, isFull: boolean): readonly Feedback[] =>
	Object.entries(exercise.options).flatMap(([id, option]): readonly Feedback[] => {
		const about = option.text;
		if (picked.has(id) && !isRight(option)) return [wrongFeedback(about, said(option))];
		if (!isRight(option) || (!picked.has(id) && isFull)) return [];
		if (!picked.has(id))
			return [
				{
					about,
					tone: "note",
					text: option.why ?? "This one belongs to the answer.",
					misconception: undefined,
				},
			];
		return option.why === undefined
			? []
			: [{ about, tone: "right", text: option.why, misconception: undefined }];
	});

const problem = (code: string, message: string, cure: string, ...path: readonly string[]): Problem => ({
	code,
	severity: "error",
	message,
	cure,
	place: { path },
});

const check = (exercise: Choose): readonly Problem[] => {
	const options = Object.entries(exercise.options);
	const right = rightIds(exercise).length;
	const problems: Problem[] = [];
	if (right === 0)
		problems.push(
			problem("no-right-option", "no option is right", "mark one with `correct: true`", "options"),
		);
	if (right === options.length)
		problems.push(
			problem("no-wrong-option", "every option is right", "add an option that is wrong", "options"),
		);
	if (exercise.pick !== undefined && exercise.pick > right && right > 0)
		problems.push(
			problem(
				"pick-too-many",
				`\`pick\` asks for ${exercise.pick} but ${right} of the options are right`,
				"leave `pick` out: it follows from the right options",
				"pick",
			),
		);
	for (const [id, option] of options) {
		if (!isRight(option) && option.feedback === undefined)
			problems.push(unsaid(`wrong option \`${id}\``, ["options", id]));
		if (isRight(option) && (option.feedback !== undefined || option.misconception !== undefined))
			problems.push(
				problem(
					"right-with-feedback",
					`right option \`${id}\` has ${option.feedback === undefined ? "a `misconception`" : "`feedback`"}, which only a wrong one needs`,
					"take `correct: true` away, or say with `why` why it is right",
					"options",
					id,
				),
			);
	}
	return problems;
};

/** One or several of a list of options; credit for each right one. */
export const choose = defineKind<"choose", "choose", ChooseFields>({
	kind: "choose",
	shape: "choose",
	purpose: "one or several options of a list; use it for a decision between rival thoughts",
	prose: ["options.*.text", "options.*.why", "options.*.feedback"],
	fields: (z) => ({
		options: z
			.record(
				idField(z),
				z.strictObject({
					text: textField(z),
					correct: z.boolean().optional().describe("true for a right option"),
					why: textField(z).optional().describe("said of a right option"),
					feedback: textField(z)
						.optional()
						.describe("said of a wrong option: why it tempts, the rule, what to check"),
					misconception: z.string().optional().describe("what choosing it shows, such as M01"),
				}),
			)
			.refine((options) => Object.keys(options).length >= 2, {
				message: "at least two options are needed",
			})
			.describe("the options by id; three or four work best"),
		pick: z.int().min(1).optional().describe("how many to pick, where it is fewer than are right"),
		keepOrder: z.boolean().optional().describe("true keeps the written order, for numbers and durations"),
	}),
	ask: (exercise, { seed }) => {
		const options = Object.entries(exercise.options).map(([id, { text }]) => ({ id, text }));
		return {
			shape: "choose",
			prompt: exercise.prompt,
			figures: [],
			options: exercise.keepOrder === true ? options : shuffled(options, seedOf(exercise.id, seed)),
			pick: pickOf(exercise),
		};
	},
	grade: (exercise, answer) => {
		const picked = new Set(answer);
		const rightOnes = rightIds(exercise);
		const pick = exercise.pick ?? rightOnes.length;
		const right = rightOnes.filter((id) => picked.has(id)).length;
		const score = right / Math.max(pick, picked.size, 1);
		const rows = Object.entries(exercise.options)
			.filter(([id, option]) => picked.has(id) || isRight(option))
			.map(([id, option]) => ({
				text: option.text,
				said: picked.has(id) ? "your choice" : undefined,
				correct: isRight(option) && !picked.has(id) ? (pick > 1 ? "this one, too" : "this one") : undefined,
				isRight: picked.has(id) === isRight(option),
			}));
		return judged(score, feedbackOf(exercise, picked, right >= pick), [{ kind: "marks", rows }]);
	},
	solve: (exercise) => rightIds(exercise).slice(0, pickOf(exercise)),
	wrongs: (exercise) =>
		Object.entries(exercise.options)
			.filter(([, option]) => !isRight(option))
			.map(([id, option]) => ({
				answer: [id, ...rightIds(exercise).slice(0, pickOf(exercise) - 1)],
				misconception: option.misconception,
				feedback: option.feedback,
				path: ["options", id],
			})),
	check,
});
