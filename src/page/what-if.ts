import type { ServiceId } from "../aws/responsibility/responsibility.ts";
import { services } from "../aws/responsibility/services.ts";
import type { Figure } from "../exercise/figure.ts";
import { movingFigure } from "../exercise/responsibility-figure.ts";
import type { Sheet } from "./beside.ts";
import { drawFigure } from "./figures/draw.ts";
import { apart, type Line } from "./line.ts";
import { wrap } from "./wrap.ts";

const isService = (id: string): id is ServiceId => Object.hasOwn(services, id);

/** The service whose line a page shows, where its pictures show one. */
export const serviceOf = (figures: readonly Figure[]): ServiceId | undefined => {
	for (const figure of figures)
		if (figure.kind === "responsibility" && isService(figure.service)) return figure.service;
	return undefined;
};

/** Every service that a workload could move to from there, the nearest in the amount of work first. */
export const destinationsOf = (from: ServiceId): readonly ServiceId[] => {
	const all = Object.keys(services).filter(isService);
	const at = all.indexOf(from);
	return [...all.slice(at + 1), ...all.slice(0, at)];
};

/** What changes hands when the workload moves. */
export const whatIfPage = (from: ServiceId, to: ServiceId, sheet: Sheet): readonly Line[] =>
	apart(
		wrap([{ text: `What if this ran on ${services[to].title} instead?`, role: "title" }], sheet.picture),
		drawFigure(movingFigure(from, to), sheet.picture),
	);
