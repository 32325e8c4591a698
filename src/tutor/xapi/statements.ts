import type { Course } from "../../course/lesson.ts";
import { stripControlCharacters } from "../../problem/control-characters.ts";
import { type Done, foldDone } from "../../progress/done.ts";
import type { AnswerEntry, Entry } from "../../progress/entry.ts";
import { lessonState } from "../../progress/mastery.ts";
import { standing } from "../../progress/undone.ts";
import { answeredItemIn } from "../answered-item.ts";
import type { Examiner } from "../examiner.ts";
import { type Item, keyOf } from "../item.ts";
import { outlineOf } from "../outline.ts";
import { activitiesOf } from "./activities.ts";
import { durationOf } from "./duration.ts";
import { responseOf, type Say } from "./interaction.ts";
import type { Activity, Statement } from "./statement.ts";

/** What statements are made with. */
export type Telling = {
	readonly course: Course;
	readonly examiner: Examiner;
	/** The web address, without a slash at its end, below which accounts and activities are named. */
	readonly site: string;
	/** The learner's account there. */
	readonly learner: string;
	/** What recorded it all, without a version: a statement must stay the same when the program changes. */
	readonly platform: string;
	/** RFC 5646. */
	readonly language: string;
	/** The same UUID for the same text, another one for another. */
	readonly idOf: (name: string) => string;
};

/** The statements of a journal, and how many of its answers are to other courses or to what is gone. */
export type Told = { readonly statements: Iterable<Statement>; readonly foreign: number };

/**
 * What stands in a journal as xAPI statements: each answer of the course, graded anew, and each lesson that the answers
 * completed or mastered. A statement's id follows from everything that a store compares, so that one that was sent
 * before is known there, whatever became of the course since.
 */
export const statementsOf = (entries: readonly Entry[], telling: Telling): Told => {
	const itemOf = answeredItemIn(telling.course);
	const answers = standing(entries).flatMap((entry) => {
		if (entry.type !== "answer") return [];
		const item = itemOf(entry);
		return [{ entry, item }];
	});
	const own = answers.flatMap(({ entry, item }) => (item === undefined ? [] : [{ entry, item }]));
	return { statements: tell(own, telling), foreign: answers.length - own.length };
};

const tell = function* (
	answers: readonly { readonly entry: AnswerEntry; readonly item: Item }[],
	telling: Telling,
): Generator<Statement> {
	const { course, examiner, site, learner, platform, language, idOf } = telling;
	const say: Say = (text) => ({ [language]: cleaned(text) });
	const activities = activitiesOf(course, { examiner, site, say, idOf });
	const registration = idOf(`registration\n${site}\n${learner}\n${course.id}`);
	const lessonDone = new Map<string, Done>();
	const lessonTime = new Map<string, number>();

	const statement = (
		entry: AnswerEntry,
		verb: Verb,
		{ object, parent, grouping, result, extensions }: About,
	): Statement => {
		const told = {
			actor: { objectType: "Agent", account: { homePage: site, name: learner } },
			verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
			object,
			result,
			context: {
				registration,
				contextActivities: { parent, grouping },
				revision: entry.course.version,
				platform,
				language,
				...(extensions === undefined ? {} : { extensions }),
			},
			timestamp: new Date(entry.at).toISOString(),
		} as const;
		return { id: idOf(`${entry.id}\n${compared(told)}`), ...told };
	};

	for (const { entry, item } of answers) {
		const { lesson } = item;
		const grade = examiner.grade(item, entry.answer);
		const { question, activity, exercise } = activities.asked(item);
		const answer = examiner.read(item.exercise, entry.answer);
		yield statement(entry, "answered", {
			object: activity,
			parent: [activities.lesson(lesson)],
			grouping: [activities.course, ...(exercise === undefined ? [] : [exercise])],
			result: {
				score: { scaled: scaled(grade.score) },
				success: grade.verdict === "right",
				completion: true,
				response: cleaned(responseOf(question, answer)),
				duration: durationOf(entry.ms),
				extensions: {
					[`${site}/extensions/misconceptions`]: grade.misconceptions,
					[`${site}/extensions/hints`]: entry.hints,
				},
			},
			extensions: { [`${site}/extensions/mode`]: entry.mode, [`${site}/extensions/seed`]: entry.seed },
		});

		const outline = outlineOf(lesson, examiner);
		const before = lessonDone.get(lesson.id) ?? new Map();
		const mark = { score: grade.score, verdict: grade.verdict, misconceptions: grade.misconceptions };
		const key = keyOf(lesson, item.exercise);
		const done = foldDone([{ ...entry, exercise: key, grade: mark }], (name) => name, before);
		lessonDone.set(lesson.id, done);
		const ms = (lessonTime.get(lesson.id) ?? 0) + entry.ms;
		lessonTime.set(lesson.id, ms);
		const [was, is] = [lessonState(outline, before), lessonState(outline, done)];
		const about: About = {
			object: activities.lesson(lesson),
			parent: [activities.course],
			grouping: activities.module(lesson),
			result: {
				score: { scaled: scaled(is.score) },
				success: is.state === "mastered",
				completion: true,
				duration: durationOf(ms),
			},
		};
		if (!isComplete(was.state) && isComplete(is.state)) yield statement(entry, "completed", about);
		if (was.state !== "mastered" && is.state === "mastered") yield statement(entry, "mastered", about);
	}
};

/** Verbs of the vocabulary that ADL publishes for xAPI. */
type Verb = "answered" | "completed" | "mastered";

type About = {
	readonly object: Activity;
	readonly parent: readonly Activity[];
	readonly grouping: readonly Activity[];
	readonly result: Statement["result"];
	readonly extensions?: Readonly<Record<string, unknown>>;
};

const isComplete = (state: string): boolean => state === "finished" || state === "mastered";

/** Without what a store does not compare: the definitions of activities and the words for a verb. */
const compared = (told: Omit<Statement, "id">): string =>
	JSON.stringify(told, (key, value: unknown) =>
		key === "definition" || key === "display" ? undefined : value,
	);

/** Stores compare scores; the last bits of a computed one may differ from machine to machine. */
const scaled = (score: number): number => Math.round(score * 10_000) / 10_000;

/** Databases take neither control characters nor half of a pair of surrogates. */
const cleaned = (text: string): string => stripControlCharacters(text).replace(/\p{Surrogate}/gu, "\ufffd");
