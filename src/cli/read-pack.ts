import path from "node:path";
import { readCourseFolder } from "../adapters/course-folder.ts";
import type { Course } from "../course/lesson.ts";
import { loadCourse } from "../course/load-course.ts";
import type { Checked } from "../problem/problem.ts";
import { builtInCourse } from "./built-in-course.ts";

/** A lesson pack, and the text of each of its files by the path that problems name. */
export type Pack = {
	readonly course: Checked<Course>;
	readonly textOf: (file: string) => string | undefined;
};

/** Reads a lesson pack from its folder. */
export const readPack = (folder: string, workingDirectory: string): Pack => {
	const files = readCourseFolder(path.resolve(workingDirectory, folder));
	if (!files.ok) return { course: files, textOf: () => undefined };
	return { course: loadCourse(files.value, builtInCourse()), textOf: (file) => files.value.get(file) };
};
