import { didYouMean } from "../../../problem/nearest.ts";
import type { Finding, Rule } from "../rule.ts";

/** A fact names the page it rests on. */
export const sources: Rule = {
	code: "sources",
	severity: "error",
	asks: "an exercise cites sources of its lesson, and every source is cited",
	check: ({ course, exercises }) => {
		const unknown = exercises.flatMap(({ lesson, exercise, path }): readonly Finding[] => {
			const keys = lesson.sources.map(({ key }) => key);
			if (exercise.sources.length === 0)
				return [
					{
						code: "no-source",
						severity: "warning",
						message: `\`${exercise.id}\` names no source`,
						cure: "add `sources: [KEY]`: the page its key rests on",
						lesson: lesson.id,
						path: [...path, "exercise"],
					},
				];
			return exercise.sources.flatMap((key, index) =>
				keys.includes(key)
					? []
					: [
							{
								code: "unknown-source",
								message: `the lesson has no source \`${key}\``,
								cure: didYouMean(key, keys) ?? "add it to the lesson's `sources`",
								lesson: lesson.id,
								path: [...path, "sources", index],
							},
						],
			);
		});
		const cited = new Set(
			exercises.flatMap(({ lesson, exercise }) => exercise.sources.map((key) => `${lesson.id} ${key}`)),
		);
		const unused = course.lessons.flatMap((lesson) =>
			lesson.sources
				.filter(({ key }) => !cited.has(`${lesson.id} ${key}`))
				.map(
					({ key }): Finding => ({
						code: "unused-source",
						severity: "suggestion",
						message: `no exercise cites \`${key}\``,
						lesson: lesson.id,
						path: ["sources", key],
					}),
				),
		);
		return [...unknown, ...unused];
	},
};
