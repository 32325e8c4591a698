import { type Duty, duties } from "../aws/responsibility/duties.ts";
import { layers } from "../aws/responsibility/layers.ts";
import type { Cell, Layer, LayerId, ServiceId, Side } from "../aws/responsibility/responsibility.ts";
import { services } from "../aws/responsibility/services.ts";
import { whoDoes } from "../aws/responsibility/who-does.ts";
import { whoSecures } from "../aws/responsibility/who-secures.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { stackFigure } from "./responsibility-figure.ts";
import type { SortItem, Sorting } from "./sorting.ts";

/** What to ask of the responsibility model: every layer and duty named, on every service named. No key: the model has it. */
export type ResponsibilityFields = {
	readonly service?: string | undefined;
	readonly services?: readonly string[] | undefined;
	readonly layers?: readonly string[] | undefined;
	readonly duties?: readonly string[] | undefined;
	/** By layer, duty or service: what a wrong answer there shows. */
	readonly misconceptions?: Readonly<Record<string, string>> | undefined;
};

/** The two bins of every responsibility sort. */
export const SIDES = [
	{ id: "aws", text: "AWS" },
	{ id: "customer", text: "You" },
] as const;

const isService = (id: string): id is ServiceId => Object.hasOwn(services, id);

const subjects: ReadonlyMap<string, Layer | Duty> = new Map<string, Layer | Duty>(
	[...layers, ...duties].map((subject) => [subject.id, subject]),
);

const isDuty = (subject: Layer | Duty): subject is Duty => "on" in subject;

const layerOf = (subject: Layer | Duty): LayerId => (isDuty(subject) ? subject.layer : subject.id);

const namedServices = (asked: ResponsibilityFields): readonly string[] => [
	...(asked.service === undefined ? [] : [asked.service]),
	...(asked.services ?? []),
];

const namedSubjects = (asked: ResponsibilityFields): readonly string[] => [
	...(asked.layers ?? []),
	...(asked.duties ?? []),
];

/** The side that does it and the cell that says so; undefined where a layer is shared, absent, or not asked of this service. */
const assigned = (
	service: ServiceId,
	subject: Layer | Duty,
): { readonly side: Side; readonly cell: Cell } | undefined => {
	if (isDuty(subject)) return whoDoes(service, subject);
	const cell = whoSecures(service, subject.id);
	return cell.owner === "aws" || cell.owner === "customer" ? { side: cell.owner, cell } : undefined;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const textOf = (asked: ResponsibilityFields, service: ServiceId, subject: Layer | Duty): string => {
	if (namedServices(asked).length === 1) return capital(subject.title);
	if (namedSubjects(asked).length === 1) return services[service].title;
	return `${services[service].shortTitle}: ${subject.title}`;
};

const reasonOf = (subject: Layer | Duty, cell: Cell): string =>
	isDuty(subject) && cell.owner === "shared"
		? `This layer is shared. AWS: ${cell.aws}. You: ${cell.customer}. ${cell.reason}`
		: cell.reason;

const itemOf = (
	asked: ResponsibilityFields,
	service: ServiceId,
	subject: Layer | Duty,
): readonly SortItem[] => {
	const found = assigned(service, subject);
	if (found === undefined) return [];
	const named = asked.misconceptions ?? {};
	const misconception = [`${service}/${subject.id}`, subject.id, service]
		.filter((key) => Object.hasOwn(named, key))
		.map((key) => named[key])[0];
	return [
		{
			id: `${service}/${subject.id}`,
			text: textOf(asked, service, subject),
			bin: found.side,
			why: undefined,
			said: () => ({ feedback: reasonOf(subject, found.cell), misconception }),
			path: ["responsibility"],
		},
	];
};

/** The sort whose key the responsibility model computes; what it cannot answer is left out, and `checkResponsibility` says so. */
export const responsibilitySorting = (asked: ResponsibilityFields): Sorting => {
	const known = namedServices(asked).filter(isService);
	const items = known.flatMap((service) =>
		namedSubjects(asked).flatMap((id) => {
			const subject = subjects.get(id);
			return subject === undefined ? [] : itemOf(asked, service, subject);
		}),
	);
	const only = known.length === 1 ? known[0] : undefined;
	return {
		bins: SIDES,
		items,
		evidence: (said) => (only === undefined ? [] : [stackFigure(only, wrongLayers(items, said))]),
	};
};

const wrongLayers = (items: readonly SortItem[], said: Readonly<Record<string, string>>) => {
	const layersSaid = new Map<LayerId, Side | undefined>();
	for (const item of items) {
		if (!Object.hasOwn(said, item.id)) continue;
		const subject = subjects.get(item.id.slice(item.id.indexOf("/") + 1));
		if (subject === undefined) continue;
		const layer = layerOf(subject);
		const answer = said[item.id];
		const wrong = answer !== item.bin && (answer === "aws" || answer === "customer") ? answer : undefined;
		layersSaid.set(layer, wrong ?? layersSaid.get(layer));
	}
	return layersSaid;
};

const problem = (
	code: string,
	message: string,
	cure: string | undefined,
	...path: readonly (string | number)[]
): Problem => ({
	code,
	severity: "error",
	message,
	...(cure === undefined ? {} : { cure }),
	place: { path: ["responsibility", ...path] },
});

const unanswerable = (service: ServiceId, subject: Layer | Duty): Omit<Problem, "place"> | undefined => {
	const found = assigned(service, subject);
	const on = services[service].shortTitle;
	if (found !== undefined)
		return found.cell.verified
			? undefined
			: {
					code: "unverified-cell",
					severity: "error",
					message: `no page settles who does \`${subject.id}\` on ${on}`,
					cure: "leave it out of the question",
				};
	if (isDuty(subject))
		return {
			code: "duty-not-here",
			severity: "error",
			message: `\`${subject.id}\` is no duty on ${on}`,
			cure: `it can be asked on ${subject.on.join(", ")}`,
		};
	const halves = duties.filter((duty) => duty.layer === subject.id && duty.on.includes(service));
	return {
		code: "shared-layer",
		severity: "error",
		message: `\`${subject.id}\` belongs to no one side on ${on}`,
		cure:
			halves.length === 0
				? "leave it out of the question"
				: `ask for a half under \`duties\`: ${halves.map(({ id }) => id).join(", ")}`,
	};
};

/** Every name the model does not know, and every question to which it has no single answer. */
export const checkResponsibility = (asked: ResponsibilityFields): readonly Problem[] => {
	const problems: Problem[] = [];
	const place = (list: "services" | "layers" | "duties", index: number) => [list, index] as const;
	const everyService: { id: string; path: readonly (string | number)[] }[] = [
		...(asked.service === undefined ? [] : [{ id: asked.service, path: ["service"] }]),
		...(asked.services ?? []).map((id, index) => ({ id, path: place("services", index) })),
	];
	const everySubject = [
		...(asked.layers ?? []).map((id, index) => ({ id, path: place("layers", index), ids: layers })),
		...(asked.duties ?? []).map((id, index) => ({ id, path: place("duties", index), ids: duties })),
	];
	if (everyService.length === 0)
		problems.push(problem("no-service", "no service is named", "add `service: ec2`"));
	if (everySubject.length === 0)
		problems.push(
			problem("no-layer", "no layer and no duty is named", "add `layers: [guest-os, customer-data]`"),
		);
	for (const { id, path } of everyService)
		if (!isService(id))
			problems.push(
				problem(
					"unknown-service",
					`\`${id}\` is no service of the model`,
					didYouMean(id, Object.keys(services)) ?? `use one of ${Object.keys(services).join(", ")}`,
					...path,
				),
			);
	for (const { id, path, ids } of everySubject) {
		const subject = ids.find((known) => known.id === id);
		if (subject === undefined) {
			problems.push(
				problem(
					`unknown-${path[0] === "layers" ? "layer" : "duty"}`,
					`\`${id}\` is not in the model's list of ${path[0]}`,
					didYouMean(
						id,
						ids.map((known) => known.id),
					),
					...path,
				),
			);
			continue;
		}
		for (const service of everyService) {
			const found = isService(service.id) ? unanswerable(service.id, subject) : undefined;
			if (found !== undefined) problems.push({ ...found, place: { path: ["responsibility", ...path] } });
		}
	}
	return problems;
};
