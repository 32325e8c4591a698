import { readCourseFolder } from "../src/adapters/course-folder.ts";
import { compileCourse } from "../src/course/compile.ts";
import { loadCourse } from "../src/course/load-course.ts";
import { printProblem } from "../src/problem/print.ts";
import { hasError, type Problem } from "../src/problem/problem.ts";

const refusal = (problems: readonly Problem[], textOf?: (file: string) => string | undefined): Error =>
	new Error(
		`the lessons cannot be read\n${problems.flatMap((each) => printProblem(each, textOf)).join("\n")}`,
	);

/** The course of a folder as JSON for the bundle; throws with every problem where there is one. */
export const compileLessons = (folder: string): string => {
	const files = readCourseFolder(folder);
	if (!files.ok) throw refusal(files.problems);
	const course = loadCourse(files.value);
	if (!course.ok || hasError(course.problems))
		throw refusal(course.problems, (file) => files.value.get(file));
	return compileCourse(course.value);
};
