import { didYouMean } from "../../../problem/nearest.ts";
import { misconceptionsIn } from "../misconceptions-in.ts";
import type { Rule } from "../rule.ts";

/** A named misconception is one that someone put into words. */
export const misconceptionsDefined: Rule = {
	code: "unknown-misconception",
	severity: "error",
	asks: "every misconception named is defined in `misconceptions.yaml`",
	check: ({ course, exercises }) =>
		exercises.flatMap((placed) =>
			misconceptionsIn(placed)
				.filter(({ id }) => !course.misconceptions.has(id) && !id.includes("{{"))
				.map(({ id, path }) => ({
					message: `nobody defined the misconception \`${id}\``,
					cure: didYouMean(id, course.misconceptions.keys()) ?? "define it in `misconceptions.yaml`",
					lesson: placed.lesson.id,
					path,
				})),
		),
};
