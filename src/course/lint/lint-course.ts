import { SCENE_TIME } from "../../exercise/scene-time.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Course } from "../lesson.ts";
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
import { scenesExist } from "./rules/scenes-exist.ts";
import { sentenceLength } from "./rules/sentence-length.ts";
import { sources } from "./rules/sources.ts";

/** Everything the linter looks for; a new rule is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
	ids,
	prerequisites,
	scenesExist,
	misconceptionsDefined,
	sources,
	placeholders,
	proofs,
	sameMisconception,
	emptyModules,
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
};

const contextOf = (course: Course, { today, fileOf, unread = new Set() }: LintOptions): LintContext => {
	const looked = course.lessons.filter(({ id }) => fileOf === undefined || fileOf.has(id));
	return {
		course,
		today,
		unread,
		exercises: looked.flatMap((lesson) =>
			lesson.steps.flatMap((step, index) =>
				step.type === "exercise" ? [{ lesson, exercise: step.exercise, path: ["steps", index] }] : [],
			),
		),
		settingOf: (_, seed) => ({ seed, cloud: undefined, now: SCENE_TIME }),
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
	return rules.flatMap((rule) =>
		rule
			.check(context)
			.filter(({ lesson }) => fileOf === undefined || lesson === undefined || fileOf.has(lesson))
			.map((finding) => problemOf(rule, finding, fileOf ?? new Map())),
	);
};
