import type { Finding, Rule } from "../rule.ts";

type Named = {
	readonly id: string;
	readonly path: readonly (string | number)[];
	readonly lesson: string;
	/** What it is, to name the first of two. */
	readonly what: string;
};

const twice = (named: readonly Named[]): readonly Finding[] => {
	const first = new Map<string, Named>();
	return named.flatMap((each): readonly Finding[] => {
		const before = first.get(each.id);
		if (before === undefined) {
			first.set(each.id, each);
			return [];
		}
		return [
			{
				message: `\`${each.id}\` is already the id of ${before.what}`,
				cure: "give it an id of its own",
				lesson: each.lesson,
				path: each.path,
			},
		];
	});
};

/** Progress hangs on ids: no two things share one, earlier ids included. */
export const ids: Rule = {
	code: "duplicate-id",
	severity: "error",
	asks: "ids and aliases are unique: lessons in the course, steps in their lesson",
	check: ({ course }) => {
		const lessons = course.lessons.flatMap(({ id, aliases }): readonly Named[] => [
			{ id, path: ["id"], lesson: id, what: `lesson \`${id}\`` },
			...aliases.map((alias, index) => ({
				id: alias,
				path: ["aliases", index],
				lesson: id,
				what: `an earlier \`${id}\``,
			})),
		]);
		const steps = course.lessons.map((lesson) =>
			lesson.steps.flatMap((step, at): readonly Named[] => [
				{
					id: step.id,
					path: ["steps", at, step.type === "exercise" ? "exercise" : "id"],
					lesson: lesson.id,
					what: `step ${at + 1}`,
				},
				...(step.type === "exercise" ? step.exercise.aliases : []).map((alias, index) => ({
					id: alias,
					path: ["steps", at, "aliases", index],
					lesson: lesson.id,
					what: `an earlier step ${at + 1}`,
				})),
			]),
		);
		return [lessons, ...steps].flatMap(twice);
	},
};
