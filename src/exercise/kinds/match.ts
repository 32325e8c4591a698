import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import { seedOf, shuffled } from "../chance.ts";
import { defineKind } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { type Feedback, judged } from "../grade.ts";
import { idField, type Said, saidField, textField, unsaid, wrongFeedback } from "../said.ts";

type Pair = {
	readonly left: string;
	readonly right: string;
	readonly why?: string | undefined;
	readonly feedback?: string | undefined;
	readonly misconception?: string | undefined;
	readonly wrong?: Readonly<Record<string, Said>> | undefined;
};

type Extra = {
	readonly text: string;
	readonly feedback?: string | undefined;
	readonly misconception?: string | undefined;
};

/** Pairs by id, and right sides that belong to none. */
export type MatchFields = {
	readonly pairs: Readonly<Record<string, Pair>>;
	readonly extras?: Readonly<Record<string, Extra>> | undefined;
};

type Match = ExerciseCommon & MatchFields;

const own = <T>(map: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
	map !== undefined && Object.hasOwn(map, id) ? map[id] : undefined;

const rightTexts = (exercise: Match): ReadonlyMap<string, string> =>
	new Map([
		...Object.entries(exercise.pairs).map(([id, pair]) => [id, pair.right] as const),
		...Object.entries(exercise.extras ?? {}).map(([id, extra]) => [id, extra.text] as const),
	]);

/** What is said when the left side of `pair` is given the right side `right`: the pair's word on it, the extra's, the pair's general one. */
const saidOf = (exercise: Match, pair: Pair, right: string): Said | undefined => {
	const particular = own(pair.wrong, right);
	if (particular !== undefined) return particular;
	const extra = own(exercise.extras, right);
	if (extra?.feedback !== undefined) return { feedback: extra.feedback, misconception: extra.misconception };
	return pair.feedback === undefined
		? undefined
		: { feedback: pair.feedback, misconception: pair.misconception };
};

const feedbackOf = (
	exercise: Match,
	id: string,
	pair: Pair,
	right: string | undefined,
): readonly Feedback[] => {
	if (right === id)
		return pair.why === undefined
			? []
			: [{ about: pair.left, tone: "right", text: pair.why, misconception: undefined }];
	return right === undefined ? [] : [wrongFeedback(pair.left, saidOf(exercise, pair, right))];
};

const error = (code: string, message: string, cure: string | undefined, ...path: string[]): Problem => ({
	code,
	severity: "error",
	message,
	...(cure === undefined ? {} : { cure }),
	place: { path },
});

const sameText = (exercise: Match): readonly Problem[] => {
	const seen = new Map<string, string>();
	return [...rightTexts(exercise)].flatMap(([id, text]) => {
		const before = seen.get(text);
		seen.set(text, id);
		const path = own(exercise.pairs, id) === undefined ? ["extras", id] : ["pairs", id, "right"];
		return before === undefined
			? []
			: [
					error(
						"same-right-side",
						`\`${before}\` and \`${id}\` have the same right side`,
						"where several things share one place, use `kind: sort`",
						...path,
					),
				];
	});
};

const check = (exercise: Match): readonly Problem[] => {
	const rights = [...rightTexts(exercise).keys()];
	const problems: Problem[] = [...sameText(exercise)];
	for (const id of Object.keys(exercise.extras ?? {}))
		if (own(exercise.pairs, id) !== undefined)
			problems.push(
				error("same-id", `\`${id}\` is the id of a pair and of an extra`, "rename the extra", "extras", id),
			);
	for (const [id, pair] of Object.entries(exercise.pairs)) {
		for (const other of Object.keys(pair.wrong ?? {}))
			if (!rights.includes(other) || other === id)
				problems.push(
					error(
						"unknown-right-side",
						other === id
							? `\`${id}\` is the right match of itself`
							: `there is no pair and no extra \`${other}\``,
						other === id ? "say it with `why`" : didYouMean(other, rights),
						"pairs",
						id,
						"wrong",
						other,
					),
				);
		for (const right of rights)
			if (right !== id && saidOf(exercise, pair, right) === undefined)
				problems.push(unsaid(`\`${id}\` matched with \`${right}\``, ["pairs", id]));
	}
	return problems;
};

/** Left sides to right sides, one to one; credit for each pair. */
export const match = defineKind<"match", "match", MatchFields>({
	kind: "match",
	shape: "match",
	purpose: "left sides to right sides, one to one; use it for look-alikes that are easily swapped",
	prose: [
		"pairs.*.left",
		"pairs.*.right",
		"pairs.*.why",
		"pairs.*.feedback",
		"pairs.*.wrong.*.feedback",
		"extras.*.text",
		"extras.*.feedback",
	],
	fields: (z) => ({
		pairs: z
			.record(
				idField(z),
				z.strictObject({
					left: textField(z),
					right: textField(z),
					why: textField(z).optional().describe("said when it is matched rightly"),
					feedback: textField(z).optional().describe("said of every wrong match that `wrong` does not name"),
					misconception: z.string().optional().describe("what such a match shows"),
					wrong: z
						.record(z.string(), saidField(z))
						.optional()
						.describe("by the pair or extra it was matched with: feedback and misconception"),
				}),
			)
			.refine((pairs) => Object.keys(pairs).length >= 2, { message: "at least two pairs are needed" })
			.describe("the pairs by id"),
		extras: z
			.record(
				idField(z),
				z.strictObject({
					text: textField(z),
					feedback: textField(z).optional(),
					misconception: z.string().optional(),
				}),
			)
			.optional()
			.describe("right sides that belong to no left side"),
	}),
	ask: (exercise, { seed }) => ({
		shape: "match",
		prompt: exercise.prompt,
		figures: [],
		left: shuffled(
			Object.entries(exercise.pairs).map(([id, { left }]) => ({ id, text: left })),
			seedOf(`${exercise.id}/left`, seed),
		),
		right: shuffled(
			[...rightTexts(exercise)].map(([id, text]) => ({ id, text })),
			seedOf(`${exercise.id}/right`, seed),
		),
	}),
	grade: (exercise, answer) => {
		const pairs = Object.entries(exercise.pairs);
		const texts = rightTexts(exercise);
		const rows = pairs.map(([id, pair]) => {
			const right = own(answer, id);
			return {
				text: pair.left,
				said: right === undefined ? undefined : (texts.get(right) ?? right),
				correct: pair.right,
				isRight: right === id,
			};
		});
		return judged(
			rows.filter(({ isRight }) => isRight).length / pairs.length,
			pairs.flatMap(([id, pair]) => feedbackOf(exercise, id, pair, own(answer, id))),
			[{ kind: "marks", rows }],
		);
	},
	solve: (exercise) => Object.fromEntries(Object.keys(exercise.pairs).map((id) => [id, id])),
	wrongs: (exercise) => {
		const ids = Object.keys(exercise.pairs);
		const solution = Object.fromEntries(ids.map((id) => [id, id]));
		return Object.entries(exercise.pairs).flatMap(([id, pair]) =>
			[...rightTexts(exercise).keys()]
				.filter((right) => right !== id)
				.map((right) => ({
					answer: { ...solution, [id]: right },
					misconception: saidOf(exercise, pair, right)?.misconception,
					feedback: saidOf(exercise, pair, right)?.feedback,
					path: ["pairs", id],
				})),
		);
	},
	check,
});
