import type { z as zod } from "zod";
import type { Cloud, EpochSeconds } from "../aws/account/account.ts";
import type { Catalogue } from "../aws/policy/catalogue/catalogue.ts";
import type { Problem } from "../problem/problem.ts";
import type { ExerciseCommon } from "./exercise.ts";
import type { Grade } from "./grade.ts";
import type { AnswerOf, QuestionOf, Shape } from "./question.ts";
import type { Zod } from "./zod.ts";

/** What a kind may know besides the exercise: chance, the simulated clock and the scene are arguments. */
export type Setting = {
	/** Draws orders and names; the same seed gives the same variant for ever. */
	readonly seed: number;
	/** The scene the exercise plays in, or undefined where it needs none. */
	readonly cloud: Cloud | undefined;
	readonly now: EpochSeconds;
	/** AWS's lists, where somebody who grades a lot has them open already. */
	readonly catalogue?: Catalogue | undefined;
};

/** An answer that its author lists as wrong, with what the feedback claims about it. */
export type WrongAnswer<S extends Shape> = {
	readonly answer: AnswerOf<S>;
	/** The misconception that the grade must name; undefined where the author names none. */
	readonly misconception: string | undefined;
	/** A text that the grade's feedback must contain; undefined where it is computed. */
	readonly feedback: string | undefined;
	/** Where the author wrote it, from the exercise's root. */
	readonly path: readonly (string | number)[];
};

/** One way to ask and grade. A kind is a file in `kinds/` and an entry in `registry.ts`; nothing else asks which kind it is. */
export type Kind<K extends string, S extends Shape, F extends object> = {
	readonly kind: K;
	readonly shape: S;
	/** One sentence for authors: when to use this kind. */
	readonly purpose: string;
	/** The fields it adds, as a strict zod shape. */
	readonly fields: (z: Zod) => { readonly [P in keyof F]: zod.ZodType<F[P]> };
	/** The ways to what learners read in its fields, such as `options.*.text`; `*` is any key. */
	readonly prose: readonly string[];
	/** Fields that hold what learners type, in a list or as the keys of a map; a translation adds forms to them. */
	readonly typed?: readonly string[];
	/** The question, with orders drawn by the seed. */
	readonly ask: (exercise: ExerciseCommon & F, setting: Setting) => QuestionOf<NoInfer<S>>;
	/** Never throws, whatever the answer holds: unknown ids and half answers are wrong, not errors. */
	readonly grade: (exercise: ExerciseCommon & F, answer: AnswerOf<NoInfer<S>>, setting: Setting) => Grade;
	/** A full-score answer. */
	readonly solve: (exercise: ExerciseCommon & F, setting: Setting) => AnswerOf<NoInfer<S>>;
	/** Every wrong answer the author foresaw; lint proves each fails for the reason its feedback claims. */
	readonly wrongs: (exercise: ExerciseCommon & F, setting: Setting) => readonly WrongAnswer<NoInfer<S>>[];
	/** What a schema cannot say: problems with a path from the exercise's root. */
	readonly check: (exercise: ExerciseCommon & F, setting: Setting) => readonly Problem[];
};

/** Ties a kind's name, shape and fields together so that the compiler checks each against the others. */
export const defineKind = <K extends string, S extends Shape, F extends object>(
	kind: Kind<K, S, F>,
): Kind<K, S, F> => kind;
