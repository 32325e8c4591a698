import { printProblem } from "../../problem/print.ts";
import type { WorkbookMark, WorkbookResult } from "./grade-workbook.ts";
import { markLines, summaryLine } from "./result-formats.ts";

/** What is otherwise than before the last save: the exercises that changed, what concerns the whole, and the points. */
export const changesSince = (
	before: WorkbookResult | undefined,
	after: WorkbookResult,
): readonly string[] => {
	const known = new Map(before?.marks.map((mark) => [mark.key, mark]));
	const changed = after.marks.filter((mark) => {
		const old = known.get(mark.key);
		return old === undefined ? mark.status !== "unanswered" : !isSame(old, mark);
	});
	const told = before === undefined || !isSame(before.problems, after.problems);
	const problems = told ? after.problems.flatMap((problem) => printProblem(problem)) : [];
	const lines = [
		...problems,
		...changed.flatMap((mark) => [...markLines(mark), ...movedLine(known.get(mark.key), mark)]),
	];
	return [...(lines.length === 0 && before !== undefined ? ["nothing changed"] : lines), summaryLine(after)];
};

const movedLine = (before: WorkbookMark | undefined, after: WorkbookMark): readonly string[] =>
	before === undefined || before.status === after.status ? [] : [`    It was ${before.status} before.`];

const isSame = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);
