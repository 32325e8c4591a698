import type { Decision, DecisionStep } from "../../aws/decision/decision.ts";
import type { FigureOf } from "../../exercise/figure.ts";
import { padded } from "../columns.ts";
import { apart, type Line, type Span } from "../line.ts";
import { hanging, indented, wrap } from "../wrap.ts";
import { excerptOf } from "./excerpt.ts";
import { layerTitles, saidBy, verdicts } from "./layer-words.ts";
import { drawRequest } from "./request.ts";
import { drawStatement } from "./statements.ts";
import { requestOf } from "./trace.ts";

/** A layer by how far it is from the one that decided, which is 0; beyond the last the first follows. */
export const layerAt = ({ steps }: Decision, from: number): number => {
	const first = Math.max(
		0,
		steps.findIndex(({ decides }) => decides),
	);
	const count = Math.max(1, steps.length);
	return (((first + from) % count) + count) % count;
};

/** All layers of a decision in their order, and below them the whole story of one. */
export const drawLayers = (figure: FigureOf<"trace">, from: number, width: number): readonly Line[] => {
	const { steps, statements } = figure.decision;
	const at = layerAt(figure.decision, from);
	const open = steps[at];
	if (open === undefined) return wrap([{ text: "No layer was looked at." }], width);
	const own = statements.filter(({ layer }) => layer === open.layer);
	return apart(
		drawRequest(requestOf(figure.request), width),
		steps.map((step, index) => layerRow(step, index === at)),
		hanging([{ text: `${layerTitles[open.layer]}: `, role: "strong" }], saidBy(open.because), width),
		open.by === undefined ? [] : indented(excerptOf(open.by, width - 2), 2),
		...own.map((statement) => drawStatement(statement, width)),
	);
};

const layerRow = ({ layer, verdict, decides }: DecisionStep, isOpen: boolean): Line => {
	const { mark, word, role } = verdicts[verdict];
	const title: Span = { text: padded(layerTitles[layer], 10), ...(isOpen ? { role: "focus" as const } : {}) };
	return [
		{ text: isOpen ? "▸ " : "  ", role: "focus" },
		title,
		{ text: padded(`${mark} ${word}`, 10), role },
		{ text: decides ? " decides" : "", role: "strong" },
	];
};
