import type { FigureOf } from "../../exercise/figure.ts";
import type { Problem } from "../../problem/problem.ts";
import { cleaned, columnsOf } from "../columns.ts";
import { apart, type Line } from "../line.ts";
import { hanging } from "../wrap.ts";
import { drawCodeLine } from "./code.ts";
import { whyTheyMatter } from "./why-it-matters.ts";

/** What is wrong with a policy, each problem with its line, a caret under the spot, the cure, and why it matters. */
export const drawProblems = (figure: FigureOf<"problems">, width: number): readonly Line[] => {
	const lines = figure.text.split("\n");
	const whys = whyTheyMatter(figure.problems);
	return apart(...figure.problems.map((problem, index) => drawProblem(problem, whys[index], lines, width)));
};

const drawProblem = (
	problem: Problem,
	why: string | undefined,
	lines: readonly string[],
	width: number,
): readonly Line[] => {
	const number = problem.place?.line;
	const spot =
		number === undefined ? "" : `line ${number}${problem.place?.column ? `:${problem.place.column}` : ""}  `;
	const isError = problem.severity === "error";
	const text = number === undefined ? undefined : lines[number - 1];
	return [
		...hanging(
			[{ text: isError ? "✘ " : "! ", role: isError ? "wrong" : "warning" }],
			[
				{ text: spot, role: "muted" },
				{ text: cleaned(problem.message) },
				{ text: ` (${problem.code})`, role: "muted" },
			],
			width,
		),
		...(number === undefined || text === undefined ? [] : source(number, text, problem.place?.column, width)),
		...(problem.cure === undefined
			? []
			: hanging([{ text: "  = ", role: "accent" }], [{ text: cleaned(problem.cure) }], width)),
		...(why === undefined ? [] : hanging([{ text: "    " }], [{ text: why, role: "muted" }], width)),
	];
};

const source = (number: number, text: string, column: number | undefined, width: number): readonly Line[] => {
	const shown = cleaned(text);
	const digits = String(number).length;
	const row = { number, digits, text: shown, isMarked: true, note: undefined };
	const drawn = drawCodeLine(row, width - 2);
	const before = cleaned(text.slice(0, Math.max(0, (column ?? 1) - 1)));
	const caret =
		column === undefined || drawn.length !== 1
			? []
			: [
					[
						{ text: `${" ".repeat(digits)} │   ${" ".repeat(columnsOf(before))}` },
						{ text: "^", role: "wrong" as const },
					],
				];
	return [...drawn, ...caret].map((part): Line => [{ text: "  " }, ...part]);
};
