import type { ElementResult, StatementResult } from "../../aws/decision/decision.ts";
import { findNode, type JsonNode, spotOf } from "../../aws/policy/json-node.ts";
import { parseJson } from "../../aws/policy/json-text.ts";
import type { PolicyPath } from "../../aws/policy/policy.ts";
import { cleaned } from "../columns.ts";
import { type Line, line } from "../line.ts";
import { wrap } from "../wrap.ts";
import { drawCodeLine } from "./code.ts";

/** Longer statements are shown around the lines that matter. */
const LONGEST = 9;

/** What an excerpt points at: the elements that mattered. */
export type Pointed = (element: ElementResult) => boolean;

const settling: Pointed = ({ element }) => element === "Action" || element === "Condition";

/** A statement with its lines as they are numbered in its policy, and a pointer at what settled the decision. */
export const excerptOf = (
	statement: StatementResult,
	width: number,
	isPointed: Pointed = settling,
): readonly Line[] => [
	...wrap(
		[
			{ text: cleaned(statement.sid ?? `statement ${statement.index + 1}`), role: "strong" },
			{ text: `  ${cleaned(nameOf(statement))}`, role: "muted" },
		],
		width,
	),
	...linesOf(statement, width, isPointed),
];

const nameOf = ({ policy }: StatementResult): string =>
	policy.attachedTo === undefined ? policy.name : `${policy.name}, ${policy.attachedTo}`;

const linesOf = (statement: StatementResult, width: number, isPointed: Pointed): readonly Line[] => {
	const { text } = statement.policy.policy;
	const root = parseJson(text);
	if (!root.ok) return [];
	const path = statement.policy.policy.statements[statement.index]?.path ?? ["Statement", statement.index];
	const lines = text.split("\n");
	const first = lineOf(text, root.value, path);
	const last = endOf(text, root.value, path, lines.length);
	const marked = new Set(
		statement.elements.flatMap((element) =>
			isPointed(element) ? [lineOf(text, root.value, element.path ?? [...path, element.element])] : [],
		),
	);
	const [from, to] = around(first, last, marked);
	const digits = String(to).length;
	return [
		...(from > first ? [line(`${" ".repeat(digits)} ⋮`, "muted")] : []),
		...lines.slice(from - 1, to).flatMap((row, index) =>
			drawCodeLine(
				{
					number: from + index,
					digits,
					text: cleaned(row),
					isMarked: marked.has(from + index),
					note: undefined,
				},
				width,
			),
		),
		...(to < last ? [line(`${" ".repeat(digits)} ⋮`, "muted")] : []),
	];
};

const lineOf = (text: string, root: JsonNode, path: PolicyPath): number =>
	spotOf(text, findNode(root, path).key).line;

/** The line on which the braces of a value close. */
const endOf = (text: string, root: JsonNode, path: PolicyPath, lines: number): number => {
	let depth = 0;
	let isQuoted = false;
	for (let at = findNode(root, path).value; at < text.length; at++) {
		const character = text[at];
		if (isQuoted) {
			if (character === "\\") at++;
			else if (character === '"') isQuoted = false;
		} else if (character === '"') isQuoted = true;
		else if (character === "{" || character === "[") depth++;
		else if (character === "}" || character === "]") {
			depth--;
			if (depth === 0) return spotOf(text, at).line;
		}
	}
	return lines;
};

const around = (first: number, last: number, marked: ReadonlySet<number>): readonly [number, number] => {
	if (last - first < LONGEST) return [first, last];
	const top = Math.max(first, Math.min(...marked, last) - 2);
	return [top, Math.min(last, top + LONGEST - 1)];
};
