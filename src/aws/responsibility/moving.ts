import { layers } from "./layers.ts";
import type { Cell, Layer, Owner, ServiceId } from "./responsibility.ts";
import { whoSecures } from "./who-secures.ts";

/** A layer that changes hands in a move, seen from the customer: does it take work away or bring some? */
export type Change = Layer & {
	readonly before: Cell;
	readonly after: Cell;
	readonly work: "less" | "more";
};

/** What a move from one service to another does to the customer's part. */
export type Move = {
	readonly from: ServiceId;
	readonly to: ServiceId;
	readonly changes: readonly Change[];
	/** The layers that stay in the same hands. */
	readonly same: readonly Layer[];
};

/** The layers that change hands when a workload moves, top to bottom; `after.reason` says why. */
export const moving = (from: ServiceId, to: ServiceId): Move => {
	const changes: Change[] = [];
	const same: Layer[] = [];
	for (const layer of layers) {
		const before = whoSecures(from, layer.id);
		const after = whoSecures(to, layer.id);
		const shift = SHARE[after.owner] - SHARE[before.owner];
		if (shift === 0) same.push(layer);
		else changes.push({ ...layer, before, after, work: shift < 0 ? "less" : "more" });
	}
	return { from, to, changes, same };
};

/** How much of a layer is the customer's work, in halves. */
const SHARE: Readonly<Record<Owner, number>> = { none: 0, aws: 0, shared: 1, customer: 2 };
