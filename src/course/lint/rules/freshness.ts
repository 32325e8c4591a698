import type { Finding, Rule } from "../rule.ts";

/** Days after which a fact that a date may break is read again. */
const KEEPS = 180;

const DAY = 86_400_000;

/** Facts that a date may break are read again in time; nothing was read in the future. */
export const freshness: Rule = {
	code: "stale-source",
	severity: "warning",
	asks: `a volatile source was verified within ${KEEPS} days`,
	check: ({ course, today }) =>
		course.lessons.flatMap((lesson) =>
			lesson.sources.flatMap(({ key, verifiedOn, volatile }): readonly Finding[] => {
				const age = Math.round((Date.parse(today) - Date.parse(verifiedOn)) / DAY);
				const path = ["sources", key, "verified_on"];
				if (age < 0)
					return [
						{
							code: "verified-in-future",
							severity: "error",
							message: `\`${verifiedOn}\` has not come yet`,
							cure: "write the day someone last read the page",
							lesson: lesson.id,
							path,
						},
					];
				return volatile && age > KEEPS
					? [
							{
								message: `\`${key}\` was verified ${age} days ago`,
								cure: "read the page again, mend what changed, and write today's date",
								lesson: lesson.id,
								path,
							},
						]
					: [];
			}),
		),
};
