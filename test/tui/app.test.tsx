import { render } from "ink-testing-library";
import { describe, expect, test, vi } from "vitest";
import type { Course, Lesson } from "../../src/course/lesson.ts";
import type { Answer, Question } from "../../src/exercise/question.ts";
import { Fault } from "../../src/problem/fault.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { Tutor } from "../../src/tui/app.tsx";
import type { Window } from "../../src/tui/frame.ts";
import { setSuspended } from "../../src/tutor/answer.ts";
import type { Desk } from "../../src/tutor/desk.ts";
import { aDesk, smallCourse, type TestDesk } from "../tutor/a-desk.ts";

const DOWN = "\u001b[B";
const ENTER = "\r";
const ESC = "\u001b";

/** The tutor in a window of that size, driven as a person would: a key, then whatever it shows. */
const opened = (
	desk: Desk,
	window: Window = { columns: 80, rows: 24 },
	lesson?: Lesson | "progress",
	edit = keep,
) => {
	const start =
		lesson === undefined
			? undefined
			: lesson === "progress"
				? { at: lesson }
				: { at: "lesson" as const, lesson };
	const ground = { isColoured: false, background: "unknown" } as const;
	const app = render(
		<Tutor desk={desk} start={start} edit={edit} ground={ground} notices={NOTICES} window={window} />,
	);
	const screen = () => app.lastFrame() ?? "";
	const settled = () => new Promise((done) => setImmediate(done));
	return {
		screen,
		press: async (...keys: readonly string[]) => {
			for (const key of keys) {
				await settled();
				app.stdin.write(key);
			}
			await settled();
			return screen();
		},
		/** A lone escape is held back until it is clear that no sequence follows: waits for what it must show. */
		escapeTo: async (text: string) => {
			await settled();
			app.stdin.write(ESC);
			await vi.waitFor(() => expect(screen()).toContain(text), { timeout: 10_000, interval: 1 });
		},
		resize: (to: Window) => {
			app.rerender(
				<Tutor desk={desk} start={start} edit={edit} ground={ground} notices={NOTICES} window={to} />,
			);
			return screen();
		},
		leave: () => app.unmount(),
	};
};

const NOTICES = ["a damaged line was set aside"];

const keep = (_: string, text: string): string => text;

const lessonOf = (desk: Desk, id: string): Lesson => {
	const lesson = desk.course.lessons.find((known) => known.id === id);
	if (lesson === undefined) throw new TypeError(`no lesson ${id}`);
	return lesson;
};

describe("the home screen", () => {
	test("greets a newcomer with the first lesson, and shows no statistics", async () => {
		const app = opened(aDesk());
		const screen = app.screen();
		expect(screen).toContain("Welcome");
		expect(screen).toContain("▸ Begin");
		expect(screen).toContain("The path");
		expect(screen).not.toMatch(/streak|retention/);
	});

	test("says in a banner what was noticed about the learner's files", () => {
		expect(opened(aDesk()).screen()).toContain("! a damaged line was set aside");
		expect(opened(aDesk(), undefined, smallCourse.lessons[0]).screen()).toContain(
			"a damaged line was set aside",
		);
	});

	test("leads to the first question by two keys", async () => {
		const app = opened(aDesk());
		expect(await app.press(ENTER)).toContain("A coffee shop.");
		expect(await app.press(ENTER)).toMatch(/Read this|What is right/);
	});

	test("says welcome back to a newcomer who left in the middle", async () => {
		const desk = aDesk();
		const app = opened(desk);
		await app.press(ENTER, ENTER);
		await app.escapeTo("Welcome back. Press ⏎ to go on where you were.");
		expect(app.screen()).toContain("▸ Continue");
	});

	test("shows, when one comes back to it, what another tutor has written meanwhile", async () => {
		const journal = memoryJournal();
		const app = opened(aDesk({ journal }));
		expect(app.screen()).toContain("Welcome.");
		const other = opened(aDesk({ journal }), undefined, smallCourse.lessons[0]);
		await other.press(ENTER, ENTER, DOWN, ENTER);
		await app.press("/");
		await app.escapeTo("Revise");
	});

	test("t follows another track: its lessons are counted, the others are hinted at", async () => {
		const [first, ...others] = smallCourse.lessons;
		const tracks = [
			...smallCourse.tracks,
			{ id: "short", title: "Short", lessons: others.map(({ id }) => id) },
		];
		const desk = aDesk({ course: { ...smallCourse, tracks } });
		const app = opened(desk);
		expect(app.screen()).toMatch(/ · Full\n/);
		const screen = await app.press("t");
		expect(screen).toMatch(/ · Short\n/);
		expect(screen).not.toContain(`Begin      ${first?.title}`);
		expect(screen).toMatch(/who +· /);
		expect(desk.settings.read().track).toBe("short");
		expect(await app.press("t")).toContain("Full");
		expect(opened(aDesk()).screen()).not.toMatch(/\bt track/);
	});

	test("obeys Enter though it comes in one piece with other keys, as from an impatient learner", async () => {
		expect(await opened(aDesk()).press(`${ENTER}${ENTER}`)).toContain("A coffee shop.");
	});

	test("opens a module, and a lesson in it", async () => {
		const app = opened(aDesk());
		expect(await app.press(DOWN, DOWN, DOWN, ENTER)).toContain("The lesson who/ec2");
		expect(await app.press(ENTER)).toContain("Know it.");
	});

	test("finds a lesson by a word while letters are typed as text", async () => {
		const app = opened(aDesk());
		const screen = await app.press("/", "n", "e", "s", "t");
		expect(screen).toContain("nest▏");
		expect(screen).toContain("The lesson iam/groups");
		expect(screen).not.toContain("who/s3");
		expect(await app.press(ENTER)).toContain("Know it.");
	});

	test("says kindly that nothing was found", async () => {
		const app = opened(aDesk());
		expect(await app.press("/", "z", "z", "z")).toContain("Nothing has that word");
	});
});

describe("what was put aside", () => {
	test("is listed from the progress page, and asked again at a key", async () => {
		const desk = aDesk();
		setSuspended(desk, "M01", "suspend");
		setSuspended(desk, "M02", "suspend");
		const app = opened(desk, { columns: 80, rows: 50 }, "progress");
		expect(app.screen()).toContain("Press a to have one asked again.");
		expect(await app.press("a")).toMatch(/▸ belief M01 +M01\n +belief M02 +M02/);
		const after = await app.press(DOWN, ENTER);
		expect(after).toContain("belief M01");
		expect(after).not.toContain("belief M02");
		expect([...desk.progress().suspended]).toEqual(["M01"]);
		expect(await app.press(ENTER)).toContain("Everything is asked again.");
		await app.escapeTo("Mastery");
		expect(await app.press("a")).toContain("Mastery");
	});
});

/** A course of one lesson whose only step is a question of that kind. */
const courseWith = (exercise: Record<string, unknown>): Course => ({
	id: "c",
	version: "1",
	title: "A course",
	modules: [{ id: "m", title: "The module", summary: "" }],
	tracks: [],
	misconceptions: new Map([["M01", { id: "M01", belief: "AWS patches it", correct: "You patch it." }]]),
	scenes: new Map(),
	lessons: [
		{
			id: "m/l",
			aliases: [],
			module: "m",
			title: "The lesson",
			objective: "Know it.",
			minutes: 5,
			requires: [],
			sources: [
				{
					key: "s",
					page: "https://example.org/s",
					title: "The page",
					verifiedOn: "2026-11-01",
					volatile: false,
				},
			],
			scenario: "A shop.",
			account: undefined,
			steps: [
				{
					type: "exercise",
					id: "e",
					exercise: {
						id: "e",
						kind: "choose",
						prompt: "The question?",
						hints: ["First hint.", "Second hint."],
						aliases: [],
						why: "The rule.",
						figures: [],
						sources: ["s"],
						exam: [],
						depth: "clf",
						vary: {},
						retrieves: undefined,
						account: undefined,
						...exercise,
					},
				},
			],
		},
	],
});

const choice = {
	kind: "choose",
	keepOrder: true,
	options: {
		good: { text: "You patch it", correct: true },
		bad: { text: "AWS patches it", feedback: "It feels so.", misconception: "M01" },
	},
};

const deskWith = (exercise: Record<string, unknown>): TestDesk => aDesk({ course: courseWith(exercise) });

describe("a lesson", () => {
	test("says of a wrong choice why it tempts, what the rule is, and what is often believed", async () => {
		const app = opened(deskWith(choice));
		const screen = await app.press(ENTER, ENTER, DOWN, DOWN, ENTER);
		expect(screen).toContain("✘ Not yet.");
		expect(screen).toContain("AWS patches it");
		expect(screen).toContain("your choice");
		expect(screen).toContain("It feels so.");
		expect(screen).toContain("The rule.");
		expect(screen).toContain("M01");
	});

	test("says of a right choice that it is right, and ends with a summary", async () => {
		const app = opened(deskWith(choice));
		expect(await app.press(ENTER, ENTER, DOWN, ENTER)).toContain("✔ Right.");
		const end = await app.press(ENTER);
		expect(end).toContain("1 of 1 right");
		expect(end).toContain("Mastered");
	});

	test("journals each answer before it shows the verdict", async () => {
		const desk = deskWith(choice);
		const app = opened(desk);
		await app.press(ENTER, ENTER, DOWN, ENTER);
		expect(desk.journal.entries()).toMatchObject([{ type: "answer", exercise: "m/l#e", answer: ["good"] }]);
	});

	test("gives hints one by one and then no more", async () => {
		const app = opened(deskWith(choice));
		expect(await app.press(ENTER, ENTER)).toContain("hint (1 of 2)");
		expect(await app.press("h")).toContain("Hint 1 of 2: First hint.");
		const all = await app.press("h");
		expect(all).toContain("Hint 2 of 2: Second hint.");
		expect(all).not.toMatch(/h hint/);
	});

	test("a skipped question is not done", async () => {
		const desk = deskWith(choice);
		const app = opened(desk);
		expect(await app.press(ENTER, ENTER, "s")).toContain("skipped");
		expect(desk.journal.entries()).toMatchObject([{ type: "skip" }]);
	});

	test("asks again in another go after a wrong answer", async () => {
		const app = opened(deskWith(choice));
		const again = await app.press(ENTER, ENTER, DOWN, DOWN, ENTER, "r");
		expect(again).toContain("The question?");
		expect(again).not.toContain("▸");
	});

	test("names its sources on t and closes them with escape", async () => {
		const app = opened(deskWith(choice));
		expect(await app.press(ENTER, "t")).toContain("https://example.org/s");
		await app.escapeTo("A shop.");
	});

	test("moves the line to another service on w", async () => {
		const stack = {
			kind: "sort",
			responsibility: { service: "ec2", layers: ["guest-os", "hypervisor"] },
		};
		const app = opened(deskWith(stack));
		const judged = await app.press(ENTER, ENTER, "1", "1", ENTER);
		expect(judged).toContain("the line on");
		expect(judged).toContain("◂ you said");
		expect(await app.press("w")).toContain("What if this ran on");
	});

	test("left in the middle of typing goes on with the very same letters", async () => {
		const desk = deskWith({ kind: "fill", accept: ["patch"] });
		const app = opened(desk);
		expect(await app.press(ENTER, ENTER, "p", "q", "?")).toContain("pq?▏");
		await app.escapeTo("Continue");
		expect(await app.press(ENTER)).toContain("pq?▏");
		await app.press("\u0003");
		app.leave();
		expect(opened(desk, undefined, lessonOf(desk, "m/l")).screen()).toContain("pq?▏");
	});

	test("keys that arrive in one chunk meet each other's work", async () => {
		const app = opened(deskWith(choice));
		await app.press(ENTER, ENTER);
		expect(await app.press(`${DOWN}${DOWN}${ENTER}`)).toContain("✘ Not yet.");
	});

	test("says in a banner what could not be saved, and goes on", async () => {
		const journal = memoryJournal();
		const desk = aDesk({
			course: courseWith(choice),
			journal: {
				...journal,
				append: () => {
					throw new Fault("journal-write", "cannot write the journal");
				},
			},
		});
		const screen = await opened(desk).press(ENTER, ENTER, DOWN, ENTER);
		expect(screen).toContain("! not saved: cannot write the journal");
		expect(screen).toContain("✔ Right.");
	});

	test("shows help over the question and comes back to it", async () => {
		const app = opened(deskWith(choice));
		await app.press(ENTER, ENTER, DOWN);
		expect(await app.press("?")).toContain("How this works");
		await app.escapeTo("▸ 1  You patch it");
	});
});

describe("in a window of any size", () => {
	const sizes: readonly Window[] = [
		{ columns: 40, rows: 12 },
		{ columns: 40, rows: 20 },
		{ columns: 60, rows: 15 },
		{ columns: 80, rows: 24 },
		{ columns: 100, rows: 30 },
	];

	test.each(sizes)("no page has more rows than $columns x $rows", async (window) => {
		const options = Object.fromEntries(
			Array.from({ length: 9 }, (_, n) => [
				`o${n}`,
				{
					text: `option ${n} ${"and more ".repeat(9)}`,
					correct: n === 0,
					feedback: n === 0 ? undefined : "No.",
				},
			]),
		);
		const app = opened(
			deskWith({ kind: "choose", keepOrder: true, prompt: "word ".repeat(120), options }),
			window,
		);
		const fits = (screen: string) => {
			expect(screen.split("\n").length).toBeLessThanOrEqual(window.rows);
			for (const row of screen.split("\n")) expect(row.length).toBeLessThanOrEqual(window.columns);
		};
		fits(app.screen());
		fits(await app.press(ENTER));
		fits(await app.press(ENTER));
		for (let n = 0; n < 9; n++) {
			const screen = await app.press(DOWN);
			fits(screen);
			expect(screen).toContain(`▸ ${n + 1}  option ${n}`);
		}
		fits(await app.press(ENTER));
		fits(await app.press("?"));
	});

	test("a window that is too small says so, and recovers with everything in place", async () => {
		const app = opened(deskWith(choice));
		await app.press(ENTER, ENTER, DOWN);
		expect(app.resize({ columns: 30, rows: 8 })).toContain("at least 40");
		expect(app.resize({ columns: 50, rows: 14 })).toContain("▸ 1  You patch it");
	});

	test("a wide window shows the picture beside the text", async () => {
		const app = opened(
			deskWith({ ...choice, figures: [{ kind: "code", title: "policy", text: "{}", marks: [] }] }),
			{ columns: 100, rows: 30 },
		);
		const screen = await app.press(ENTER, ENTER);
		expect(screen.split("\n").some((row) => row.includes("The question?") && row.includes("policy"))).toBe(
			true,
		);
	});
});

test("a text is written in the learner's editor, and an editor that fails is said", async () => {
	const write = {
		...common,
		shape: "write",
		start: "{}",
		fileName: "policy.json",
		policyUse: "identity",
	} as const satisfies Question;
	const desk = deskWith(choice);
	const examiner = {
		...desk.examiner,
		ask: () => write,
		read: (_: unknown, answer: unknown) => answer as Answer,
	};
	const asked = { ...desk, examiner } as unknown as Desk;
	const broken = () => {
		throw new Fault("no-editor", "cannot start the editor `x`", { cure: "set EDITOR" });
	};
	expect(await opened(asked, undefined, undefined, broken).press(ENTER, ENTER, "e")).toContain(
		"cannot start",
	);
});

const common = { prompt: "Write it.", figures: [] } as const;
