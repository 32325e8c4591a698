import { misconceptionsIn } from "../misconceptions-in.ts";
import type { Finding, Rule } from "../rule.ts";

/** Two exercises of a lesson that can only show one and the same misconception ask the same question twice. */
export const sameMisconception: Rule = {
	code: "same-misconception",
	severity: "warning",
	asks: "no two exercises of a lesson diagnose only the same misconception",
	check: ({ exercises }) => {
		const first = new Map<string, string>();
		return exercises.flatMap((placed): readonly Finding[] => {
			const named = new Set(misconceptionsIn(placed).map(({ id }) => id));
			const [only] = named;
			if (only === undefined || named.size > 1) return [];
			const key = `${placed.lesson.id} ${only}`;
			const before = first.get(key);
			if (before === undefined) {
				first.set(key, placed.exercise.id);
				return [];
			}
			return [
				{
					message: `\`${before}\` and \`${placed.exercise.id}\` both diagnose only \`${only}\``,
					cure: "let one of them tell another misconception apart, or drop it",
					lesson: placed.lesson.id,
					path: [...placed.path, "exercise"],
				},
			];
		});
	},
};
