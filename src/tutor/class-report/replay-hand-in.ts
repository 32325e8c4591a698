import type { Course } from "../../course/lesson.ts";
import type { AnswerEntry, Entry } from "../../progress/entry.ts";
import { ordered } from "../../progress/order.ts";
import { readLine } from "../../progress/read-entry.ts";
import { standing } from "../../progress/undone.ts";
import { answeredItemIn } from "../answered-item.ts";
import type { Examiner } from "../examiner.ts";
import { type Item, keyOf } from "../item.ts";
import type { InputLine } from "../simulate/lines.ts";

/** How one learner fared with one exercise, by what the answers are worth today. */
export type Attempted = {
	readonly first: number;
	readonly best: number;
	readonly tries: number;
	/** Milliseconds over all tries. */
	readonly ms: number;
};

/** What a hand-in turned out to hold. */
export type HandIn = {
	/** By today's `LESSON#EXERCISE`. */
	readonly exercises: ReadonlyMap<string, Attempted>;
	/** Misconceptions that the answers showed. */
	readonly misconceptions: ReadonlySet<string>;
	/** Answers to this version of the course whose grade in the file is not what they are worth. */
	readonly otherGrades: number;
	/** Answers to another version of the course that are worth something else today: nobody's fault. */
	readonly regraded: number;
	/** Answers to exercises that the course does not have, or of other courses. */
	readonly foreign: number;
	/** Numbers of lines that are no entries, the first few of them. */
	readonly damaged: readonly number[];
	readonly damagedLines: number;
	/** A few of the answers' ids, the same few for the same answers: hand-ins with one in common hold the same work. */
	readonly marks: readonly string[];
	/** Answers that are dated after the report. */
	readonly future: number;
	/** A workbook whose settings were changed: nothing in it counts. */
	readonly isSealBroken: boolean;
};

/** More answers than anybody gives; a longer hand-in is refused. */
const MOST_ANSWERS = 50_000;

/** Likewise for what lists in them hold: commands take time to replay. */
const MOST_PARTS = 100_000;

/** No honest pause over a question is longer, in milliseconds; whoever left the table is not counted on. */
const LONGEST_TRY = 15 * 60_000;

const MOST_TOLD = 5;

/** Clocks of honest computers differ by less, in milliseconds. */
const ONE_DAY = 86_400_000;

const partsOf = (entry: Entry): number =>
	entry.type === "answer" && Array.isArray(entry.answer) ? entry.answer.length : 0;

const MOST_MARKS = 4;

/** The first in the order of the ids, which are drawn at random: whoever copies most of them copies some of these. */
const marksOf = (answers: readonly AnswerEntry[]): readonly string[] =>
	answers
		.map(({ id }) => id)
		.sort()
		.slice(0, MOST_MARKS);

/** Makes a replayer for a course: each hand-in is read line by line and every answer graded anew. */
export const replayerFor = (course: Course, examiner: Examiner, now: number) => {
	const itemOf = answeredItemIn(course);
	return async (lines: AsyncIterable<readonly InputLine[]>): Promise<HandIn | "too-long"> => {
		const entries: Entry[] = [];
		const damaged: number[] = [];
		let parts = 0;
		for await (const some of lines) {
			for (const { text, number } of some) {
				if (text?.trim() === "") continue;
				const read = text === undefined ? undefined : readLine(text.replace(/^\ufeff/, "").trim());
				if (read === undefined || read.type === "damaged") damaged.push(number);
				else if (read.type === "entry" && (read.entry.type === "answer" || read.entry.type === "undo")) {
					entries.push(read.entry);
					parts += partsOf(read.entry);
				}
			}
			if (entries.length + damaged.length > MOST_ANSWERS || parts > MOST_PARTS) return "too-long";
		}
		const answers = standing(ordered(entries)).filter((entry) => entry.type === "answer");
		return {
			...weigh(answers, { itemOf, examiner, version: course.version }),
			marks: marksOf(answers),
			future: answers.filter(({ at }) => at > now + ONE_DAY).length,
			damaged: damaged.slice(0, MOST_TOLD),
			damagedLines: damaged.length,
		};
	};
};

type Scales = {
	readonly itemOf: (entry: AnswerEntry) => Item | undefined;
	readonly examiner: Examiner;
	/** The course's version today. */
	readonly version: string;
};

const weigh = (
	answers: readonly AnswerEntry[],
	{ itemOf, examiner, version }: Scales,
): Omit<HandIn, "damaged" | "damagedLines" | "marks" | "future"> => {
	const exercises = new Map<string, Attempted>();
	const misconceptions = new Set<string>();
	let otherGrades = 0;
	let regraded = 0;
	let foreign = 0;
	for (const entry of answers) {
		const item = itemOf(entry);
		if (item === undefined) {
			foreign++;
			continue;
		}
		const grade = examiner.grade(item, entry.answer);
		if (Math.abs(grade.score - entry.grade.score) > 1e-6) {
			if (entry.course.version === version) otherGrades++;
			else regraded++;
		}
		for (const id of grade.misconceptions) misconceptions.add(id);
		const key = keyOf(item.lesson, item.exercise);
		const before = exercises.get(key);
		exercises.set(key, {
			first: before?.first ?? grade.score,
			best: Math.max(before?.best ?? 0, grade.score),
			tries: (before?.tries ?? 0) + 1,
			ms: (before?.ms ?? 0) + Math.min(entry.ms, LONGEST_TRY),
		});
	}
	return { exercises, misconceptions, otherGrades, regraded, foreign, isSealBroken: false };
};
