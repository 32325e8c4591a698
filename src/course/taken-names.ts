import type { Problem, Severity } from "../problem/problem.ts";
import type { Course, Misconception } from "./lesson.ts";
import { MISCONCEPTIONS_FILE } from "./read-misconceptions.ts";

/** What a pack brings along beside what it is lent. */
export type Brought = {
	readonly lender: Course | undefined;
	/** The file of each lesson by its id. */
	readonly lessons: ReadonlyMap<string, string>;
	readonly misconceptions: ReadonlyMap<string, Misconception>;
	readonly scenes: ReadonlyMap<string, unknown>;
};

/** Lent lessons play in lent scenes and name lent misconceptions: a pack may not put others in their place. */
export const takenNames = ({ lender, lessons, misconceptions, scenes }: Brought): readonly Problem[] => {
	if (lender === undefined) return [];
	const taken = (
		code: string,
		severity: Severity,
		message: string,
		cure: string,
		file: string,
		path: readonly string[],
	): Problem => ({ code, severity, message, cure, place: { file, path } });
	return [
		...[...misconceptions.keys()]
			.filter((id) => lender.misconceptions.has(id))
			.map((id) =>
				taken(
					"misconception-taken",
					"error",
					`\`${id}\` is a misconception of the built-in course`,
					"give it an id with another letter, such as `P01`",
					MISCONCEPTIONS_FILE,
					[id, "belief"],
				),
			),
		...[...scenes.keys()]
			.filter((name) => lender.scenes.has(name))
			.map((name) =>
				taken(
					"scene-taken",
					"error",
					`\`${name}\` is a scene of the built-in course, and its lessons play there`,
					"give the file another name, and write that after `account:`",
					`accounts/${name}.yaml`,
					[],
				),
			),
		...[...lessons]
			.filter(([id]) => lender.lessons.some((lesson) => lesson.id === id))
			.map(([id, file]) =>
				taken(
					"replaces-built-in",
					"suggestion",
					`this lesson takes the place of the built-in \`${id}\``,
					"give it a topic of its own, such as `pack/name`, where that is not meant",
					file,
					["id"],
				),
			),
	];
};
