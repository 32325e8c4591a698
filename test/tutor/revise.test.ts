import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variantOf } from "../../src/exercise/variant.ts";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { setSuspended } from "../../src/tutor/answer.ts";
import {
	draftRevision,
	endRevision,
	hintRevision,
	nextQuestion,
	openRevision,
	skipRevision,
	submitRevision,
	undoRevision,
} from "../../src/tutor/revise.ts";
import {
	type OpenedRevision,
	type Revision,
	type RevisionWish,
	USUAL_WISH,
} from "../../src/tutor/revision.ts";
import { revisionSummary } from "../../src/tutor/revision-summary.ts";
import { findTopic } from "../../src/tutor/topic.ts";
import { anAnswer } from "../progress/some-entries.ts";
import {
	aCourse,
	aDesk,
	aLesson,
	aPair,
	aQuestion,
	DAY,
	START,
	smallCourse,
	type TestDesk,
} from "./a-desk.ts";

const opened = (result: OpenedRevision): Revision => {
	if (result.type !== "open") throw new Error("nothing was due");
	return result.revision;
};
const keyOf = ({ question }: Revision): string =>
	question === undefined ? "-" : `${question.item.lesson.id}#${question.item.exercise.id}`;
const wish = (changes: Partial<RevisionWish>): RevisionWish => ({ ...USUAL_WISH, ...changes });
const items = (count: number): RevisionWish => wish({ length: { type: "items", items: count } });

/** A learner who went through the whole course, exercise by exercise, a minute each. */
const learned = (course = smallCourse, at = START): Entry[] =>
	course.lessons.flatMap((lesson) =>
		lesson.steps.flatMap((step, index) => {
			if (step.type !== "exercise") return [];
			const { options } = step.exercise as { options?: object };
			const tests = Object.keys(options ?? {}).filter((id) => id.startsWith("M"));
			return [
				anAnswer({
					id: `${lesson.id} ${step.id}`,
					at: at + index,
					exercise: `${lesson.id}#${step.id}`,
					tests,
					seed: 1,
				}),
			];
		}),
	);

const wrongly = (
	exercise: string,
	misconception: string,
	changes: Parameters<typeof anAnswer>[0] = {},
): Entry =>
	anAnswer({
		id: `wrong ${exercise}`,
		exercise,
		tests: [misconception],
		grade: { score: 0, verdict: "wrong", misconceptions: [misconception] },
		...changes,
	});

const answerIn = (desk: TestDesk, revision: Revision, ...ids: string[]): Revision => {
	desk.pass(20_000);
	return nextQuestion(desk, submitRevision(desk, revision, ids).revision);
};
const rightOf = (revision: Revision): string[] =>
	keyOf(revision).endsWith("#both") ? ["right", "also"] : ["right"];

describe("opening a revision", () => {
	test("a new learner is told that there is nothing to revise, nor to practise", () => {
		expect(openRevision(aDesk())).toEqual({ type: "nothing-due", nextAt: undefined, canPractise: false });
	});

	test("where nothing is due it says when something will be, and offers practice", () => {
		const desk = aDesk({ journal: memoryJournal(learned()) });
		desk.pass(60_000);
		const result = openRevision(desk);
		expect(result).toMatchObject({ type: "nothing-due", canPractise: true });
		expect(result.type === "nothing-due" && desk.dayOf(result.nextAt ?? 0)).toBe(desk.dayOf(START) + 2);
	});

	test("what a sure answer got wrong is asked first, then what is longest overdue", () => {
		const journal = memoryJournal([
			...learned(),
			wrongly("who/s3#bucket", "M04", { at: START + 10 }),
			{
				...(wrongly("who/s3#cipher", "M05", { at: START + DAY }) as Extract<Entry, { type: "answer" }>),
				confidence: "sure",
			},
		]);
		const desk = aDesk({ journal });
		desk.setNow(START + 4 * DAY);
		const first = opened(openRevision(desk));
		expect(keyOf(first)).toBe("who/s3#cipher");
		expect(first.question?.unit).toBe("M05");
	});

	test("lessons never begun, and exercises never met, are not asked", () => {
		const desk = aDesk({
			journal: memoryJournal(learned().filter((e) => e.type === "answer" && e.exercise === "who/ec2#rules")),
		});
		desk.setNow(START + 30 * DAY);
		let revision = opened(openRevision(desk, items(20)));
		const keys: string[] = [];
		while (revision.phase !== "summary") {
			keys.push(keyOf(revision));
			revision = answerIn(desk, revision, "right");
		}
		expect(keys).toEqual(["who/ec2#rules"]);
	});

	test.each([
		["iam", "iam/groups"],
		["WHO/S3", "who/s3"],
		["M03", "who/ec2"],
	])("a topic (%s) is kept to", (name, lesson) => {
		const desk = aDesk({ journal: memoryJournal(learned()) });
		desk.setNow(START + 30 * DAY);
		const topic = findTopic(smallCourse, name);
		let revision = opened(openRevision(desk, wish({ topic, length: { type: "items", items: 9 } })));
		while (revision.phase !== "summary") {
			expect(revision.question?.item.lesson.id).toBe(lesson);
			revision = answerIn(desk, revision, ...rightOf(revision));
		}
		expect(revision.asked.length).toBeGreaterThan(0);
	});

	test("what is suspended is not asked, be it an exercise or a misconception", () => {
		const desk = aDesk({ journal: memoryJournal(learned()) });
		desk.setNow(START + 30 * DAY);
		for (const item of ["who/ec2#rules", "M04", "M05", "iam/groups#plain", "who/ec2#both", "M02"])
			setSuspended(desk, item, "suspend");
		let revision = opened(openRevision(desk, items(9)));
		const units: string[] = [];
		while (revision.phase !== "summary") {
			units.push(`${keyOf(revision)} ${revision.question?.unit}`);
			revision = answerIn(desk, revision, ...rightOf(revision));
		}
		expect(units).toEqual(["who/ec2#guest M01"]);
	});
});

describe("in a revision", () => {
	const wide = aCourse(
		["a", "b", "c"].flatMap((module) =>
			[1, 2].map((number) =>
				aLesson(
					`${module}/l${number}`,
					[1, 2, 3, 4].map((index) => aQuestion(`q${index}`, [`M0${((number * 4 + index) % 6) + 1}`])),
				),
			),
		),
	);

	test("no two look-alikes follow each other, no module is put five times while another has something, variants change", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("right", "wrong", "M01", "skip"), { minLength: 12, maxLength: 30 }),
				fc.nat(),
				fc.boolean(),
				(choices, luck, isPractice) => {
					const desk = aDesk({ course: wide, journal: memoryJournal(learned(wide)), luck });
					desk.setNow(START + 40 * DAY);
					let revision = opened(openRevision(desk, { ...items(choices.length), isPractice }));
					const seen = new Map<string, string>();
					for (const choice of choices) {
						const { question } = revision;
						if (question === undefined) break;
						const variant = JSON.stringify(variantOf(question.item.exercise, question.item.seed));
						const key = keyOf(revision);
						expect(variant).not.toBe(seen.get(key) ?? JSON.stringify(variantOf(question.item.exercise, 1)));
						seen.set(key, variant);
						revision =
							choice === "skip" ? skipRevision(desk, revision).revision : answerIn(desk, revision, choice);
					}
					for (const [index, { key, units, module }] of revision.asked.entries()) {
						const before = revision.asked[index - 1];
						expect(before?.key).not.toBe(key);
						expect(units.filter((unit) => before?.units.includes(unit))).toEqual([]);
						const run = revision.asked.slice(Math.max(0, index - 4), index + 1);
						expect(run.length === 5 && run.every((each) => each.module === module)).toBe(false);
					}
				},
			),
			{ numRuns: 40 },
		);
	});

	test("what was answered wrong comes back after others, in another variant", () => {
		const desk = aDesk({ course: wide, journal: memoryJournal(learned(wide)) });
		desk.setNow(START + 40 * DAY);
		let revision = opened(openRevision(desk, items(6)));
		const unit = revision.question?.unit;
		revision = answerIn(desk, revision, "wrong");
		const units: (string | undefined)[] = [];
		while (revision.phase !== "summary") {
			units.push(revision.question?.unit);
			revision = answerIn(desk, revision, "right");
		}
		expect(units.indexOf(unit)).toBe(3);
	});

	test("after four of one module another has its turn, even with something that is not due yet", () => {
		const course = aCourse([
			aLesson(
				"a/one",
				[1, 2, 3, 4, 5, 6].map((index) => aQuestion(`q${index}`)),
			),
			aLesson("b/two", [aQuestion("other")]),
		]);
		const journal = memoryJournal([
			...learned(course).filter((e) => e.type === "answer" && e.exercise.startsWith("a/")),
			anAnswer({ id: "late", exercise: "b/two#other", at: START + 10 * DAY }),
		]);
		const desk = aDesk({ course, journal });
		desk.setNow(START + 10 * DAY + 60_000);
		let revision = opened(openRevision(desk, items(9)));
		while (revision.phase !== "summary") revision = answerIn(desk, revision, "right");
		expect(revision.asked.map(({ module }) => module).join("")).toBe("aaaabaa");
	});

	test("it ends on time: no question is begun that would end half a question late", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1_000, max: 90_000 }), { minLength: 60, maxLength: 60 }),
				(times) => {
					const desk = aDesk({ course: wide, journal: memoryJournal(learned(wide)) });
					const begin = START + 40 * DAY;
					desk.setNow(begin);
					let revision = opened(
						openRevision(desk, wish({ isPractice: true, length: { type: "minutes", minutes: 2 } })),
					);
					for (const time of times) {
						if (revision.phase === "summary") break;
						expect(desk.now() - begin).toBeLessThan(120_000);
						desk.pass(time);
						revision = nextQuestion(desk, submitRevision(desk, revision, ["wrong"]).revision);
					}
					expect(revision.phase).toBe("summary");
				},
			),
			{ numRuns: 40 },
		);
	});

	test.each([
		["practice", { isPractice: true }],
		["only what was wrong", { isOnlyWrong: true }],
	])("%s leaves the schedule alone", (_, changes) => {
		const journal = memoryJournal([...learned(), wrongly("who/s3#bucket", "M04", { at: START + 10 })]);
		const desk = aDesk({ journal });
		desk.pass(60_000);
		const before = desk.progress().cards;
		let revision = opened(openRevision(desk, wish({ ...changes, length: { type: "items", items: 5 } })));
		expect(revision.mode).toBe("practice");
		while (revision.phase !== "summary") revision = answerIn(desk, revision, "right");
		expect(desk.progress().cards).toEqual(before);
		expect(revision.asked.length).toBeGreaterThan(0);
	});

	test("only what was wrong means just that, and what was mended is asked no more", () => {
		const journal = memoryJournal([...learned(), wrongly("who/s3#bucket", "M04", { at: START + 10 })]);
		const desk = aDesk({ journal });
		let revision = opened(openRevision(desk, wish({ isOnlyWrong: true })));
		expect(keyOf(revision)).toBe("who/s3#bucket");
		revision = answerIn(desk, revision, "right");
		expect(revision.phase).toBe("summary");
		expect(openRevision(desk, wish({ isOnlyWrong: true })).type).toBe("nothing-due");
	});

	test("an answer taken back leaves no trace in the schedule, and the same question stands again", () => {
		const desk = aDesk({ journal: memoryJournal(learned()) });
		desk.setNow(START + 30 * DAY);
		const asking = opened(openRevision(desk));
		const before = desk.progress();
		const { revision: judged } = submitRevision(desk, asking, ["wrong"]);
		expect(desk.progress().cards).not.toEqual(before.cards);
		const { revision: back } = undoRevision(desk, judged);
		expect(desk.progress()).toEqual(before);
		expect(back).toMatchObject({
			phase: "asking",
			asked: [],
			question: { item: asking.question?.item, draft: ["wrong"] },
		});
	});

	test("hints and drafts belong to the open question alone", () => {
		const desk = aDesk({ journal: memoryJournal(learned()) });
		desk.setNow(START + 30 * DAY);
		let revision = opened(openRevision(desk));
		for (let time = 0; time < 4; time++) revision = hintRevision(revision);
		revision = draftRevision(revision, ["M02"]);
		expect(revision.question).toMatchObject({ hints: 2, draft: ["M02"] });
		const judged = submitRevision(desk, revision, rightOf(revision)).revision;
		expect(hintRevision(judged)).toBe(judged);
		expect(submitRevision(desk, judged, ["right"]).revision).toBe(judged);
		expect(nextQuestion(desk, judged).question).toMatchObject({ hints: 0, draft: undefined });
		expect(desk.journal.entries().at(-1)).toMatchObject({ hints: 2, mode: "revise", sitting: revision.id });
	});
});

describe("the end of a revision", () => {
	test("says what was strong, what was not, and when each comes back", () => {
		const course = aCourse([
			aLesson("a/one", [aQuestion("x", ["M01"])]),
			aLesson("b/two", [aQuestion("y", ["M02"]), aPair("both")]),
		]);
		const desk = aDesk({ course, journal: memoryJournal(learned(course)) });
		desk.setNow(START + 30 * DAY);
		let revision = opened(openRevision(desk, items(2)));
		revision = answerIn(desk, revision, "right");
		revision = answerIn(desk, revision, "wrong");
		expect(revision.phase).toBe("summary");
		const summary = revisionSummary(desk, revision);
		expect(summary).toMatchObject({ questions: 2, right: 1, ms: 40_000, stillDue: 1 });
		expect(
			summary.strong.map(({ id, due }) => [id, desk.dayOf(due ?? 0) - desk.dayOf(desk.now()) > 5]),
		).toEqual([["M01", true]]);
		expect(summary.weak.map(({ id, due }) => [id, desk.dayOf(due ?? 0) - desk.dayOf(desk.now())])).toEqual([
			["M02", 1],
		]);
		expect(endRevision(revision).question).toBeUndefined();
	});
});
