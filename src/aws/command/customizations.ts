import type { Operation } from "../operations/operation.ts";
import type { Fields, Params } from "../operations/shape.ts";

/** Where the command line differs from the API: flags of its own, hidden ones, a file to write to. */
export type Customization = {
	readonly extra: Fields;
	/** Parameters of the API that are no flags. */
	readonly hidden: readonly string[];
	/** True where the last word names a file for the body. */
	readonly outfile: boolean;
	/** The API's parameters from what the flags gave, or a complaint. */
	readonly fold: (given: Params) => Params | string;
};

const NONE: Customization = { extra: {}, hidden: [], outfile: false, fold: (given) => given };

/** By service and operation. */
const customizations: Readonly<Record<string, Partial<Customization>>> = {};

/** How the command line presents an operation. */
export const customizationOf = ({ service, name }: Operation): Customization => ({
	...NONE,
	...customizations[`${service} ${name}`],
});
