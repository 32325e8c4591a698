import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import type { Course, Lesson } from "./lesson.ts";
import { COURSE_FILE, type CourseFile, type Read } from "./read-course-file.ts";
import type { ReadLesson } from "./read-lesson.ts";

/** A lesson file after reading. */
export type LessonFile = ReadLesson & { readonly file: string };

/** The ids that a course file lists, in its order. */
export const listedIds = ({ data }: CourseFile): readonly string[] =>
	data.modules.flatMap(({ lessons }) => lessons);

/** Two files cannot hold the same lesson. */
export const sameLessons = (read: readonly LessonFile[]): readonly Problem[] => {
	const first = new Map<string, string>();
	return read.flatMap(({ file, lesson }): readonly Problem[] => {
		if (lesson === undefined) return [];
		const before = first.get(lesson.id);
		if (before === undefined) {
			first.set(lesson.id, file);
			return [];
		}
		return [
			{
				code: "duplicate-lesson",
				severity: "error",
				message: `\`${lesson.id}\` is also the id of \`${before}\``,
				place: { file, path: ["id"] },
				cure: "give it an id of its own",
			},
		];
	});
};

/** A lesson that no module lists is never taught. */
export const unlistedLessons = (courseFile: CourseFile, read: readonly LessonFile[]): readonly Problem[] => {
	const listed = new Set(listedIds(courseFile));
	return read.flatMap(({ file, lesson }): readonly Problem[] =>
		lesson === undefined || listed.has(lesson.id)
			? []
			: [
					{
						code: "lesson-not-listed",
						severity: "error",
						message: `\`${lesson.id}\` is in no module`,
						place: { file, path: ["id"] },
						cure: `list it in \`${COURSE_FILE}\``,
					},
				],
	);
};

/** The lessons that modules list, in their order, each with its module; `mayBe` holds ids whose files cannot be read. */
export const listLessons = (
	{ data, placeOf }: CourseFile,
	known: ReadonlyMap<string, Omit<Lesson, "module">>,
	mayBe: ReadonlySet<string>,
): Read<readonly Lesson[]> => {
	const seen = new Set<string>();
	const value: Lesson[] = [];
	const problems: Problem[] = [];
	for (const [at, module] of data.modules.entries())
		for (const [index, id] of module.lessons.entries()) {
			const lesson = known.get(id);
			const place = placeOf(["modules", at, "lessons", index]);
			if (seen.has(id))
				problems.push({
					code: "lesson-listed-twice",
					severity: "error",
					message: `\`${id}\` is listed twice`,
					place,
					cure: "list it in one module",
				});
			else if (lesson !== undefined) value.push({ ...lesson, module: module.id });
			else if (!mayBe.has(id))
				problems.push({
					code: "unknown-lesson",
					severity: "error",
					message: `there is no lesson \`${id}\``,
					place,
					cure: didYouMean(id, known.keys()) ?? "write its file, or take it off the list",
				});
			seen.add(id);
		}
	return { value, problems };
};

/** The tracks, each in the order of the path. */
export const listTracks = (courseFile: CourseFile): Read<Course["tracks"]> => {
	const { data, placeOf } = courseFile;
	const ids = listedIds(courseFile);
	const problems = data.tracks.flatMap(({ lessons }, at) =>
		(lessons === "all" ? [] : lessons).flatMap((id, index): readonly Problem[] => {
			if (ids.includes(id)) return [];
			const cure = didYouMean(id, ids);
			return [
				{
					code: "unknown-lesson",
					severity: "error",
					message: `no module lists \`${id}\``,
					place: placeOf(["tracks", at, "lessons", index]),
					...(cure === undefined ? {} : { cure }),
				},
			];
		}),
	);
	const value = data.tracks.map(({ id, title, lessons }) => ({
		id,
		title,
		lessons: lessons === "all" ? ids : ids.filter((lesson) => lessons.includes(lesson)),
	}));
	return { value, problems };
};
