import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { type Agenda, agendaOf } from "../../src/tutor/agenda.ts";
import { setSuspended } from "../../src/tutor/answer.ts";
import { dueOf, forecast } from "../../src/tutor/due.ts";
import { go, openLesson, submit } from "../../src/tutor/learn.ts";
import { memorySettings } from "../../src/tutor/memory-shelves.ts";
import { anAnswer } from "../progress/some-entries.ts";
import { aDesk, DAY, START, smallCourse } from "./a-desk.ts";

const did = (exercise: string, changes: Parameters<typeof anAnswer>[0] = {}): Entry =>
	anAnswer({ id: `${exercise} ${changes?.at ?? START}`, exercise, ...changes });
const whole = (at = START): Entry[] =>
	["guest", "rules", "both"].map((id) =>
		did(`who/ec2#${id}`, { at, tests: [id === "rules" ? "M03" : "M01"] }),
	);

const pathOf = ({ modules }: Agenda): readonly string[] =>
	modules.flatMap(({ lessons }) =>
		lessons.map(({ lesson, state, isNext }) => `${isNext ? ">" : ""}${lesson.id} ${state.state}`),
	);

describe("the home screen's agenda", () => {
	test("a new learner sees the path from its beginning, and no statistics", () => {
		const agenda = agendaOf(aDesk());
		expect(agenda).toMatchObject({
			isFirstTime: true,
			streak: 0,
			retention: undefined,
			returning: undefined,
		});
		expect(agenda.due).toEqual({ count: 0, minutes: 0, nextAt: undefined });
		expect(agenda.continue).toMatchObject({ step: 0, steps: 4, minutes: 10, isResumed: false });
		expect(pathOf(agenda)).toEqual([">who/ec2 untouched", "who/s3 untouched", "iam/groups untouched"]);
	});

	test("what is done moves the next lesson on; what should come first is said, not locked", () => {
		const agenda = agendaOf(aDesk({ journal: memoryJournal([...whole(), did("iam/groups#nest")]) }));
		expect(pathOf(agenda)).toEqual(["who/ec2 mastered", ">who/s3 untouched", "iam/groups begun"]);
		expect(agenda.track).toMatchObject({ done: 1, lessons: 3 });
		expect(agenda.modules.map(({ done }) => done)).toEqual([1, 0]);
		const missing = agendaOf(aDesk()).modules[0]?.lessons[1]?.missing.map(({ id }) => id);
		expect(missing).toEqual(["who/ec2"]);
	});

	test("a lesson left in the middle comes first, with the minutes that are left", () => {
		const desk = aDesk({ journal: memoryJournal(whole()) });
		const lesson = smallCourse.lessons[2];
		if (lesson === undefined) throw new Error("the course is too small");
		const walk = go(desk, openLesson(desk, lesson), { type: "next" }).walk;
		go(desk, submit(desk, walk, ["right"]).walk, { type: "next" });
		const agenda = agendaOf(desk);
		expect(agenda.continue).toMatchObject({ step: 1, steps: 2, minutes: 5, isResumed: true });
		expect(pathOf(agenda)[2]).toBe(">iam/groups begun");
	});

	test("another track has another path, and lessons off it come after", () => {
		const tracks = [
			{ id: "full", title: "Full", lessons: smallCourse.lessons.map(({ id }) => id) },
			{ id: "iam", title: "IAM", lessons: ["iam/groups"] },
		];
		const desk = aDesk({ course: { ...smallCourse, tracks }, settings: memorySettings({ track: "iam" }) });
		expect(agendaOf(desk).track).toMatchObject({ done: 0, lessons: 1 });
		expect(agendaOf(desk).continue?.lesson.id).toBe("iam/groups");
		const done = memoryJournal([did("iam/groups#nest"), did("iam/groups#plain")]);
		const after = aDesk({
			course: { ...smallCourse, tracks },
			settings: memorySettings({ track: "iam" }),
			journal: done,
		});
		expect(agendaOf(after).continue?.lesson.id).toBe("who/ec2");
	});

	test("when all is mastered there is nothing to continue", () => {
		const all = smallCourse.lessons.flatMap(({ id, steps }) => steps.map((step) => did(`${id}#${step.id}`)));
		expect(agendaOf(aDesk({ journal: memoryJournal(all) })).continue).toBeUndefined();
	});
});

describe("what is due", () => {
	const wrong = (at: number, confidence?: "sure") =>
		did("who/ec2#rules", {
			at,
			tests: ["M03"],
			grade: { score: 0, verdict: "wrong", misconceptions: ["M03"] },
			confidence,
		});

	test("comes back on its day, in the learner's calendar, with a streak and a retention to show", () => {
		const desk = aDesk({ journal: memoryJournal([wrong(START)]) });
		expect(agendaOf(desk).due).toEqual({ count: 0, minutes: 0, nextAt: START + DAY });
		desk.setNow(START + DAY - 6 * 3_600_000);
		const agenda = agendaOf(desk);
		expect([agenda.due.count, agenda.due.minutes, agenda.returning?.id, agenda.streak]).toEqual([
			1,
			1,
			"M03",
			1,
		]);
	});

	test("what a sure answer got wrong comes first, then the longest overdue", () => {
		const desk = aDesk({
			journal: memoryJournal([
				did("who/ec2#guest", { at: START, grade: { score: 0, verdict: "wrong", misconceptions: ["M01"] } }),
				wrong(START + 1_000, "sure"),
			]),
		});
		desk.setNow(START + 3 * DAY);
		expect(dueOf(desk).map(({ key }) => key)).toEqual(["M03", "M01"]);
	});

	test("what was suspended, and what the course no longer has, is not due", () => {
		const gone = did("who/old#item", { tests: [] });
		const goneBelief = did("who/ec2#guest", { at: START + 1, tests: ["M99"] });
		const desk = aDesk({ journal: memoryJournal([wrong(START), gone, goneBelief]) });
		desk.setNow(START + 300 * DAY);
		expect(dueOf(desk).map(({ key }) => key)).toEqual(["M03"]);
		setSuspended(desk, "M03", "suspend");
		expect(dueOf(desk)).toEqual([]);
		setSuspended(desk, "M03", "restore");
		expect(dueOf(desk)).toHaveLength(1);
	});

	test("the forecast counts what is overdue for today", () => {
		const desk = aDesk({ journal: memoryJournal([wrong(START), did("iam/groups#plain", { at: START })]) });
		expect(forecast(desk, 5)).toEqual([0, 1, 1, 0, 0]);
		desk.setNow(START + 2 * DAY);
		expect(forecast(desk, 3)).toEqual([2, 0, 0]);
	});
});
