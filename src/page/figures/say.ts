import { type NearestMiss, nearestMiss } from "../../aws/decision/nearest-miss.ts";
import type { Figure, FigureOf, Owner, TreeNode } from "../../exercise/figure.ts";
import { printProblem } from "../../problem/print.ts";
import { cleaned, oneLine } from "../columns.ts";
import { plainProse, withoutTicks } from "../inline.ts";
import { accountTree } from "./account-map.ts";
import { ownerWord } from "./owner.ts";
import { isConditionKey } from "./request.ts";
import { requestOf } from "./trace.ts";
import { whyTheyMatter } from "./why-it-matters.ts";

/** Any figure in words, line by line, so that it can be read aloud; Markdown only where the figure is Markdown. */
export const sayFigure = (figure: Figure): readonly string[] => {
	switch (figure.kind) {
		case "text":
			return cleaned(figure.text).split("\n");
		case "code":
			return sayCode(figure);
		case "request":
			return sayRequest(figure);
		case "responsibility":
			return sayStack(figure);
		case "moving":
			return [
				`From ${oneLine(figure.from)} to ${oneLine(figure.to)}, this changes hands:`,
				...figure.rows.map(
					(row) =>
						`- ${oneLine(row.title)}: before ${side(row.before)}, after ${side(row.after)}. ${oneLine(row.reason)}`,
				),
			];
		case "marks":
			return figure.rows.map(sayMark);
		case "trace":
			return sayTrace(figure);
		case "door":
			return figure.steps.map(
				(step) => `- ${oneLine(step.stage)}: ${step.outcome}. ${oneLine(step.because)}`,
			);
		case "probes":
			return sayProbes(figure);
		case "problems":
			return sayProblems(figure);
		case "goals":
			return figure.rows.map(
				(row) =>
					`- ${row.holds ? "reached" : "not yet"}: ${plainProse(row.text)}${row.because === undefined ? "" : `. ${plainProse(row.because)}`}`,
			);
		case "table":
			return figure.rows.map((row) =>
				row
					.map((cell, index) => {
						const head = plainProse(figure.head[index] ?? "");
						return head === "" ? plainProse(cell) : `${head}: ${plainProse(cell)}`;
					})
					.join("; "),
			);
		case "tree":
			return [...(figure.title === undefined ? [] : [oneLine(figure.title)]), ...sayTree(figure.root, 0)];
		case "flow":
			return [
				...(figure.title === undefined ? [] : [`${oneLine(figure.title)}, in this order:`]),
				...figure.boxes.map(
					(box, index) =>
						`${index + 1}. ${oneLine(box.label)}${box.note === undefined ? "" : `: ${oneLine(box.note)}`}`,
				),
			];
		case "account-map": {
			const account = figure.cloud.accounts.get(figure.account);
			return account === undefined ? [] : sayTree(accountTree(account), 0);
		}
	}
};

const sayProblems = ({ problems, text }: FigureOf<"problems">): readonly string[] => {
	const whys = whyTheyMatter(problems);
	return problems.flatMap((problem, index) => [
		...printProblem(problem, () => text),
		...(whys[index] === undefined ? [] : [`  ${whys[index]}`]),
	]);
};

const side = (owner: Owner): string => (owner === "shared" ? "both, each its part" : ownerWord[owner]);

const sayCode = (figure: FigureOf<"code">): readonly string[] => {
	const notes = new Map(figure.marks.map((mark) => [mark.line, mark.note]));
	return [
		...(figure.title === undefined ? [] : [`${oneLine(figure.title)}:`]),
		...cleaned(figure.text)
			.replace(/\n+$/, "")
			.split("\n")
			.map((text, index) => {
				const note = notes.get(index + 1);
				return `${index + 1}: ${text}${notes.has(index + 1) ? `   <- ${note === undefined ? "this line" : oneLine(note)}` : ""}`;
			}),
	];
};

const sayRequest = (figure: FigureOf<"request">): readonly string[] => [
	`Request: ${oneLine(figure.who)} asks for ${oneLine(figure.action)} on ${oneLine(figure.resource)}.`,
	...figure.context.map(([key, value]) =>
		isConditionKey(key) ? `With ${oneLine(key)} = ${oneLine(value)}.` : `${oneLine(key)}: ${oneLine(value)}.`,
	),
];

const sayStack = (figure: FigureOf<"responsibility">): readonly string[] => {
	const said = (owner: Owner | undefined) => (owner === undefined ? "" : ` (you said ${side(owner)})`);
	const of = (owner: Owner) =>
		figure.rows.filter((row) => row.owner === owner).map((row) => `${oneLine(row.title)}${said(row.said)}`);
	const list = (who: string, names: readonly string[]) =>
		names.length === 0 ? [] : [`- ${who}: ${names.join("; ")}.`];
	return [
		`The line on ${oneLine(figure.title)}:`,
		...list("you secure", of("customer")),
		...list("each its part", of("shared")),
		...list("AWS secures", of("aws")),
	];
};

const sayMark = (row: FigureOf<"marks">["rows"][number]): string => {
	const text = plainProse(row.text);
	if (row.isRight)
		return `- right: ${text}${row.correct === undefined ? "" : `: ${withoutTicks(row.correct)}`}`;
	const said = row.said === undefined ? "no answer" : `you said ${withoutTicks(row.said)}`;
	return `- wrong: ${text}: ${row.correct === undefined ? withoutTicks(row.said ?? "") : `${said}; right is ${withoutTicks(row.correct)}`}`;
};

const sayTrace = (figure: FigureOf<"trace">): readonly string[] => [
	...sayRequest(requestOf(figure.request)),
	...figure.decision.steps.map(
		(step) =>
			`- ${step.layer}: ${step.verdict}${step.decides ? ", and this decides" : ""}. ${plainProse(step.because)}`,
	),
	`Decision: ${{ allowed: "allowed", explicitDeny: "explicit deny", implicitDeny: "implicit deny" }[figure.decision.decision]}.`,
	...(figure.said === undefined ? [] : [`You said: ${oneLine(figure.said)}.`]),
	...sayMiss(nearestMiss(figure.decision)),
	...figure.decision.notModelled.map((gap) => `Not modelled: ${oneLine(gap)}.`),
];

const sayMiss = (miss: NearestMiss | undefined): readonly string[] =>
	miss === undefined
		? []
		: [`Closest is ${oneLine(miss.statement.policy.name)}: ${plainProse(miss.failed.because)}`];

const sayProbes = (figure: FigureOf<"probes">): readonly string[] => [
	`${figure.right} of ${figure.total} requests come out as asked.`,
	...figure.rows.map((row) => {
		const context = row.context === undefined ? "" : ` with ${oneLine(row.context)}`;
		const line = row.line === undefined ? "" : `, by line ${row.line}`;
		const because = row.because === "" ? "" : `: ${oneLine(row.because)}`;
		return `- ${oneLine(row.who)}, ${oneLine(row.action)} on ${oneLine(row.resource)}${context}: asked ${row.wanted}, yours ${row.got}${line}${because}`;
	}),
	...(figure.surplus === undefined ? [] : [`Surplus: ${oneLine(figure.surplus)}`]),
	...(figure.missing === undefined ? [] : [`Missing: ${oneLine(figure.missing)}`]),
];

const sayTree = (node: TreeNode, depth: number): readonly string[] => [
	`${"  ".repeat(depth)}- ${oneLine(node.label)}${node.note === undefined || node.note === "" ? "" : ` (${oneLine(node.note)})`}`,
	...(node.children ?? []).flatMap((child) => sayTree(child, depth + 1)),
];
