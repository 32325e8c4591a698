import type { Exercise } from "../exercise/exercise.ts";
import type { Grade } from "../exercise/grade.ts";
import type { Answer, Question, Shape } from "../exercise/question.ts";
import type { Item } from "./item.ts";

/** Puts and judges the exercises of one course; the same item always gives the same question and grades. */
export type Examiner = {
	readonly ask: (item: Item) => Question;
	/** Never throws: an answer of the wrong form is an empty one. */
	readonly grade: (item: Item, answer: unknown) => Grade;
	/** A full-score answer. */
	readonly solve: (item: Item) => Answer;
	/** The answer as its shape has it; what has another form becomes the empty answer. */
	readonly read: (exercise: Exercise, answer: unknown) => Answer;
	readonly shapeOf: (exercise: Exercise) => Shape;
	/** Misconceptions that a wrong answer could show, each once. */
	readonly testsOf: (item: Item) => readonly string[];
};
