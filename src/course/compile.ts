import type { Course } from "./lesson.ts";

/** The course as one JSON text, to be read by `readCompiled` without YAML and without a schema. */
export const compileCourse = (course: Course): string =>
	JSON.stringify({
		...course,
		misconceptions: [...course.misconceptions.values()],
		scenes: [...course.scenes],
	});
