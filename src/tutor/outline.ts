import type { Course, Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { LessonOutline } from "../progress/mastery.ts";
import type { Names } from "../progress/rename.ts";
import type { Examiner } from "./examiner.ts";
import { keyOf } from "./item.ts";

/** The exercises of a lesson, in their order. */
export const exercisesOf = (lesson: Lesson): readonly Exercise[] =>
	lesson.steps.flatMap((step) => (step.type === "exercise" ? [step.exercise] : []));

/** A lesson as progress sees it: what is written or operated must be fully right. */
export const outlineOf = (lesson: Lesson, examiner: Examiner): LessonOutline => ({
	id: lesson.id,
	exercises: exercisesOf(lesson).map((exercise) => {
		const shape = examiner.shapeOf(exercise);
		return { key: keyOf(lesson, exercise), mustBeRight: shape === "write" || shape === "operate" };
	}),
});

/** Every name, past and present, that the journal may use for the course's exercises. */
export const namesOf = (course: Course): Names => ({
	lessons: course.lessons.map((lesson) => ({
		id: lesson.id,
		aliases: lesson.aliases,
		exercises: exercisesOf(lesson).map(({ id, aliases }) => ({ id, aliases })),
	})),
});
