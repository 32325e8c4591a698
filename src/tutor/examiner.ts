import type { Cloud } from "../aws/account/account.ts";
import type { Lesson } from "../course/lesson.ts";
import type { Setting } from "../exercise/define-kind.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Grade } from "../exercise/grade.ts";
import type { Answer, Question, Shape } from "../exercise/question.ts";
import { readAnswer } from "../exercise/read-answer.ts";
import { askOf, gradeOf, kindOf, solveOf, wrongsOf } from "../exercise/registry.ts";
import { SCENE_TIME } from "../exercise/staged/scene-time.ts";
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
	/** Misconceptions that a wrong answer to this variant could show, each once. */
	readonly testsOf: (item: Item) => readonly string[];
	/** Misconceptions that some variant of the exercise tests. */
	readonly couldTest: (lesson: Lesson, exercise: Exercise) => readonly string[];
	/** The scene an item plays in, if any. */
	readonly cloudOf: (item: Item) => Cloud | undefined;
};

/** An examiner over the registered kinds; each scene is read once, by its name. */
export const examinerWith = (readScene: (name: string) => Cloud | undefined): Examiner => {
	const clouds = new Map<string, Cloud | undefined>();
	const cloudOf = ({ lesson, exercise }: Item): Cloud | undefined => {
		const name = exercise.account ?? lesson.account;
		if (name === undefined) return undefined;
		if (!clouds.has(name)) clouds.set(name, readScene(name));
		return clouds.get(name);
	};
	const tests = new WeakMap<Exercise, readonly string[]>();
	const testsOf = (item: Item): readonly string[] => [
		...new Set(wrongsOf(item.exercise, settingOf(item)).flatMap(({ misconception }) => misconception ?? [])),
	];
	const settingOf = (item: Item): Setting => ({ seed: item.seed, cloud: cloudOf(item), now: SCENE_TIME });
	return {
		ask: (item) => askOf(item.exercise, settingOf(item)),
		grade: (item, answer) => gradeOf(item.exercise, answer, settingOf(item)),
		solve: (item) => solveOf(item.exercise, settingOf(item)),
		read: (exercise, answer) => readAnswer(kindOf(exercise).shape, answer),
		shapeOf: (exercise) => kindOf(exercise).shape,
		testsOf,
		couldTest: (lesson, exercise) => {
			const known = tests.get(exercise);
			if (known !== undefined) return known;
			const found = new Set<string>();
			for (const seed of SAMPLE) {
				const before = found.size;
				for (const id of testsOf({ lesson, exercise, seed })) found.add(id);
				if (seed > 0 && found.size === before) break;
			}
			tests.set(exercise, [...found]);
			return [...found];
		},
		cloudOf,
	};
};

/** Variants to look at, until one adds nothing: exercises that draw a part of their items show nearly all of them. */
const SAMPLE = [0, 1, 2, 3];
