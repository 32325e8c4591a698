import type { Duty } from "./duties.ts";
import type { Cell, ServiceId, Side } from "./responsibility.ts";
import { whoSecures } from "./who-secures.ts";

/** Whose chore it is, and the cell that says so. */
export type Assignment = { readonly side: Side; readonly cell: Cell };

/** Who does a chore on a service; undefined where it makes no sense to ask it there. */
export const whoDoes = (service: ServiceId, duty: Duty): Assignment | undefined => {
	if (!duty.on.includes(service)) return undefined;
	const cell = whoSecures(service, duty.layer);
	if (cell.owner === "none") return undefined;
	const side = cell.owner === "shared" ? duty.half : cell.owner;
	return side === undefined ? undefined : { side, cell };
};
