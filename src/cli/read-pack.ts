import path from "node:path";
import { readCourseFolder } from "../adapters/course-folder.ts";
import { checkCourse } from "../course/check-course.ts";
import type { Course } from "../course/lesson.ts";
import { bad, type Checked, good } from "../problem/problem.ts";
import { builtInCourse } from "./built-in-course.ts";

/** A lesson pack after linting, and the text of each of its files by the path that problems name. */
export type Pack = {
	/** The course and what is to be mended, or what refuses it. */
	readonly course: Checked<Course>;
	readonly textOf: (file: string) => string | undefined;
};

/** Reads and lints a lesson pack from its folder; `today` is an ISO date. */
export const readPack = (folder: string, workingDirectory: string, today: string): Pack => {
	const files = readCourseFolder(path.resolve(workingDirectory, folder));
	if (!files.ok) return { course: files, textOf: () => undefined };
	const { course, problems } = checkCourse(files.value, { today, base: builtInCourse() });
	const isRefused = course === undefined || problems.some(({ severity }) => severity === "error");
	return {
		course: isRefused ? bad(problems) : good(course, problems),
		textOf: (file) => files.value.get(file),
	};
};
