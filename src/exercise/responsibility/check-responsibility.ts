import { duties } from "../../aws/responsibility/duties.ts";
import { layers } from "../../aws/responsibility/layers.ts";
import type { ServiceId } from "../../aws/responsibility/responsibility.ts";
import { services } from "../../aws/responsibility/services.ts";
import { didYouMean } from "../../problem/nearest.ts";
import type { Problem } from "../../problem/problem.ts";
import {
	assigned,
	isDuty,
	isService,
	type ResponsibilityFields,
	type Subject,
} from "./responsibility-question.ts";

type Path = readonly (string | number)[];

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

const unanswerable = (service: ServiceId, subject: Subject): Omit<Problem, "place"> | undefined => {
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

type Named<T> = { readonly id: string; readonly path: Path; readonly known: readonly T[] };

const servicesNamed = (asked: ResponsibilityFields): readonly Named<string>[] => {
	const known = Object.keys(services);
	return [
		...(asked.service === undefined ? [] : [{ id: asked.service, path: ["service"], known }]),
		...(asked.services ?? []).map((id, index) => ({ id, path: ["services", index], known })),
	];
};

const subjectsNamed = (asked: ResponsibilityFields): readonly Named<Subject>[] => [
	...(asked.layers ?? []).map((id, index) => ({ id, path: ["layers", index], known: layers })),
	...(asked.duties ?? []).map((id, index) => ({ id, path: ["duties", index], known: duties })),
];

const unknownService = ({ id, path, known }: Named<string>): readonly Problem[] =>
	isService(id)
		? []
		: [
				problem(
					"unknown-service",
					`\`${id}\` is no service of the model`,
					didYouMean(id, known) ?? `use one of ${known.join(", ")}`,
					...path,
				),
			];

const checkSubject = (
	{ id, path, known }: Named<Subject>,
	among: readonly ServiceId[],
): readonly Problem[] => {
	const subject = known.find((each) => each.id === id);
	if (subject !== undefined)
		return among.flatMap((service) => {
			const found = unanswerable(service, subject);
			return found === undefined ? [] : [{ ...found, place: { path: ["responsibility", ...path] } }];
		});
	const ids = known.map((each) => each.id);
	const code = path[0] === "layers" ? "unknown-layer" : "unknown-duty";
	return [problem(code, `\`${id}\` is not in the model's list of ${path[0]}`, didYouMean(id, ids), ...path)];
};

/** Every name the model does not know, and every question to which it has no single answer. */
export const checkResponsibility = (asked: ResponsibilityFields): readonly Problem[] => {
	const named = servicesNamed(asked);
	const about = subjectsNamed(asked);
	const among = named.map(({ id }) => id).filter(isService);
	return [
		...(named.length > 0 ? [] : [problem("no-service", "no service is named", "add `service: ec2`")]),
		...(about.length > 0
			? []
			: [problem("no-layer", "no layer and no duty is named", "add `layers: [guest-os, customer-data]`")]),
		...named.flatMap(unknownService),
		...about.flatMap((each) => checkSubject(each, among)),
	];
};
