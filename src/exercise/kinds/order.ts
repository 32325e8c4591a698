import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import { seedOf, shuffled } from "../chance.ts";
import { defineKind } from "../define-kind.ts";
import type { ExerciseCommon } from "../exercise.ts";
import { judged } from "../grade.ts";
import { idField, type Said, textField, wrongFeedback } from "../said.ts";

type WrongOrder = Said & { readonly before: string; readonly after: string };

/** The items in the right sequence, and the wrong turns that are foreseen. */
export type OrderFields = {
	readonly items: Readonly<Record<string, string>>;
	readonly wrong?: readonly WrongOrder[] | undefined;
	readonly feedback: string;
	readonly misconception?: string | undefined;
};

type Order = ExerciseCommon & OrderFields;

const sequence = (exercise: Order): readonly string[] => Object.keys(exercise.items);

/**
 * Pairs that stand the right way round less those that do not, over all pairs, and never below 0: half of the pairs is
 * what chance gives, and earns nothing. A missing item stands right with none.
 */
const creditFor = (right: readonly string[], answer: readonly string[]): number => {
	const at = new Map(answer.map((id, index) => [id, index]));
	let inOrder = 0;
	let pairs = 0;
	right.forEach((first, index) => {
		for (const second of right.slice(index + 1)) {
			pairs++;
			const one = at.get(first);
			const two = at.get(second);
			if (one !== undefined && two !== undefined && one < two) inOrder++;
		}
	});
	return pairs === 0 ? 0 : Math.max(0, (2 * inOrder - pairs) / pairs);
};

/** The sequence with `before` taken out and put directly in front of `after`. */
const moved = (right: readonly string[], { before, after }: WrongOrder): readonly string[] =>
	right.filter((id) => id !== before).flatMap((id) => (id === after ? [before, id] : [id]));

const turnsTaken = (exercise: Order, answer: readonly string[]): readonly WrongOrder[] =>
	(exercise.wrong ?? []).filter(({ before, after }) => {
		const one = answer.indexOf(before);
		const two = answer.indexOf(after);
		return one >= 0 && two >= 0 && one < two;
	});

const check = (exercise: Order): readonly Problem[] => {
	const right = sequence(exercise);
	return (exercise.wrong ?? []).flatMap(({ before, after }, index): readonly Problem[] => {
		const unknown = (["before", "after"] as const)
			.map((field) => ({ field, id: field === "before" ? before : after }))
			.filter(({ id }) => !right.includes(id));
		if (unknown.length > 0)
			return unknown.map(({ field, id }) => {
				const cure = didYouMean(id, right);
				return {
					code: "unknown-item",
					severity: "error",
					message: `there is no item \`${id}\``,
					...(cure === undefined ? {} : { cure }),
					place: { path: ["wrong", index, field] },
				};
			});
		if (right.indexOf(before) > right.indexOf(after)) return [];
		return [
			{
				code: "wrong-order-is-right",
				severity: "error",
				message: `\`${before}\` before \`${after}\` is the right order`,
				cure: "swap `before` and `after`: they tell the mistake",
				place: { path: ["wrong", index] },
			},
		];
	});
};

/** Steps into their sequence; credit for pairs of steps that stand the right way round, beyond what chance gives. */
export const order = defineKind<"order", "order", OrderFields>({
	kind: "order",
	shape: "order",
	purpose: "steps into their sequence; use it where doing one step too early does harm",
	prose: ["items.*", "wrong.*.feedback", "feedback"],
	fields: (z) => ({
		items: z
			.record(idField(z), textField(z))
			.refine((items) => Object.keys(items).length >= 3, { message: "at least three items are needed" })
			.describe("the steps by id, in the right sequence"),
		wrong: z
			.array(
				z.strictObject({
					before: z.string().describe("the step that came too early"),
					after: z.string().describe("the step that should have come first"),
					feedback: textField(z),
					misconception: z.string().optional(),
				}),
			)
			.optional()
			.describe("wrong turns that are foreseen, the most telling first"),
		feedback: textField(z).describe("said of any other wrong sequence"),
		misconception: z.string().optional().describe("what any other wrong sequence shows"),
	}),
	ask: (exercise, { seed }) => {
		const right = Object.entries(exercise.items).map(([id, text]) => ({ id, text }));
		const mixed = shuffled(right, seedOf(exercise.id, seed));
		const isSolved = mixed.every(({ id }, index) => id === right[index]?.id);
		return {
			shape: "order",
			prompt: exercise.prompt,
			figures: [],
			items: isSolved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed,
		};
	},
	grade: (exercise, answer) => {
		const right = sequence(exercise);
		const given = [...new Set(answer)].filter((id) => Object.hasOwn(exercise.items, id));
		const score = creditFor(right, given);
		const turns = turnsTaken(exercise, given);
		const text = (id: string | undefined) => (id === undefined ? undefined : exercise.items[id]);
		const rows = right.map((id, index) => ({
			text: `${index + 1}`,
			said: text(given[index]),
			correct: text(id) ?? id,
			isRight: given[index] === id,
		}));
		const feedback =
			turns.length > 0
				? turns.map((turn) => wrongFeedback(text(turn.before), turn))
				: score < 1 && given.length > 0
					? [wrongFeedback(undefined, exercise)]
					: [];
		return judged(score, feedback, [{ kind: "marks", rows }]);
	},
	solve: sequence,
	wrongs: (exercise) => [
		...(exercise.wrong ?? []).map((turn, index) => ({
			answer: moved(sequence(exercise), turn),
			misconception: turn.misconception,
			feedback: turn.feedback,
			path: ["wrong", index],
		})),
	],
	check,
});
