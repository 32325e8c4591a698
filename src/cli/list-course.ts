import { type Coverage, coverageOf, type Tally } from "../course/coverage.ts";
import type { Course } from "../course/lesson.ts";
import { stripControlCharacters } from "../problem/control-characters.ts";
import { printProblem } from "../problem/print.ts";
import { builtInCourse } from "./built-in-course.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, type Shell } from "./shell.ts";
import { todayOf } from "./today.ts";

type Options = { readonly coverage?: true; readonly json?: true };

/** Fewer exercises than this, or all in one lesson, leave a misconception half asked. */
const ENOUGH = 2;

const courseOf = async (shell: Shell, folder: string | undefined): Promise<Course | undefined> => {
	if (folder === undefined) return builtInCourse();
	const { readPack } = await import("./read-pack.ts");
	const { course, textOf } = readPack(folder, shell.workingDirectory, todayOf(shell));
	if (course.ok) return course.value;
	const errors = course.problems.filter(({ severity }) => severity === "error");
	shell.messages.write(`${errors.flatMap((problem) => printProblem(problem, textOf)).join("\n")}\n`);
	return undefined;
};

const path = (course: Course): readonly string[] => {
	const widest = Math.max(0, ...course.lessons.map(({ id }) => id.length));
	return course.modules.flatMap(({ id, title }) => [
		"",
		title,
		...course.lessons
			.filter(({ module }) => module === id)
			.map((lesson) => `  ${lesson.id.padEnd(widest)}  ${lesson.title}, ${lesson.minutes} min`),
	]);
};

const tallied = (tally: Tally): string => [...tally].map(([name, times]) => `${name} ${times}`).join(", ");

const report = (coverage: Coverage): readonly string[] => {
	const widest = Math.max(0, ...coverage.lessons.map(({ id }) => id.length));
	const thin = coverage.misconceptions.filter(
		({ exercises, lessons }) => exercises.length < ENOUGH || lessons < ENOUGH,
	);
	return [
		`${coverage.lessons.length} lessons, ${coverage.exercises} exercises, ${coverage.minutes} minutes`,
		`Kinds: ${tallied(coverage.kinds)}`,
		`Depth: ${tallied(coverage.depths)}`,
		"",
		"Exercises by lesson",
		...coverage.lessons.map(
			({ id, exercises, kinds }) =>
				`  ${id.padEnd(widest)}  ${String(exercises).padStart(2)}  ${tallied(kinds)}`,
		),
		"",
		"Exercises by misconception (in lessons)",
		...rows(
			coverage.misconceptions.map(
				({ id, exercises, lessons }) => `${id} ${String(exercises.length).padStart(2)} (${lessons})`,
			),
		),
		thin.length === 0
			? `  each by ${ENOUGH} exercises or more, in ${ENOUGH} lessons or more`
			: `  too few: ${thin.map(({ id }) => id).join(", ")}`,
		"",
		"Exercises by exam task",
		...rows([...coverage.exam].map(([task, times]) => `${task} ${String(times).padStart(3)}`)),
	];
};

const WIDTH = 76;
const GAP = "    ";

/** Cells of one width, as many in a row as a terminal of 80 columns has room for. */
const rows = (cells: readonly string[]): readonly string[] => {
	const widest = Math.max(1, ...cells.map(({ length }) => length));
	const inRow = Math.max(1, Math.floor((WIDTH + GAP.length) / (widest + GAP.length)));
	return cells.flatMap((_, index) =>
		index % inRow === 0 ? [`  ${cells.slice(index, index + inRow).join(GAP)}`] : [],
	);
};

const asJson = (course: Course): string => {
	const coverage = coverageOf(course);
	const counts = (tally: Tally) => Object.fromEntries(tally);
	return JSON.stringify({
		version: 1,
		course: { id: course.id, version: course.version, title: course.title },
		modules: course.modules,
		tracks: course.tracks,
		lessons: coverage.lessons.map((lesson) => ({ ...lesson, kinds: counts(lesson.kinds) })),
		coverage: {
			exercises: coverage.exercises,
			minutes: coverage.minutes,
			kinds: counts(coverage.kinds),
			depths: counts(coverage.depths),
			exam: counts(coverage.exam),
			misconceptions: coverage.misconceptions,
		},
	});
};

/** Lists the modules and lessons of a pack, or of the built-in course without a folder; or what they practise. */
export const listCourse = async (
	shell: Shell,
	folder: string | undefined,
	{ coverage, json }: Options,
): Promise<ExitCode> => {
	const course = await courseOf(shell, folder);
	if (course === undefined) return 1;
	if (json) print(shell, asJson(course));
	else {
		const lines = coverage ? report(coverageOf(course)) : path(course);
		print(shell, [`${course.title} ${course.version}`, ...lines].map(stripControlCharacters).join("\n"));
	}
	return 0;
};
