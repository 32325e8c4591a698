import type { Course, Lesson } from "../course/lesson.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Refusal } from "./teach.ts";

/** The lessons of some ids, each once, also by their earlier ids; refused where there is none of a name. */
export const lessonsCalled = (course: Course, names: readonly string[]): readonly Lesson[] | Refusal => {
	const lessons = new Set<Lesson>();
	for (const name of names) {
		const lesson =
			course.lessons.find(({ id }) => id === name) ??
			course.lessons.find(({ aliases }) => aliases.includes(name));
		if (lesson === undefined) {
			const ids = course.lessons.map(({ id }) => id);
			return {
				message: `there is no lesson \`${name}\``,
				cure: didYouMean(name, ids) ?? "`cloudsec-tutor course list` names them all",
			};
		}
		lessons.add(lesson);
	}
	return [...lessons];
};
