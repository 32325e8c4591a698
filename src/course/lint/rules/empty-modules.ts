import type { Rule } from "../rule.ts";

/** A module on the path holds something to learn. */
export const emptyModules: Rule = {
	code: "empty-module",
	severity: "warning",
	asks: "every module lists a lesson",
	check: ({ course, unread }) =>
		course.modules.flatMap(({ id }, index) =>
			unread.size > 0 || course.lessons.some(({ module }) => module === id)
				? []
				: [
						{
							message: `module \`${id}\` has no lesson yet`,
							cure: "list a lesson, or take the module away",
							file: "course.yaml",
							path: ["modules", index, "id"],
						},
					],
		),
};
