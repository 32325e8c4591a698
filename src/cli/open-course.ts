import path from "node:path";
import { lessons } from "virtual:lessons";
import { readCompiled } from "../course/compiled.ts";
import type { Course } from "../course/lesson.ts";
import type { Checked } from "../problem/problem.ts";

/** The built-in course; it was checked when the program was built. */
export const builtInCourse = (): Course => readCompiled(lessons);

/** A lesson pack, and the text of each of its files by the path that problems name. */
export type Pack = {
	readonly course: Checked<Course>;
	readonly textOf: (file: string) => string | undefined;
};

/** Reads a lesson pack from its folder; YAML and schemas are loaded here and nowhere else. */
export const readPack = async (folder: string, workingDirectory: string): Promise<Pack> => {
	const { readCourseFolder } = await import("../adapters/course-folder.ts");
	const files = readCourseFolder(path.resolve(workingDirectory, folder));
	if (!files.ok) return { course: files, textOf: () => undefined };
	const { loadCourse } = await import("../course/load-course.ts");
	return { course: loadCourse(files.value, builtInCourse()), textOf: (file) => files.value.get(file) };
};
