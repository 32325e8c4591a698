import { didYouMean } from "../../../problem/nearest.ts";
import type { Finding, Rule } from "../rule.ts";

/** A lesson plays in a scene that is there. */
export const scenesExist: Rule = {
	code: "unknown-scene",
	severity: "error",
	asks: "`account` names a file of `accounts/`",
	check: ({ course, exercises }) => {
		const complain = (lesson: string, name: string | undefined, path: Finding["path"]): readonly Finding[] =>
			name === undefined || course.scenes.has(name)
				? []
				: [
						{
							message: `there is no scene \`${name}\``,
							cure: didYouMean(name, course.scenes.keys()) ?? `write \`accounts/${name}.yaml\``,
							lesson,
							path,
						},
					];
		return [
			...course.lessons.flatMap(({ id, account }) => complain(id, account, ["account"])),
			...exercises.flatMap(({ lesson, exercise, path }) =>
				complain(lesson.id, exercise.account, [...path, "account"]),
			),
		];
	},
};
