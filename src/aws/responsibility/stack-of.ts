import { layers } from "./layers.ts";
import type { Cell, Layer, Owner, ServiceId } from "./responsibility.ts";
import { whoSecures } from "./who-secures.ts";

/** One row of the picture; a shared row's cell says which half is whose. */
export type StackRow = Layer & { readonly cell: Cell };

/**
 * The responsibility stack of a service, each layer once, as three bands from top to bottom.
 * The line runs through `across`: the customer's half of a shared layer is above it, AWS's half below.
 */
export type Stack = {
	readonly above: readonly StackRow[];
	readonly across: readonly StackRow[];
	readonly below: readonly StackRow[];
};

/** The picture of a service; layers it does not have are left out. */
export const stackOf = (service: ServiceId): Stack => {
	const rows = layers.map(({ id, title, shortTitle }) => ({
		id,
		title,
		shortTitle,
		cell: whoSecures(service, id),
	}));
	const band = (owner: Owner) => rows.filter((row) => row.cell.owner === owner);
	return { above: band("customer"), across: band("shared"), below: band("aws") };
};
