import type { Cell, LayerId, ServiceId, Side } from "../../aws/responsibility/responsibility.ts";
import { services } from "../../aws/responsibility/services.ts";
import type { SortItem, Sorting } from "../sorting/sorting.ts";
import { stackFigure } from "./responsibility-figure.ts";
import {
	assigned,
	isDuty,
	isService,
	layerOf,
	namedServices,
	namedSubjects,
	type ResponsibilityFields,
	type Subject,
	subjects,
} from "./responsibility-question.ts";

/** The two bins of every responsibility sort. */
export const SIDES = [
	{ id: "aws", text: "AWS" },
	{ id: "customer", text: "You" },
] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How an item is named: by what is asked of one service, by the service where one thing is asked of several, else by both. */
const namerOf = (asked: ResponsibilityFields): ((service: ServiceId, subject: Subject) => string) => {
	if (namedServices(asked).length === 1) return (_, subject) => capital(subject.title);
	if (namedSubjects(asked).length === 1) return (service) => services[service].title;
	return (service, subject) => `${services[service].shortTitle}: ${subject.title}`;
};

type Reasoner = (subject: Subject, side: Side, cell: Cell) => string;

/** Of a shared layer a chore is one half; across several services no picture shows the other, so both are told. */
const reasonerOf = (asked: ResponsibilityFields): Reasoner => {
	const isOne = namedServices(asked).length === 1;
	return (subject, side, cell) => {
		if (!isDuty(subject) || cell.owner !== "shared") return cell.reason;
		if (!isOne) return `This layer is shared. AWS: ${cell.aws}. You: ${cell.customer}. ${cell.reason}`;
		return side === "aws"
			? `The half of AWS: ${cell.aws}. ${cell.reason}`
			: `Your half: ${cell.customer}. ${cell.reason}`;
	};
};

/** The most particular one that the author named: of the item, of its layer or duty, of its service. */
const misconceptionOf = (
	{ misconceptions = {} }: ResponsibilityFields,
	service: ServiceId,
	subject: string,
): string | undefined =>
	[`${service}/${subject}`, subject, service]
		.filter((key) => Object.hasOwn(misconceptions, key))
		.map((key) => misconceptions[key])[0];

/** The sort whose key the responsibility model computes; what it cannot answer is left out, and `checkResponsibility` says so. */
export const responsibilitySorting = (asked: ResponsibilityFields): Sorting => {
	const known = namedServices(asked).filter(isService);
	const about = namedSubjects(asked);
	const nameOf = namerOf(asked);
	const reasonOf = reasonerOf(asked);
	const items: SortItem[] = [];
	for (const service of known)
		for (const id of about) {
			const subject = subjects.get(id);
			const found = subject && assigned(service, subject);
			if (subject === undefined || found === undefined) continue;
			items.push({
				id: `${service}/${id}`,
				text: nameOf(service, subject),
				bin: found.side,
				why: undefined,
				said: () => ({
					feedback: reasonOf(subject, found.side, found.cell),
					misconception: misconceptionOf(asked, service, id),
				}),
				path: ["responsibility"],
			});
		}
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
