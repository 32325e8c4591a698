import { readCourseFolder } from "../adapters/course-folder.ts";
import { findCourse } from "../adapters/find-course.ts";
import { checkCourse } from "../course/check-course.ts";
import type { Course } from "../course/lesson.ts";
import { bad, type Checked, good, type Problem } from "../problem/problem.ts";
import { builtInCourse } from "./built-in-course.ts";

/** A lesson pack after linting, and the text of each of its files by the path that problems name. */
export type Pack = {
	/** The course and what is to be mended, or what refuses it. */
	readonly course: Checked<Course>;
	readonly textOf: (file: string) => string | undefined;
	/** What does not hold in another language; plays every exercise that is translated. */
	readonly proveTranslations: () => readonly Problem[];
};

/** Reads and lints a lesson pack: a folder, or a package as `findCourse` finds it; `today` is an ISO date. */
export const readPack = (wish: string, workingDirectory: string, today: string): Pack => {
	const found = findCourse(wish, workingDirectory);
	if (!found.ok) return { ...unread, course: found };
	const files = readCourseFolder(found.value);
	if (!files.ok) return { ...unread, course: files };
	const { course, problems, proveTranslations } = checkCourse(files.value, { today, base: builtInCourse() });
	const isRefused = course === undefined || problems.some(({ severity }) => severity === "error");
	return {
		course: isRefused ? bad(problems) : good(course, problems),
		textOf: (file) => files.value.get(file),
		proveTranslations,
	};
};

const unread = { textOf: () => undefined, proveTranslations: () => [] };
