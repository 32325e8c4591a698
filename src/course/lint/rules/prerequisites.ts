import { didYouMean } from "../../../problem/nearest.ts";
import type { Finding, Rule } from "../rule.ts";

/** What a lesson builds on is taught before it. */
export const prerequisites: Rule = {
	code: "prerequisite",
	severity: "error",
	asks: "`requires` and `retrieves` name lessons that come earlier on the path",
	check: ({ course, exercises, unread }) => {
		const place = new Map(course.lessons.map(({ id }, index) => [id, index]));
		const complain = (lesson: string, named: string, path: Finding["path"]): readonly Finding[] => {
			if (unread.has(named)) return [];
			const at = place.get(named);
			if (at === undefined)
				return [
					{
						code: "unknown-prerequisite",
						message: `this course has no lesson \`${named}\``,
						cure:
							didYouMean(named, place.keys()) ??
							"list it in `course.yaml` before this one, or take it away here",
						lesson,
						path,
					},
				];
			if (at < (place.get(lesson) ?? 0)) return [];
			const isItself = named === lesson;
			return [
				{
					code: "late-prerequisite",
					message: isItself ? "a lesson cannot come before itself" : `\`${named}\` comes later`,
					cure: isItself ? "take it away" : "list it earlier in `course.yaml`, or take it away here",
					lesson,
					path,
				},
			];
		};
		return [
			...course.lessons.flatMap(({ id, requires }) =>
				requires.flatMap((named, index) => complain(id, named, ["requires", index])),
			),
			...exercises.flatMap(({ lesson, exercise, path }) =>
				exercise.retrieves === undefined
					? []
					: complain(lesson.id, exercise.retrieves, [...path, "retrieves"]),
			),
		];
	},
};
