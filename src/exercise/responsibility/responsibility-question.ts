import { type Duty, duties } from "../../aws/responsibility/duties.ts";
import { layers } from "../../aws/responsibility/layers.ts";
import type { Cell, Layer, LayerId, ServiceId, Side } from "../../aws/responsibility/responsibility.ts";
import { services } from "../../aws/responsibility/services.ts";
import { whoDoes } from "../../aws/responsibility/who-does.ts";
import { whoSecures } from "../../aws/responsibility/who-secures.ts";

/** What to ask of the responsibility model: every layer and duty named, on every service named. No key: the model has it. */
export type ResponsibilityFields = {
	readonly service?: string | undefined;
	readonly services?: readonly string[] | undefined;
	readonly layers?: readonly string[] | undefined;
	readonly duties?: readonly string[] | undefined;
	/** By layer, duty or service: what a wrong answer there shows. */
	readonly misconceptions?: Readonly<Record<string, string>> | undefined;
};

/** What can be asked of a service: a layer, or a chore of one. */
export type Subject = Layer | Duty;

/** True of a service that the model has. */
export const isService = (id: string): id is ServiceId => Object.hasOwn(services, id);

/** Every layer and duty by its id. */
export const subjects: ReadonlyMap<string, Subject> = new Map<string, Subject>(
	[...layers, ...duties].map((subject) => [subject.id, subject]),
);

/** True of a chore. */
export const isDuty = (subject: Subject): subject is Duty => "on" in subject;

/** The layer that is asked, or to which the chore belongs. */
export const layerOf = (subject: Subject): LayerId => (isDuty(subject) ? subject.layer : subject.id);

/** The services named, in the author's order. */
export const namedServices = (asked: ResponsibilityFields): readonly string[] => [
	...(asked.service === undefined ? [] : [asked.service]),
	...(asked.services ?? []),
];

/** The layers and duties named, in the author's order. */
export const namedSubjects = (asked: ResponsibilityFields): readonly string[] => [
	...(asked.layers ?? []),
	...(asked.duties ?? []),
];

/** The side that does it and the cell that says so; undefined where a layer is shared, absent, or not asked of this service. */
export const assigned = (
	service: ServiceId,
	subject: Subject,
): { readonly side: Side; readonly cell: Cell } | undefined => {
	if (isDuty(subject)) return whoDoes(service, subject);
	const cell = whoSecures(service, subject.id);
	return cell.owner === "aws" || cell.owner === "customer" ? { side: cell.owner, cell } : undefined;
};
