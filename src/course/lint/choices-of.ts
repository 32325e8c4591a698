import { askOf, solveOf } from "../../exercise/registry.ts";
import type { LintContext, Placed } from "./rule.ts";

/** A question that is answered by picking, its key, and the order in which it is shown. */
export type Choices = {
	readonly placed: Placed;
	readonly options: readonly { readonly id: string; readonly text: string }[];
	readonly keys: ReadonlySet<string>;
};

/** Every question answered by picking, whatever its kind, as the seed shows it. */
export const choicesOf = ({ exercises, settingOf }: LintContext, seed: number): readonly Choices[] =>
	exercises.flatMap((placed) => {
		const setting = settingOf(placed, seed);
		const question = askOf(placed.exercise, setting);
		if (question.shape !== "choose") return [];
		const solution = solveOf(placed.exercise, setting);
		return Array.isArray(solution)
			? [{ placed, options: question.options, keys: new Set<string>(solution) }]
			: [];
	});
