import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCourseFolder } from "../src/adapters/course-folder.ts";
import type { Course } from "../src/course/lesson.ts";
import { loadCourse } from "../src/course/load-course.ts";
import { chance } from "../src/exercise/chance.ts";
import type { Entry } from "../src/progress/entry.ts";
import { writeEntry } from "../src/progress/write-entry.ts";
import type { Built } from "./built.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";
import { openWindow } from "./window.ts";

const LONG = 100_000;
/** Nothing at all cannot be revised: the least that can. */
const SHORT = 20;
const ROUNDS = 7;
const EVERY = 15 * 60_000;

const builtInCourse = (): Course => {
	const files = readCourseFolder("lessons");
	const read = files.ok ? loadCourse(files.value) : files;
	if (!read.ok) throw new Error("the course has errors");
	return read.value;
};

/** So many answers to the course's own questions, the last of them a day ago. */
const journalOf = (course: Course, entries: number): string => {
	const next = chance(1);
	const keys = course.lessons.flatMap((lesson) =>
		lesson.steps.flatMap((step) => (step.type === "exercise" ? [`${lesson.id}#${step.id}`] : [])),
	);
	const beliefs = [...course.misconceptions.keys()];
	const end = Date.now() - 24 * 60 * 60_000;
	return Array.from({ length: entries }, (_, index) => {
		const exercise = Math.floor(next() * keys.length);
		const belief = beliefs[exercise % beliefs.length] ?? "";
		const isRight = next() < 0.8;
		const entry: Entry = {
			type: "answer",
			id: `0190b5c4-0000-7000-8000-${String(index).padStart(12, "0")}`,
			at: end - (entries - index) * EVERY,
			course: { id: course.id, version: course.version },
			exercise: keys[exercise] ?? "",
			seed: Math.floor(next() * 2 ** 32),
			answer: [],
			grade: {
				score: isRight ? 1 : 0,
				verdict: isRight ? "right" : "wrong",
				misconceptions: isRight ? [] : [belief],
			},
			hints: 0,
			ms: 12_345,
			mode: "learn",
			tests: [belief],
			confidence: undefined,
			sitting: undefined,
		};
		return `${writeEntry(entry)}\n`;
	}).join("");
};

/** Start of `revise` until its first question, on a journal of 100,000 entries against one that was just begun. */
export const revision = async ({ folder, tutor }: Built): Promise<readonly Row[]> => {
	const course = builtInCourse();
	const cache = path.join(folder, "cache");
	mkdirSync(cache, { recursive: true });
	const starting = (entries: number) => {
		const home = mkdtempSync(path.join(folder, "home-"));
		writeFileSync(path.join(home, "journal.jsonl"), journalOf(course, entries));
		const env = { HOME: home, XDG_CACHE_HOME: cache, CLOUDSEC_TUTOR_HOME: home };
		return async (): Promise<number> => {
			const window = openWindow([tutor, "revise", "--practice"], env);
			const time = await window.firstFrame("question 1");
			// Ctrl-C leaves from any question, also where letters are text.
			void window.press("\u0003").catch(() => undefined);
			await window.ended;
			return time;
		};
	};
	const times = await interleave({ long: starting(LONG), short: starting(SHORT) }, ROUNDS);
	return [
		{
			what: `first question of revise, ${LONG.toLocaleString("en")} entries / ${SHORT} entries`,
			ours: times.long,
			baseline: times.short,
			unit: "ms",
			target: 2,
		},
	];
};
