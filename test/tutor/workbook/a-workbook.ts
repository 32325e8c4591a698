import type { Course } from "../../../src/course/lesson.ts";
import type { Problem } from "../../../src/problem/problem.ts";
import { type Examiner, examinerWith } from "../../../src/tutor/examiner.ts";
import type { WorkbookFolder } from "../../../src/tutor/workbook/grade-workbook.ts";
import { gradeWorkbook, type WorkbookResult } from "../../../src/tutor/workbook/grade-workbook.ts";
import { newWorkbook } from "../../../src/tutor/workbook/new-workbook.ts";
import { DEFAULT_RULES, type Rules } from "../../../src/tutor/workbook/settings.ts";

/** A seal that shows what it seals; the real ones are tested where they are made. */
export const sealer = (text: string): string => `seal of ${text.length} ${text}`;

export const checkSeal = (text: string, seal: string) => (seal === sealer(text) ? "intact" : "changed");

/** The files of a new workbook, free to be changed. */
export const aWorkbook = (
	course: Course,
	changes: {
		readonly student?: string;
		readonly rules?: Partial<Rules>;
		readonly examiner?: Examiner;
		readonly lessons?: readonly string[];
	} = {},
): Map<string, string> =>
	new Map(
		newWorkbook({
			course,
			lessons: course.lessons.filter(({ id }) => changes.lessons?.includes(id) ?? true),
			student: changes.student,
			rules: { ...DEFAULT_RULES, ...changes.rules },
			examiner: changes.examiner ?? examinerWith(() => undefined),
			say: ({ kind }) => [`(${kind})`],
			sealer,
			command: "npx cloudsec-tutor",
		}),
	);

/** A folder in memory. */
export const folderOf = (files: ReadonlyMap<string, string | Problem>): WorkbookFolder => ({
	read: (file) => files.get(file),
	ownFile: (folder, name) => {
		const text = files.get(`${folder}/${name}`);
		return typeof text === "string" ? { path: name, text } : undefined;
	},
});

/** The result of grading; a workbook that is refused is a mistake of the test. */
export const graded = (
	course: Course,
	files: ReadonlyMap<string, string | Problem>,
	examiner: Examiner = examinerWith(() => undefined),
): WorkbookResult => {
	const result = gradeWorkbook(folderOf(files), { course, examiner, checkSeal });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
};

/** Writes an answer below the comments of a file. */
export const answered = (files: Map<string, string>, file: string, answer: string): Map<string, string> => {
	const text = files.get(file) ?? "";
	const comments = text.split("\n").filter((line) => line.startsWith("#"));
	return files.set(file, `${comments.join("\n")}\n${answer}\n`);
};
