import type { z as zod } from "zod";
import type { Problem } from "../problem/problem.ts";
import type { Kind, Setting, WrongAnswer } from "./define-kind.ts";
import type { Exercise, ExerciseCommon } from "./exercise.ts";
import type { Grade } from "./grade.ts";
import { choose } from "./kinds/choose.ts";
import { fill } from "./kinds/fill.ts";
import { match } from "./kinds/match.ts";
import { operate } from "./kinds/operate.ts";
import { order } from "./kinds/order.ts";
import { predict } from "./kinds/predict.ts";
import { signIn } from "./kinds/sign-in.ts";
import { sort } from "./kinds/sort.ts";
import { write } from "./kinds/write.ts";
import { type Answer, emptyAnswer, type Question, type Shape } from "./question.ts";
import { readAnswer } from "./read-answer.ts";
import { variantOf } from "./variant.ts";
import type { Zod } from "./zod.ts";

/** A kind as everyone but its own file sees it: whatever its fields and shape, it takes an exercise and any answer. */
export type RegisteredKind = {
	readonly kind: string;
	readonly shape: Shape;
	readonly purpose: string;
	readonly fields: (z: Zod) => Readonly<Record<string, zod.ZodType>>;
	readonly prose: readonly string[];
	readonly typed: readonly string[];
	readonly ask: (exercise: Exercise, setting: Setting) => Question;
	readonly grade: (exercise: Exercise, answer: unknown, setting: Setting) => Grade;
	readonly solve: (exercise: Exercise, setting: Setting) => Answer;
	readonly wrongs: (exercise: Exercise, setting: Setting) => readonly WrongAnswer<Shape>[];
	readonly check: (exercise: Exercise, setting: Setting) => readonly Problem[];
};

/** The one place where a kind's own fields are taken on trust: the course's schema has read them. */
const registered = <K extends string, S extends Shape, F extends object>(
	kind: Kind<K, S, F>,
): RegisteredKind => {
	const own = (exercise: Exercise, seed: number) => variantOf(exercise, seed) as ExerciseCommon & F;
	return {
		kind: kind.kind,
		shape: kind.shape,
		purpose: kind.purpose,
		fields: kind.fields,
		prose: kind.prose,
		typed: kind.typed ?? [],
		ask: (exercise, setting) => kind.ask(own(exercise, setting.seed), setting) as Question,
		grade: (exercise, answer, setting) =>
			kind.grade(own(exercise, setting.seed), readAnswer(kind.shape, answer), setting),
		solve: (exercise, setting) => kind.solve(own(exercise, setting.seed), setting),
		wrongs: (exercise, setting) => kind.wrongs(own(exercise, setting.seed), setting),
		check: (exercise, setting) => kind.check(own(exercise, setting.seed), setting),
	};
};

/** Every way to ask; a new kind is a file in `kinds/` and a line here. */
export const kinds: readonly RegisteredKind[] = [
	registered(choose),
	registered(sort),
	registered(match),
	registered(order),
	registered(fill),
	registered(predict),
	registered(signIn),
	registered(write),
	registered(operate),
];

/** The kind of a name, or undefined. */
export const findKind = (name: string): RegisteredKind | undefined => kinds.find(({ kind }) => kind === name);

/** The kind of an exercise that a course has read; a course holds no other. */
export const kindOf = (exercise: Exercise): RegisteredKind => {
	const found = findKind(exercise.kind);
	if (found === undefined) throw new TypeError(`no exercise kind ${exercise.kind}`);
	return found;
};

/** What to put to the learner: the variant of the seed, with the exercise's own figures before the kind's. */
export const askOf = (exercise: Exercise, setting: Setting): Question => {
	const question = kindOf(exercise).ask(exercise, setting);
	const { figures = [] } = variantOf(exercise, setting.seed);
	return { ...question, figures: [...figures, ...question.figures] };
};

/** The judgement of any answer, from a learner, a hand-in or an old journal; what has not the right form is empty. */
export const gradeOf = (exercise: Exercise, answer: unknown, setting: Setting): Grade =>
	kindOf(exercise).grade(exercise, answer, setting);

/** A full-score answer to the variant of the seed. */
export const solveOf = (exercise: Exercise, setting: Setting): Answer =>
	kindOf(exercise).solve(exercise, setting);

/** Every wrong answer that the author foresaw. */
export const wrongsOf = (exercise: Exercise, setting: Setting): readonly WrongAnswer<Shape>[] =>
	kindOf(exercise).wrongs(exercise, setting);

/** What a schema cannot say about an exercise, with paths from the exercise's root. */
export const checkOf = (exercise: Exercise, setting: Setting): readonly Problem[] =>
	kindOf(exercise).check(exercise, setting);

/** The answer of someone who did nothing. */
export const emptyOf = (exercise: Exercise): Answer => emptyAnswer[kindOf(exercise).shape];
