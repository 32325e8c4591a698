import path from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { makeFolder } from "../adapters/new-folder.ts";
import { openWorkbookFolder } from "../adapters/workbook-folder.ts";
import { checkSealWith, sealWith } from "../adapters/workbook-seal.ts";
import type { Course } from "../course/lesson.ts";
import { Fault } from "../problem/fault.ts";
import { printProblem } from "../problem/print.ts";
import type { Checked } from "../problem/problem.ts";
import { changesSince } from "../tutor/workbook/changes-since.ts";
import { gradeWorkbook, type WorkbookResult } from "../tutor/workbook/grade-workbook.ts";
import { asJson, asJunit, asTap, asText, type ResultFormat } from "../tutor/workbook/result-formats.ts";
import { DEFAULT_RULES, isPrice, isStudent, type Price } from "../tutor/workbook/settings.ts";
import { courseExaminer } from "./course-examiner.ts";
import { courseFor } from "./course-for.ts";
import type { ExitCode } from "./exit-code.ts";
import { lessonsCalled } from "./lessons-called.ts";
import type { GlobalOptions } from "./program.ts";
import { print, refuse, type Shell, say } from "./shell.ts";

/** What `workbook new` takes. */
export type NewOptions = GlobalOptions & {
	readonly to?: string;
	readonly student?: string;
	readonly hints?: string;
	readonly skip?: string;
	readonly solutions?: string;
	readonly pass?: string;
};

/** The instructor's key, which makes seals that nobody else can make. */
const keyOf = (shell: Shell): string | undefined => shell.env.CLOUDSEC_TUTOR_WORKBOOK_KEY || undefined;

/** Makes a workbook of some lessons in a folder that is not there yet. */
export const makeWorkbook = async (
	shell: Shell,
	names: readonly string[],
	options: NewOptions,
): Promise<ExitCode> => {
	const { to, student } = options;
	if (to === undefined) return refuse(shell, "a workbook needs a folder", "name it with `--to DIR`");
	if (student !== undefined && !isStudent(student))
		return refuse(shell, "`--student` is a text of at most 100 characters", "give a name or a number");
	const prices = {
		hints: priceOf(options.hints, DEFAULT_RULES.hints),
		skip: priceOf(options.skip, DEFAULT_RULES.skip),
		solutions: priceOf(options.solutions, DEFAULT_RULES.solutions),
	};
	for (const [name, price] of Object.entries(prices))
		if (price === undefined)
			return refuse(shell, `\`--${name}\` is \`off\` or a number from 0 to 1`, "0 is free");
	const pass = priceOf(options.pass, DEFAULT_RULES.pass);
	if (typeof pass !== "number") return refuse(shell, "`--pass` is a number from 0 to 1", "0.8 wants 80 %");
	const course = await courseFor(shell, options);
	if (course === undefined) return 1;
	const lessons = lessonsCalled(course, names);
	if ("message" in lessons) return refuse(shell, lessons.message, lessons.cure);
	const { newWorkbook } = await import("../tutor/workbook/new-workbook.ts");
	const { sayFigure } = await import("../page/figures/say.ts");
	const files = newWorkbook({
		course,
		lessons,
		student,
		rules: { ...DEFAULT_RULES, ...(prices as Readonly<Record<keyof typeof prices, Price>>), pass },
		examiner: courseExaminer(course),
		say: sayFigure,
		sealer: sealWith(keyOf(shell)),
		command: `npx --yes ${manifest.name}@${manifest.version}`,
	});
	makeFolder(path.resolve(shell.workingDirectory, to), files);
	print(
		shell,
		[
			`made a workbook of ${lessons.length} ${lessons.length === 1 ? "lesson" : "lessons"} in ${to}`,
			"",
			`  cloudsec-tutor workbook watch ${to}   after every save, what changed`,
			`  cloudsec-tutor workbook grade ${to}   all of it, once`,
		].join("\n"),
	);
	return 0;
};

/** Undefined for what is no price. */
const priceOf = (text: string | undefined, usual: Price): Price | undefined => {
	if (text === undefined) return usual;
	const price = text === "off" ? text : text.trim() === "" ? Number.NaN : Number(text);
	return isPrice(price) ? price : undefined;
};

/** The ways to write a result, by what `--format` calls them. */
const FORMATS: Readonly<Record<string, ResultFormat>> = { tap: asTap, junit: asJunit, json: asJson };

/** What `workbook grade` takes. */
export type GradeOptions = GlobalOptions & { readonly format?: string };

/** The result of a workbook folder; refused where it is none. Throws a Fault where the folder cannot be opened. */
export const gradeFolder = (shell: Shell, folder: string, course: Course): Checked<WorkbookResult> =>
	gradeWorkbook(openWorkbookFolder(path.resolve(shell.workingDirectory, folder)), {
		course,
		examiner: courseExaminer(course),
		checkSeal: checkSealWith(keyOf(shell)),
	});

/** Grades a workbook without a screen: 0 passed, 1 not, 3 where there is no workbook. */
export const gradeAndPrint = async (
	shell: Shell,
	folder: string,
	options: GradeOptions,
): Promise<ExitCode> => {
	const { format } = options;
	if (format !== undefined && !Object.hasOwn(FORMATS, format))
		return refuse(shell, `unknown format \`${format}\``, `use one of ${Object.keys(FORMATS).join(", ")}`);
	const course = await courseFor(shell, options);
	if (course === undefined) return 1;
	const result = gradeFolder(shell, folder, course);
	if (!result.ok) {
		shell.messages.write(`${result.problems.flatMap((problem) => printProblem(problem)).join("\n")}\n`);
		return 3;
	}
	shell.output.write((FORMATS[format ?? ""] ?? asText)(result.value));
	return result.value.isPassed ? 0 : 1;
};

/** Grades a workbook after every save and tells what changed, until Ctrl-C; it reads no keys, so none can be lost. */
export const watchWorkbook = async (
	shell: Shell,
	folder: string,
	options: GlobalOptions,
): Promise<ExitCode> => {
	const course = await courseFor(shell, options);
	if (course === undefined) return 1;
	let before: WorkbookResult | undefined;
	const look = (): boolean => {
		const result = gradeFolder(shell, folder, course);
		if (!result.ok)
			shell.messages.write(`${result.problems.flatMap((problem) => printProblem(problem)).join("\n")}\n`);
		else {
			print(shell, changesSince(before, result.value).join("\n"));
			before = result.value;
		}
		return result.ok;
	};
	const { watchFolder } = await import("../adapters/watch-folder.ts");
	// Before the first look, so that no save falls between the two.
	const stop = watchFolder(path.resolve(shell.workingDirectory, folder), () => {
		try {
			look();
		} catch (error) {
			// A folder that is away for a moment, as when a branch is changed, comes back.
			if (!(error instanceof Fault)) throw error;
			say(shell, error.message);
		}
	});
	if (!look()) {
		stop();
		return 3;
	}
	// Nothing is open that Ctrl-C could harm: the process ends as any other.
	return await new Promise<never>(() => undefined);
};
