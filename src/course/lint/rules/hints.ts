import type { Finding, Rule } from "../rule.ts";

/** Hints come in levels, so that one can be stuck without being told at once. */
export const hints: Rule = {
	code: "hints",
	severity: "warning",
	asks: "an exercise has hints in levels, each telling more",
	check: ({ exercises }) =>
		exercises.flatMap(({ lesson, exercise, path }): readonly Finding[] => {
			const given = exercise.hints;
			if (given.length === 0)
				return [
					{
						code: "no-hint",
						message: `\`${exercise.id}\` has no hint`,
						cure: "add `hints`: a list, the last one enough to answer",
						lesson: lesson.id,
						path: [...path, "exercise"],
					},
				];
			if (new Set(given).size < given.length)
				return [
					{
						code: "same-hint",
						message: "a hint says what another one said",
						cure: "let each hint tell more than the one before",
						lesson: lesson.id,
						path: [...path, "hints"],
					},
				];
			return given.length > 1
				? []
				: [
						{
							code: "one-hint",
							severity: "suggestion",
							message: `\`${exercise.id}\` has a single hint`,
							cure: "add one before it that names what to look at",
							lesson: lesson.id,
							path: [...path, "hints"],
						},
					];
		}),
};
