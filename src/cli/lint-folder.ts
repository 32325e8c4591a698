import path from "node:path";
import type { Course } from "../course/lesson.ts";
import { lintCourse } from "../course/lint/lint-course.ts";
import { stripControlCharacters } from "../problem/control-characters.ts";
import { printProblem } from "../problem/print.ts";
import type { Problem, Severity } from "../problem/problem.ts";
import { builtInCourse } from "./built-in-course.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, refuse, type Shell, say } from "./shell.ts";
import { todayOf } from "./today.ts";

type Options = { readonly strict?: true; readonly watch?: true; readonly json?: true };

type Linted = {
	readonly course: Course | undefined;
	readonly problems: readonly Problem[];
	readonly textOf: (file: string) => string | undefined;
};

const linted = async (shell: Shell, folder: string | undefined): Promise<Linted> => {
	const today = todayOf(shell);
	if (folder === undefined) {
		const course = builtInCourse();
		return { course, problems: lintCourse(course, { today }), textOf: () => undefined };
	}
	const { readPack } = await import("./read-pack.ts");
	const { course, proveTranslations, ...pack } = readPack(folder, shell.workingDirectory, today);
	const problems = [...course.problems, ...proveTranslations()];
	return { course: course.ok ? course.value : undefined, problems, ...pack };
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const summary = ({ course, problems }: Linted): string => {
	const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
	const found = (["error", "warning", "suggestion"] as const)
		.filter((severity) => of(severity) > 0)
		.map((severity) => count(of(severity), severity));
	const exercises = (course?.lessons ?? [])
		.flatMap(({ steps }) => steps)
		.filter(({ type }) => type === "exercise").length;
	const proved =
		course === undefined
			? []
			: [`${count(course.lessons.length, "lesson")}, ${count(exercises, "exercise")} proved`];
	return [...proved, found.length === 0 ? "nothing to mend" : found.join(", ")].join(": ");
};

const asJson = ({ course, problems }: Linted): string =>
	JSON.stringify({
		version: 1,
		lessons: course?.lessons.length ?? 0,
		problems: problems.map(({ code, severity, message, cure, place }) => ({
			code,
			severity,
			message,
			cure,
			file: place?.file,
			line: place?.line,
			column: place?.column,
			path: place?.path,
		})),
	});

const tell = (shell: Shell, result: Linted, { json, strict }: Options): ExitCode => {
	if (json) print(shell, asJson(result));
	else {
		const lines = result.problems.flatMap((problem) => printProblem(problem, result.textOf));
		print(shell, [...lines, summary(result)].join("\n"));
	}
	const fails = ({ severity }: Problem) =>
		severity === "error" || (strict === true && severity !== "suggestion");
	return result.problems.some(fails) ? 1 : 0;
};

/** More files than this saved at once are counted. */
const NAMED = 3;

/** What was saved, before what is said to it. */
const heading = (changed: readonly string[]): string => {
	const rest = changed.length - NAMED;
	const named = changed.slice(0, NAMED).map(stripControlCharacters).join(", ");
	return `── ${named}${rest > 0 ? ` and ${rest} more` : ""}`;
};

/** Lints a pack, or the built-in course without a folder, and tells what is to be mended; with `watch` after every save. */
export const lintFolder = async (
	shell: Shell,
	folder: string | undefined,
	options: Options,
): Promise<ExitCode> => {
	if (!options.watch) return tell(shell, await linted(shell, folder), options);
	if (folder === undefined) return refuse(shell, "`--watch` needs a folder", "name the folder of your pack");
	const { watchFolder } = await import("../adapters/watch-folder.ts");
	const { findCourse } = await import("../adapters/find-course.ts");
	const found = findCourse(folder, shell.workingDirectory);
	const root = found.ok ? found.value : path.resolve(shell.workingDirectory, folder);
	const once = async () => tell(shell, await linted(shell, folder), options);
	// It listens before it reads, so that no save falls in between; one answer ends before the next begins.
	let answered: Promise<unknown> = Promise.resolve();
	const stop = watchFolder(root, (changed) => {
		answered = answered.then(() => {
			if (!options.json) print(shell, `\n${heading(changed)}`);
			return once();
		});
	});
	answered = once();
	try {
		await answered;
	} catch (error) {
		stop();
		throw error;
	}
	say(shell, `watching ${folder}`, "every save is proved; Ctrl-C ends it");
	// Nothing is open that Ctrl-C could harm: the process ends as any other.
	return await new Promise<never>(() => undefined);
};
