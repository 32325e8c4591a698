import { didYouMean } from "../../../problem/nearest.ts";
import type { Finding, LintContext, Rule } from "../rule.ts";

/** What is wrong inside the scenes; one that is no YAML was told when it was read. */
const inScenes = ({ course, scene }: LintContext): readonly Finding[] =>
	[...course.scenes]
		.filter(([, value]) => value !== undefined)
		.flatMap(([name]) =>
			scene(name).problems.map(
				({ code, severity, message, cure, place }): Finding => ({
					code,
					severity,
					message,
					cure,
					file: `accounts/${name}.yaml`,
					path: place?.path ?? [],
				}),
			),
		);

/** A lesson plays in a scene that is there and is an account. */
export const scenes: Rule = {
	code: "unknown-scene",
	severity: "error",
	asks: "`account` names a file of `accounts/`, and such a file describes accounts",
	check: (context) => {
		const { course, exercises } = context;
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
			...inScenes(context),
		];
	},
};
