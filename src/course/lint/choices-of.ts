import type { Setting } from "../../exercise/define-kind.ts";
import { askOf, kindOf, solveOf } from "../../exercise/registry.ts";
import type { Placed } from "./placed.ts";

/** A question that is answered by picking, its key, and the order in which it is shown. */
export type Choices = {
	readonly placed: Placed;
	readonly options: readonly { readonly id: string; readonly text: string }[];
	readonly keys: ReadonlySet<string>;
};

/** The options of an exercise that is answered by picking, whatever its kind, as a seed shows them. */
export const choicesOf = (placed: Placed, setting: Setting): Choices | undefined => {
	if (kindOf(placed.exercise).shape !== "choose") return undefined;
	const question = askOf(placed.exercise, setting);
	if (question.shape !== "choose") return undefined;
	const solution = solveOf(placed.exercise, setting);
	return Array.isArray(solution)
		? { placed, options: question.options, keys: new Set<string>(solution) }
		: undefined;
};
