import { didYouMean } from "../problem/nearest.ts";
import { bad, type Checked, good, type Problem } from "../problem/problem.ts";
import type { Course, Lesson, Misconception } from "./lesson.ts";
import { type ReadLesson, readLesson } from "./read-lesson.ts";
import { courseSchema, misconceptionsSchema } from "./schema/course-schema.ts";
import { type PlaceOf, problemsOf } from "./schema/problems-of.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** A course, and the file that each of its own lessons was read from. */
export type LoadedCourse = { readonly course: Course; readonly fileOf: ReadonlyMap<string, string> };

const COURSE = "course.yaml";
const MISCONCEPTIONS = "misconceptions.yaml";
const SCENE = /^accounts\/([^/]+)\.ya?ml$/;
const YAML = /\.ya?ml$/;

type Read<T> = { readonly value: T; readonly problems: readonly Problem[] };

type Head = {
	readonly data: ReturnType<typeof courseSchema.parse>;
	readonly placeOf: PlaceOf;
};

const readHead = (text: string | undefined): Read<Head | undefined> => {
	if (text === undefined)
		return {
			value: undefined,
			problems: [
				{
					code: "no-course-file",
					severity: "error",
					message: `there is no \`${COURSE}\` here`,
					place: { file: COURSE },
					cure: "name the folder that holds it, or make a pack with `course new`",
				},
			],
		};
	const { value, problems, placeOf } = readYaml(COURSE, text);
	if (value === undefined) return { value: undefined, problems };
	const read = courseSchema.safeParse(value);
	if (!read.success)
		return { value: undefined, problems: problemsOf(courseSchema, value, read.error, placeOf) };
	return { value: { data: read.data, placeOf }, problems: [] };
};

const readMisconceptions = (text: string | undefined): Read<readonly Misconception[]> => {
	if (text === undefined) return { value: [], problems: [] };
	const { value, problems, placeOf } = readYaml(MISCONCEPTIONS, text);
	if (value === undefined) return { value: [], problems };
	const read = misconceptionsSchema.safeParse(value);
	if (!read.success)
		return { value: [], problems: problemsOf(misconceptionsSchema, value, read.error, placeOf) };
	return {
		value: Object.entries(read.data).map(([id, said]) => ({ id, ...said })),
		problems: [],
	};
};

const readScenes = (files: ReadonlyMap<string, string>): Read<ReadonlyMap<string, unknown>> => {
	const value = new Map<string, unknown>();
	const problems: Problem[] = [];
	for (const [file, text] of files) {
		const name = SCENE.exec(file)?.[1];
		if (name === undefined) continue;
		const read = readYaml(file, text);
		problems.push(...read.problems);
		if (read.value !== undefined) value.set(name, read.value);
	}
	return { value, problems };
};

const isLessonFile = (file: string): boolean =>
	YAML.test(file) && file !== COURSE && file !== MISCONCEPTIONS && !SCENE.test(file);

type LessonFile = ReadLesson & { readonly file: string };

const sameIds = (read: readonly LessonFile[]): readonly Problem[] => {
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

/** The lessons that the course file lists, in its order, each with its module. */
const listedLessons = (
	{ data, placeOf }: Head,
	own: ReadonlyMap<string, Omit<Lesson, "module">>,
	lent: ReadonlyMap<string, Lesson>,
	unread: ReadonlySet<string>,
): Read<readonly Lesson[]> => {
	const seen = new Set<string>();
	const value: Lesson[] = [];
	const problems: Problem[] = [];
	for (const [at, module] of data.modules.entries())
		for (const [index, id] of module.lessons.entries()) {
			const place = placeOf(["modules", at, "lessons", index]);
			const lesson = own.get(id) ?? lent.get(id);
			if (seen.has(id))
				problems.push({
					code: "lesson-listed-twice",
					severity: "error",
					message: `\`${id}\` is listed twice`,
					place,
					cure: "list it in one module",
				});
			else if (lesson !== undefined) value.push({ ...lesson, module: module.id });
			else if (!unread.has(id))
				problems.push({
					code: "unknown-lesson",
					severity: "error",
					message: `there is no lesson \`${id}\``,
					place,
					cure: didYouMean(id, [...own.keys(), ...lent.keys()]) ?? "write its file, or take it off the list",
				});
			seen.add(id);
		}
	return { value, problems };
};

const unlisted = ({ data }: Head, read: readonly LessonFile[]): readonly Problem[] => {
	const listed = new Set(data.modules.flatMap(({ lessons }) => lessons));
	return read.flatMap(({ file, lesson }): readonly Problem[] =>
		lesson === undefined || listed.has(lesson.id)
			? []
			: [
					{
						code: "lesson-not-listed",
						severity: "error",
						message: `\`${lesson.id}\` is in no module`,
						place: { file, path: ["id"] },
						cure: `list it in \`${COURSE}\``,
					},
				],
	);
};

const tracksOf = ({ data, placeOf }: Head, lessons: readonly Lesson[]): Read<Course["tracks"]> => {
	const ids = lessons.map(({ id }) => id);
	const problems = data.tracks.flatMap((track, at) =>
		(track.lessons === "all" ? [] : track.lessons).flatMap((id, index): readonly Problem[] => {
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
	const value = data.tracks.map(({ id, title, lessons: named }) => ({
		id,
		title,
		// In the order of the path, whatever the order on the list.
		lessons: named === "all" ? ids : ids.filter((lesson) => named.includes(lesson)),
	}));
	return { value, problems };
};

/** A lent lesson asks only for lessons that the pack teaches too. */
const withinReach = (
	lesson: Lesson,
	own: ReadonlyMap<string, unknown>,
	listed: ReadonlySet<string>,
): Lesson =>
	own.has(lesson.id) ? lesson : { ...lesson, requires: lesson.requires.filter((id) => listed.has(id)) };

/**
 * A course from its files by path, or every problem of all of them. A pack that extends the built-in course may list
 * its lessons and use its misconceptions and scenes; `base` is that course.
 */
export const readCourse = (
	files: ReadonlyMap<string, string>,
	base: Course | undefined = undefined,
): Checked<LoadedCourse> => {
	const head = readHead(files.get(COURSE));
	const misconceptions = readMisconceptions(files.get(MISCONCEPTIONS));
	const scenes = readScenes(files);
	const read = [...files]
		.filter(([file]) => isLessonFile(file))
		.map(([file, text]): LessonFile => ({ file, ...readLesson(file, text) }));
	const problems = [
		...head.problems,
		...misconceptions.problems,
		...scenes.problems,
		...read.flatMap((each) => each.problems),
		...sameIds(read),
	];
	if (head.value === undefined) return bad(problems);
	const lender = head.value.data.extends === "builtin" ? base : undefined;
	const own = new Map(read.flatMap(({ lesson }) => (lesson === undefined ? [] : [[lesson.id, lesson]])));
	const lent = new Map((lender?.lessons ?? []).map((lesson) => [lesson.id, lesson]));
	const hasUnread = read.some(({ lesson }) => lesson === undefined);
	const listed = listedLessons(head.value, own, lent, hasUnread ? listedIds(head.value) : new Set());
	const tracks = tracksOf(head.value, listed.value);
	const all = [
		...problems,
		...listed.problems,
		...(hasUnread ? [] : tracks.problems),
		...unlisted(head.value, read),
	];
	if (all.length > 0) return bad(all);
	const listedSet = new Set(listed.value.map(({ id }) => id));
	const { id, version, title, modules } = head.value.data;
	return good({
		course: {
			id,
			version,
			title,
			modules: modules.map((module) => ({ id: module.id, title: module.title, summary: module.summary })),
			tracks: tracks.value,
			lessons: listed.value.map((lesson) => withinReach(lesson, own, listedSet)),
			misconceptions: new Map([
				...(lender?.misconceptions ?? []),
				...misconceptions.value.map((each) => [each.id, each] as const),
			]),
			scenes: new Map([...(lender?.scenes ?? []), ...scenes.value]),
		},
		fileOf: new Map(read.flatMap(({ file, lesson }) => (lesson === undefined ? [] : [[lesson.id, file]]))),
	});
};

/** While some file cannot be read, its lesson may be any of those listed. */
const listedIds = ({ data }: Head): ReadonlySet<string> =>
	new Set(data.modules.flatMap(({ lessons }) => lessons));

/** The course alone; see `readCourse`. */
export const loadCourse = (
	files: ReadonlyMap<string, string>,
	base: Course | undefined = undefined,
): Checked<Course> => {
	const read = readCourse(files, base);
	return read.ok ? good(read.value.course, read.problems) : read;
};
