import type { Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { variantOf } from "../exercise/variant.ts";

/** An exercise that is put to a learner, and in which variant. */
export type Item = { readonly lesson: Lesson; readonly exercise: Exercise; readonly seed: number };

/** The name an exercise has in the journal: `LESSON#EXERCISE`. */
export const keyOf = (lesson: { readonly id: string }, exercise: { readonly id: string }): string =>
	`${lesson.id}#${exercise.id}`;

/** The hints shown so far, in the words of the variant. */
export const hintsOf = (item: Item, shown: number): readonly string[] =>
	variantOf(item.exercise, item.seed).hints.slice(0, shown);
