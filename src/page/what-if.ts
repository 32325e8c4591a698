import type { ServiceId } from "../aws/responsibility/responsibility.ts";
import { services } from "../aws/responsibility/services.ts";
import type { Figure } from "../exercise/figure.ts";
import { movingFigure } from "../exercise/responsibility/responsibility-figure.ts";
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

/** Every other service that a workload could move to, those with the most telling difference first. */
export const destinationsOf = (from: ServiceId): readonly ServiceId[] => TELLING.filter((id) => id !== from);

const TELLING: readonly ServiceId[] = [
	"rds",
	"lambda-zip",
	"s3",
	"fargate",
	"ec2",
	"beanstalk",
	"saas",
	"dynamodb",
	"lambda-image",
	"eks-managed-nodes",
	"ecs-on-ec2",
];

/** What changes hands when the workload moves. */
export const whatIfPage = (from: ServiceId, to: ServiceId, sheet: Sheet): readonly Line[] =>
	apart(
		wrap([{ text: `What if this ran on ${services[to].title} instead?`, role: "title" }], sheet.picture),
		drawFigure(movingFigure(from, to), sheet.picture),
	);
