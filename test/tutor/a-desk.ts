import type { Course, Lesson, Step } from "../../src/course/lesson.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { calendar } from "../../src/progress/day.ts";
import type { Journal } from "../../src/progress/journal.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { type Desk, type DeskParts, openDesk } from "../../src/tutor/desk.ts";
import { examinerWith } from "../../src/tutor/examiner.ts";
import { memoryBookmarks, memorySettings } from "../../src/tutor/memory-shelves.ts";

export const DAY = 86_400_000;

/** Monday 5 January 2026, noon UTC. */
export const START = Date.UTC(2026, 0, 5, 12);

/** A question whose right option is `right`, and whose wrong ones show the misconceptions they are named for. */
export const aQuestion = (
	id: string,
	misconceptions: readonly string[] = [],
	exam = "CLF-C02 2.1",
): Exercise => ({
	id,
	kind: "choose",
	prompt: `What is right about ${id} and {{thing}}?`,
	hints: ["Think of {{thing}}.", "It is right."],
	aliases: [],
	why: undefined,
	figures: [],
	sources: [],
	exam: [exam],
	depth: "clf",
	vary: { thing: ["tea", "coffee", "cocoa", "milk"] },
	retrieves: undefined,
	account: undefined,
	options: {
		right: { text: "right", correct: true },
		wrong: { text: "wrong", feedback: "No." },
		...Object.fromEntries(misconceptions.map((id) => [id, { text: id, feedback: "No.", misconception: id }])),
	},
});

/** A question with two right options, so that half of it can be right. */
export const aPair = (id: string): Exercise => ({
	...aQuestion(id),
	options: {
		right: { text: "right", correct: true },
		also: { text: "also right", correct: true },
		wrong: { text: "wrong", feedback: "No." },
	},
});

export const aLesson = (
	id: string,
	steps: readonly (Exercise | string)[],
	changes: Partial<Lesson> = {},
): Lesson => ({
	id,
	aliases: [],
	module: id.split("/")[0] ?? "",
	title: `The lesson ${id}`,
	objective: "Know it.",
	minutes: 10,
	requires: [],
	sources: [],
	scenario: "A coffee shop.",
	account: undefined,
	steps: steps.map(
		(step): Step =>
			typeof step === "string"
				? { type: "text", id: step, text: "Read this.", figures: [] }
				: { type: "exercise", id: step.id, exercise: step },
	),
	...changes,
});

export const MISCONCEPTIONS = ["M01", "M02", "M03", "M04", "M05", "M06"] as const;

/** A course of some lessons, its modules named by what stands before the slash. */
export const aCourse = (lessons: readonly Lesson[], changes: Partial<Course> = {}): Course => ({
	id: "builtin",
	version: "1.0.0",
	title: "A course",
	modules: [...new Set(lessons.map(({ module }) => module))].map((id) => ({ id, title: id, summary: "" })),
	tracks: [{ id: "full", title: "Full", lessons: lessons.map(({ id }) => id) }],
	lessons,
	misconceptions: new Map(
		MISCONCEPTIONS.map((id) => [id, { id, belief: `belief ${id}`, correct: "so it is" }]),
	),
	scenes: new Map(),
	...changes,
});

/** Two modules, three lessons, every misconception but M06 tested somewhere. */
export const smallCourse = aCourse([
	aLesson("who/ec2", [
		"intro",
		aQuestion("guest", ["M01", "M02"]),
		aQuestion("rules", ["M03"]),
		aPair("both"),
	]),
	aLesson("who/s3", [aQuestion("bucket", ["M04"]), "middle", aQuestion("cipher", ["M05"])], {
		requires: ["who/ec2"],
	}),
	aLesson("iam/groups", [aQuestion("nest", ["M02"]), aQuestion("plain")]),
]);

/** A desk whose clock a test sets, with ids that count up. */
export type TestDesk = Desk & {
	readonly setNow: (now: number) => void;
	readonly pass: (ms: number) => void;
};

export const aDesk = (
	changes: Partial<DeskParts> & { readonly course?: Course; readonly journal?: Journal } = {},
): TestDesk => {
	let now = START;
	let ids = 0;
	const desk = openDesk({
		course: smallCourse,
		examiner: examinerWith(() => undefined),
		journal: memoryJournal(),
		bookmarks: memoryBookmarks(),
		settings: memorySettings(),
		scheduler: fsrsScheduler(),
		now: () => now,
		newId: () => `id-${String(++ids).padStart(6, "0")}`,
		luck: 42,
		dayOf: calendar(() => 0),
		...changes,
	});
	return {
		...desk,
		setNow: (next) => {
			now = next;
		},
		pass: (ms) => {
			now += ms;
		},
	};
};
