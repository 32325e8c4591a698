import type { WorkbookResult } from "../workbook/grade-workbook.ts";
import type { Attempted, HandIn } from "./replay-hand-in.ts";

/** A graded workbook as a hand-in: its points are those after what help cost; a workbook knows no time. */
export const handInOf = ({ marks, seal }: WorkbookResult): HandIn => {
	const done = marks.filter(({ answer }) => answer !== undefined);
	return {
		exercises: new Map(
			done.map(({ key, score, earned }): [string, Attempted] => [
				key,
				{ first: score, best: seal === "changed" ? 0 : earned, tries: 1, ms: 0 },
			]),
		),
		misconceptions: new Set(done.flatMap(({ misconceptions }) => misconceptions)),
		otherGrades: 0,
		regraded: 0,
		foreign: 0,
		damaged: [],
		damagedLines: marks.filter(({ status }) => status === "error").length,
		marks: [],
		future: 0,
		isSealBroken: seal === "changed",
	};
};
