import type { Course } from "../course/lesson.ts";
import { keyOf } from "./item.ts";
import { exercisesOf } from "./outline.ts";

/** What a unit of memory is called: the belief it mends, or the lesson and exercise; undefined where the course has none. */
export const unitTitle = (course: Course, unit: string): string | undefined => {
	const misconception = course.misconceptions.get(unit);
	if (misconception !== undefined) return misconception.belief;
	const lesson = course.lessons.find((each) => exercisesOf(each).some((own) => keyOf(each, own) === unit));
	return lesson === undefined ? undefined : `${lesson.title}, ${unit.slice(unit.indexOf("#") + 1)}`;
};
