import type { Course } from "../course/lesson.ts";
import { printProblem } from "../problem/print.ts";
import { builtInCourse } from "./built-in-course.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";
import { todayOf } from "./today.ts";

/** The course that was asked for, or undefined after its problems were said. */
export const courseFor = async (
	shell: Shell,
	{ course: folder }: Pick<GlobalOptions, "course">,
): Promise<Course | undefined> => {
	if (folder === undefined) return builtInCourse();
	// YAML and schemas are read here and nowhere else.
	const { readPack } = await import("./read-pack.ts");
	const { course, textOf } = readPack(folder, shell.workingDirectory, todayOf(shell));
	// What would only be better otherwise is for its author, who runs `course lint`.
	const errors = course.problems.filter(({ severity }) => severity === "error");
	const lines = errors.flatMap((problem) => printProblem(problem, textOf));
	if (lines.length > 0) shell.messages.write(`${lines.join("\n")}\n`);
	return course.ok ? course.value : undefined;
};
