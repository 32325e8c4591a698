import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { memorySettings } from "../../src/tutor/memory-shelves.ts";
import { type Plan, planOf } from "../../src/tutor/plan.ts";
import { anAnswer } from "../progress/some-entries.ts";
import { aCourse, aDesk, aLesson, aQuestion, DAY, START } from "./a-desk.ts";

const course = aCourse([
	aLesson("who/a", [aQuestion("1", ["M01"]), aQuestion("2", ["M02"])]),
	aLesson("who/b", [aQuestion("1", ["M03"]), aQuestion("2")], { requires: ["who/a"] }),
	aLesson("who/c", [aQuestion("1", ["M04"]), aQuestion("2")]),
	aLesson("iam/d", [aQuestion("1", ["M05"], "CLF-C02 2.3"), aQuestion("2", [], "CLF-C02 2.3")]),
	aLesson("iam/e", [aQuestion("1", [], "SCS-C03 4.1")], { requires: ["who/c"] }),
]);

const isoIn = (days: number): string => new Date(START + days * DAY).toISOString().slice(0, 10);

const plan = (
	days: number,
	changes: { readonly exam?: string; readonly journal?: readonly Entry[]; readonly now?: number } = {},
): Plan => {
	const settings = memorySettings({ examDate: isoIn(days), exam: changes.exam });
	const desk = aDesk({ course, settings, journal: memoryJournal(changes.journal ?? []) });
	desk.setNow(changes.now ?? START);
	const made = planOf(desk);
	if (made === undefined) throw new Error("there is no plan");
	return made;
};

const answered = (keys: readonly string[], at = START): Entry[] =>
	keys.map((exercise, index) => anAnswer({ id: `${exercise} ${at}`, exercise, at: at + index * 60_000 }));
const ALL = course.lessons.flatMap(({ id, steps }) => steps.map((step) => `${id}#${step.id}`));

describe("planning for an exam", () => {
	test("without a date there is no plan", () => {
		expect(planOf(aDesk({ course }))).toBeUndefined();
		expect(planOf(aDesk({ course, settings: memorySettings({ examDate: "next week" }) }))).toBeUndefined();
	});

	test("every lesson still to come is planned once, in order, before the last days, which are for revising", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 90 }), fc.subarray(ALL), (days, done) => {
				const made = plan(days, { journal: answered(done) });
				expect(made.days).toHaveLength(days);
				const planned = made.days.flatMap(({ lessons }) => lessons.map(({ id }) => id));
				const toCome = course.lessons
					.filter(({ id, steps }) => !steps.every((step) => done.includes(`${id}#${step.id}`)))
					.map(({ id }) => id);
				expect(planned).toEqual(toCome);
				if (days > 4) expect(made.days.slice(-2).every(({ lessons }) => lessons.length === 0)).toBe(true);
			}),
		);
	});

	test("a certification plans what practises for it, and what that rests on", () => {
		const lessons = plan(10, { exam: "SCS-C03" }).days.flatMap((day) => day.lessons.map(({ id }) => id));
		expect(lessons).toEqual(["who/c", "iam/e"]);
		expect(plan(10, { exam: "SAA-C03" }).days.flatMap((day) => day.lessons)).toEqual([]);
	});

	test("days look at areas by their weight and by what is missing of them", () => {
		const done = answered(["who/a#1", "who/a#2", "who/b#1", "who/b#2", "who/c#1", "who/c#2"]);
		const count = (made: Plan, area: string): number =>
			made.days.filter(({ focus }) => focus?.id === area).length;
		const fresh = plan(12, { exam: "CLF-C02" });
		expect([count(fresh, "2.1"), count(fresh, "2.3")]).toEqual([6, 6]);
		const half = plan(12, { exam: "CLF-C02", journal: done });
		expect(count(half, "2.3")).toBeGreaterThan(count(half, "2.1"));
		expect(count(half, "2.1")).toBeGreaterThan(0);
	});

	test("what comes back by the schedule is on its day, what new lessons will bring back is reckoned with", () => {
		const made = plan(30, { journal: answered(["who/a#1"]) });
		expect(made.days.map(({ reviews }) => reviews).slice(0, 2)).toEqual([0, 0]);
		expect(made.days[2]?.reviews).toBeGreaterThanOrEqual(1);
		expect(made.days.reduce((sum, { reviews }) => sum + reviews, 0)).toBeGreaterThan(10);
		expect(made.days.every(({ minutes }) => minutes >= 0)).toBe(true);
	});

	test("mock exams stand near the end, and only where there is time for them", () => {
		const mocks = (days: number) =>
			plan(days).days.flatMap(({ hasMockExam }, index) => (hasMockExam ? [days - index] : []));
		expect([mocks(2), mocks(7), mocks(30)]).toEqual([[], [2], [8, 2]]);
	});

	test.each([
		["just begun", 20, answered(["who/a#1"]), "new"],
		[
			"at a good pace",
			20,
			[0, 1, 2].flatMap((day) => answered([`${"who/a who/b who/c".split(" ")[day]}#1`], START + day * DAY)),
			"on-course",
		],
		["at a pace too slow", 3, [0, 1, 2].flatMap((day) => answered(["who/a#1"], START + day * DAY)), "behind"],
		["through with all of it", 9, answered(ALL), "on-course"],
		["after the exam", -1, [], "over"],
		["on the day", 0, [], "over"],
	] as const)("says whether one is on course: %s", (_, days, journal, state) => {
		const now = state === "on-course" || state === "behind" ? START + 2 * DAY : START;
		expect(plan(days + (now === START ? 0 : 2), { journal, now }).state).toBe(state);
	});

	test("names what would be forgotten by the day, and what is overdue", () => {
		const made = plan(40, { journal: answered(["who/a#1", "who/c#2"]), now: START + 10 * DAY });
		expect(made.atRisk).toEqual(["who/a#1", "who/c#2"]);
		expect(made.overdue).toBe(2);
		expect(plan(1, { journal: answered(["who/a#1"]) }).atRisk).toEqual([]);
	});
});
