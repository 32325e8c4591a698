import type { Rule } from "../rule.ts";

/** Whoever follows a track meets in it what its lessons build on. */
export const tracks: Rule = {
	code: "track-gap",
	severity: "warning",
	asks: "a track holds what its lessons require",
	check: ({ course }) => {
		const known = new Map(course.lessons.map((lesson, place) => [lesson.id, { ...lesson, place }]));
		// What comes too late on the path is told already.
		const comesBefore = (named: string, lesson: string): boolean =>
			(known.get(named)?.place ?? Number.POSITIVE_INFINITY) < (known.get(lesson)?.place ?? 0);
		return course.tracks.flatMap(({ id, lessons }, at) =>
			lessons.flatMap((lesson) =>
				(known.get(lesson)?.requires ?? [])
					.filter((named) => comesBefore(named, lesson) && !lessons.includes(named))
					.map((named) => ({
						message: `track \`${id}\` has \`${lesson}\`, which builds on \`${named}\`, and lacks that`,
						cure: `list \`${named}\` in the track, or take \`${lesson}\` off it`,
						file: "course.yaml",
						path: ["tracks", at, "lessons"],
					})),
			),
		);
	},
};
