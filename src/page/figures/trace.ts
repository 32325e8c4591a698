import type {
	Decision,
	DecisionRequest,
	DecisionStep,
	Outcome,
	RequestPrincipal,
} from "../../aws/decision/decision.ts";
import { nearestMiss } from "../../aws/decision/nearest-miss.ts";
import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, padded } from "../columns.ts";
import { inlineProse } from "../inline.ts";
import { apart, type Line, line, type Role } from "../line.ts";
import { hanging, indented } from "../wrap.ts";
import { excerptOf } from "./excerpt.ts";
import { layerTitles, saidBy, verdicts } from "./layer-words.ts";
import { drawRequest } from "./request.ts";

const outcomes: Readonly<Record<Outcome, { readonly word: string; readonly role: Role }>> = {
	allowed: { word: "✔ allowed", role: "allow" },
	explicitDeny: { word: "✘ explicit deny", role: "deny" },
	implicitDeny: { word: "✘ implicit deny", role: "deny" },
};

/** A decision layer by layer, the verdict beside what the learner had said, and the statement that settled it. */
export const drawTrace = (figure: FigureOf<"trace">, width: number): readonly Line[] => {
	const decides = figure.decision.steps.find((step) => step.decides)?.by;
	return apart(
		drawRequest(requestOf(figure.request), width),
		drawSteps(figure.decision.steps, width),
		verdict(figure.decision, figure.said, width),
		decides === undefined ? drawMiss(figure.decision, width) : indented(excerptOf(decides, width - 2), 2),
		figure.decision.notModelled.flatMap((gap) =>
			hanging([{ text: "! ", role: "warning" }], [{ text: `not modelled: ${cleaned(gap)}` }], width),
		),
	);
};

/** The Allow that came closest, with a pointer at what kept it from granting. */
const drawMiss = (decision: Decision, width: number): readonly Line[] => {
	const miss = nearestMiss(decision);
	if (miss === undefined) return [];
	return [
		...hanging([{ text: "  Closest: " }], inlineProse(miss.failed.because), width),
		...indented(
			excerptOf(miss.statement, width - 2, (element) => element === miss.failed),
			2,
		),
	];
};

/** The request of a decision as a figure: the name of who asks, the action, the resource. */
export const requestOf = (request: DecisionRequest): FigureOf<"request"> => ({
	kind: "request",
	who: whoOf(request.principal),
	action: request.action,
	resource: request.resource.replace(/^arn:[^:]*:s3:::/, ""),
	context: Object.entries(request.context).map(([key, value]) => [
		key,
		typeof value === "string" ? value : `[${value.join(", ")}]`,
	]),
});

const whoOf = (principal: RequestPrincipal): string => {
	switch (principal.type) {
		case "root":
			return `root user of ${principal.account}`;
		case "user":
			return principal.name;
		case "role-session":
			return principal.arn.split(":assumed-role/").at(-1) ?? principal.arn;
		case "federated-session":
			return principal.arn.split(":federated-user/").at(-1) ?? principal.arn;
		case "service":
			return principal.service;
		case "anonymous":
			return "anyone (anonymous)";
	}
};

const LAYER = 10;
const VERDICT = 10;

/** The layers that hold a policy one by one; those that hold none share a row, as that is all there is to say. */
const drawSteps = (steps: readonly DecisionStep[], width: number): readonly Line[] => {
	const isEmpty = (step: DecisionStep) => step.verdict === "none" && !step.decides;
	const empty = steps.filter(isEmpty).map(({ layer }) => layerTitles[layer]);
	if (empty.length < 2) return steps.flatMap((step) => drawStep(step, width));
	return [
		...steps.filter((step) => !isEmpty(step)).flatMap((step) => drawStep(step, width)),
		...hanging(
			[{ text: "  " }],
			[{ text: `no policy of these kinds: ${empty.join(", ")}`, role: "muted" }],
			width,
		),
	];
};

const drawStep = (step: DecisionStep, width: number): readonly Line[] => {
	const { mark, word, role } = verdicts[step.verdict];
	const pointer = step.decides ? "▸ " : "  ";
	const label: Line = [
		{ text: pointer, role: "accent" },
		{ text: padded(layerTitles[step.layer], LAYER), ...(step.decides ? { role: "strong" as const } : {}) },
		{ text: padded(`${mark} ${word}`, VERDICT), role },
	];
	// That a layer holds nothing is all there is to say of it.
	const isEmpty = step.verdict === "none" && !step.decides;
	const because = isEmpty ? [] : saidBy(step.because, role === "muted" ? role : undefined);
	return width < 56
		? [label, ...hanging(line("      "), because, width)]
		: hanging([...label, { text: " " }], because, width);
};

const verdict = (decision: Decision, committed: string | undefined, width: number): readonly Line[] => {
	const { word, role } = outcomes[decision.decision];
	return [
		...hanging(
			[{ text: "▸ ", role: "accent" }],
			[
				{ text: word, role },
				...(committed === undefined
					? []
					: [{ text: `   you said: ${cleaned(committed)}`, role: "wrong" as const }]),
			],
			width,
		),
		...hanging([{ text: "  " }], saidBy(decision.because), width),
	];
};
