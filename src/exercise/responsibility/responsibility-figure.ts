import { moving } from "../../aws/responsibility/moving.ts";
import type { Cell, LayerId, ServiceId, Side } from "../../aws/responsibility/responsibility.ts";
import { services } from "../../aws/responsibility/services.ts";
import { stackOf } from "../../aws/responsibility/stack-of.ts";
import type { FigureOf, Owner } from "../figure.ts";

/** The layers of a stack that were asked, and what the learner said of those that came out wrong. */
export type Asked = ReadonlyMap<LayerId, Side | undefined>;

const halvesOf = (cell: Cell) =>
	cell.owner === "shared" ? { aws: cell.aws, customer: cell.customer } : undefined;

/** The responsibility stack of a service as a picture; layers that were asked are told apart from the rest. */
export const stackFigure = (service: ServiceId, asked: Asked = new Map()): FigureOf<"responsibility"> => {
	const { above, across, below } = stackOf(service);
	return {
		kind: "responsibility",
		service,
		title: services[service].title,
		rows: [...above, ...across, ...below].map(({ id, shortTitle, cell }) => ({
			id,
			title: shortTitle,
			owner: cell.owner === "none" ? "aws" : cell.owner,
			halves: halvesOf(cell),
			said: asked.get(id),
			asked: asked.has(id),
			reason: cell.reason,
		})),
	};
};

const ownerOf = (cell: Cell): readonly Owner[] => (cell.owner === "none" ? [] : [cell.owner]);

/** What changes hands between two services; layers that one of them does not have are left out. */
export const movingFigure = (from: ServiceId, to: ServiceId): FigureOf<"moving"> => ({
	kind: "moving",
	from: services[from].title,
	to: services[to].title,
	rows: moving(from, to).changes.flatMap(({ shortTitle, before, after }) =>
		ownerOf(before).flatMap((was) =>
			ownerOf(after).map((is) => ({ title: shortTitle, before: was, after: is, reason: after.reason })),
		),
	),
});
