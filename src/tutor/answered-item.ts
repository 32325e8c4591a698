import type { Course } from "../course/lesson.ts";
import type { AnswerEntry } from "../progress/entry.ts";
import { renameWith } from "../progress/rename.ts";
import { type Item, keyOf } from "./item.ts";
import { exercisesOf, namesOf } from "./outline.ts";

/** Finds what an entry answers, by today's names; undefined for other courses, and for what the course no longer has. */
export const answeredItemIn = (course: Course): ((entry: AnswerEntry) => Item | undefined) => {
	const rename = renameWith(namesOf(course));
	const items = new Map(
		course.lessons.flatMap((lesson) =>
			exercisesOf(lesson).map((exercise) => [keyOf(lesson, exercise), { lesson, exercise }] as const),
		),
	);
	return (entry) => {
		if (entry.course.id !== course.id) return undefined;
		const found = items.get(rename(entry.exercise));
		return found === undefined ? undefined : { ...found, seed: entry.seed };
	};
};
