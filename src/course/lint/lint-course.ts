import type { Cloud } from "../../aws/account/account.ts";
import { openCatalogue } from "../../aws/policy/catalogue/catalogue.ts";
import type { Setting } from "../../exercise/define-kind.ts";
import { SCENE_TIME } from "../../exercise/staged/scene-time.ts";
import type { Checked, Problem } from "../../problem/problem.ts";
import type { Course } from "../lesson.ts";
import { sceneOf } from "../scene-of.ts";
import { choicesOf } from "./choices-of.ts";
import type { Placed } from "./placed.ts";
import type { Finding, LintContext, Rule } from "./rule.ts";
import { emptyModules } from "./rules/empty-modules.ts";
import { feedbackLength } from "./rules/feedback-length.ts";
import { freshness } from "./rules/freshness.ts";
import { hints } from "./rules/hints.ts";
import { ids } from "./rules/ids.ts";
import { keyLength } from "./rules/key-length.ts";
import { keyPosition } from "./rules/key-position.ts";
import { misconceptionsDefined } from "./rules/misconceptions-defined.ts";
import { options } from "./rules/options.ts";
import { placeholders } from "./rules/placeholders.ts";
import { prerequisites } from "./rules/prerequisites.ts";
import { proofs } from "./rules/proofs.ts";
import { sameMisconception } from "./rules/same-misconception.ts";
import { scenes } from "./rules/scenes.ts";
import { sentenceLength } from "./rules/sentence-length.ts";
import { sources } from "./rules/sources.ts";
import { tracks } from "./rules/tracks.ts";
import { proseOf } from "./texts-of.ts";

/** Everything the linter looks for; a new rule is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
	ids,
	prerequisites,
	scenes,
	misconceptionsDefined,
	sources,
	placeholders,
	proofs,
	sameMisconception,
	emptyModules,
	tracks,
	freshness,
	hints,
	options,
	keyLength,
	keyPosition,
	feedbackLength,
	sentenceLength,
];

/** How to lint: what day it is, and what is known of the files that the course was read from. */
export type LintOptions = {
	/** ISO date. */
	readonly today: string;
	/** The file of each lesson to look at; all lessons where it is not given. */
	readonly fileOf?: ReadonlyMap<string, string>;
	readonly unread?: ReadonlySet<string>;
	/** What to look for; all there is where it is not given. */
	readonly rules?: readonly Rule[];
};

/** Scenes by name, each read once. */
const scenesOf = (course: Course) => {
	const clouds = new Map<string, Checked<Cloud>>();
	return (name: string): Checked<Cloud> => {
		const cloud = clouds.get(name) ?? sceneOf(course, name);
		clouds.set(name, cloud);
		return cloud;
	};
};

const contextOf = (course: Course, { today, fileOf, unread = new Set() }: LintOptions): LintContext => {
	const scene = scenesOf(course);
	const sceneFor = ({ lesson, exercise }: Placed): Checked<Cloud> | undefined => {
		const name = exercise.account ?? lesson.account;
		return name === undefined ? undefined : scene(name);
	};
	const isPlayable = (placed: Placed): boolean => sceneFor(placed)?.ok !== false;
	const looked = course.lessons.filter(({ id }) => fileOf === undefined || fileOf.has(id));
	const exercises = looked.flatMap((lesson) =>
		lesson.steps.flatMap((step, index) =>
			step.type === "exercise" ? [{ lesson, exercise: step.exercise, path: ["steps", index] }] : [],
		),
	);
	const catalogue = openCatalogue();
	const settingOf = (placed: Placed, seed: number): Setting => {
		const cloud = sceneFor(placed);
		return { seed, cloud: cloud?.ok ? cloud.value : undefined, now: SCENE_TIME, catalogue };
	};
	const playable = exercises.filter(isPlayable);
	return {
		course,
		today,
		unread,
		exercises,
		prose: exercises.map((placed) => ({ placed, texts: proseOf(placed) })),
		playable,
		choices: playable.flatMap((placed) => choicesOf(placed, settingOf(placed, 0)) ?? []),
		scene,
		settingOf,
	};
};

const problemOf = (rule: Rule, finding: Finding, fileOf: ReadonlyMap<string, string>): Problem => {
	const file = finding.lesson === undefined ? finding.file : (fileOf.get(finding.lesson) ?? finding.lesson);
	return {
		code: finding.code ?? rule.code,
		severity: finding.severity ?? rule.severity,
		message: finding.message,
		...(finding.cure === undefined ? {} : { cure: finding.cure }),
		place: { ...(file === undefined ? {} : { file }), path: finding.path },
	};
};

/**
 * What is wrong with a course, beyond what its files must have to be read. A place holds the path within the lesson's
 * file, and the file's name where it is known, else the lesson's id.
 */
export const lintCourse = (course: Course, options: LintOptions): readonly Problem[] => {
	const context = contextOf(course, options);
	const { fileOf } = options;
	return (options.rules ?? rules).flatMap((rule) =>
		rule
			.check(context)
			.filter(({ lesson }) => fileOf === undefined || lesson === undefined || fileOf.has(lesson))
			.map((finding) => problemOf(rule, finding, fileOf ?? new Map())),
	);
};
