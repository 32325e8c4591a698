import type { Course } from "../../course/lesson.ts";
import { seedOf } from "../../exercise/chance.ts";
import { renameWith } from "../../progress/rename.ts";
import { type Item, keyOf } from "../item.ts";
import { exercisesOf, namesOf } from "../outline.ts";

/** Finds an exercise by the name it had when the workbook was made, in the variant of its student. */
export const findItems = (
	course: Course,
	student: string | undefined,
): ((key: string) => Item | undefined) => {
	const rename = renameWith(namesOf(course));
	const items = new Map(
		course.lessons.flatMap((lesson) =>
			exercisesOf(lesson).map((exercise) => [keyOf(lesson, exercise), { lesson, exercise }] as const),
		),
	);
	return (key) => {
		const found = items.get(rename(key));
		// The old name draws the variant, so that a renaming changes no question.
		return found === undefined ? undefined : { ...found, seed: seedOf(key, seedOf(student ?? "")) };
	};
};
