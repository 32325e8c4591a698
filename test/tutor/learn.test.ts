import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lesson } from "../../src/course/lesson.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { Fault } from "../../src/problem/fault.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { hintsOf } from "../../src/tutor/item.ts";
import { go, keepPlace, openLesson, skip, startLesson, submit } from "../../src/tutor/learn.ts";
import { summaryOf } from "../../src/tutor/lesson-summary.ts";
import { memoryBookmarks } from "../../src/tutor/memory-shelves.ts";
import { readBookmarks } from "../../src/tutor/read-bookmark.ts";
import { bookmarkOf, resumeWalk } from "../../src/tutor/resume.ts";
import { attemptOf, itemOf, missedOf, outcomeOf, stepOf, type Walk } from "../../src/tutor/walk.ts";
import { aCourse, aDesk, aLesson, aPair, aQuestion, START, smallCourse, type TestDesk } from "./a-desk.ts";

const lessonOf = (id: string, course = smallCourse): Lesson => {
	const lesson = course.lessons.find((each) => each.id === id);
	if (lesson === undefined) throw new Error(`no lesson ${id}`);
	return lesson;
};
const ec2 = lessonOf("who/ec2");

const placeOf = (walk: Walk): string => `${walk.phase} ${stepOf(walk)?.id ?? "-"}`;
const next = (desk: TestDesk, walk: Walk): Walk => go(desk, walk, { type: "next" }).walk;
const answerWith = (desk: TestDesk, walk: Walk, ...ids: string[]): Walk => submit(desk, walk, ids).walk;

describe("walking through a lesson", () => {
	test("goes from the scenario over texts and exercises to the summary", () => {
		const desk = aDesk();
		let walk = openLesson(desk, ec2);
		const places = [placeOf(walk)];
		const along = (step: Walk): void => {
			walk = step;
			places.push(placeOf(walk));
		};
		along(next(desk, walk));
		along(next(desk, walk));
		along(answerWith(desk, walk, "right"));
		along(next(desk, walk));
		along(skip(desk, walk).walk);
		along(answerWith(desk, walk, "right"));
		along(next(desk, walk));
		expect(places).toEqual([
			"scenario -",
			"reading intro",
			"asking guest",
			"feedback guest",
			"asking rules",
			"asking both",
			"feedback both",
			"summary -",
		]);
	});

	test("an unanswered question is not passed by going on, only by skipping", () => {
		const desk = aDesk();
		const walk = next(desk, next(desk, openLesson(desk, ec2)));
		expect(next(desk, walk)).toBe(walk);
	});

	test("going back shows the judged answer again, and keeps what was entered and hinted on the way", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		walk = answerWith(desk, walk, "M01");
		walk = next(desk, walk);
		walk = go(desk, walk, { type: "draft", draft: ["wrong"] }).walk;
		walk = go(desk, walk, { type: "hint" }).walk;
		walk = go(desk, walk, { type: "back" }).walk;
		expect([placeOf(walk), outcomeOf(walk)]).toMatchObject(["feedback guest", { answer: ["M01"] }]);
		walk = next(desk, walk);
		expect(attemptOf(walk)).toMatchObject({ draft: ["wrong"], hints: 1 });
	});

	test("there are never more hints than the exercise has, and they speak of the variant", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		for (let time = 0; time < 5; time++) walk = go(desk, walk, { type: "hint" }).walk;
		const item = itemOf(walk);
		if (item === undefined) throw new Error("nothing is asked");
		expect(hintsOf(item, attemptOf(walk)?.hints ?? 0)).toHaveLength(2);
		expect(hintsOf(item, 2)[0]).toMatch(/^Think of (?:tea|coffee|cocoa|milk)\.$/);
	});

	test("trying again and going over what was missed put other variants", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		const seeds = [itemOf(walk)?.seed];
		walk = go(desk, answerWith(desk, walk, "wrong"), { type: "retry" }).walk;
		seeds.push(itemOf(walk)?.seed);
		walk = next(desk, answerWith(desk, walk, "wrong"));
		walk = next(desk, answerWith(desk, walk, "right"));
		walk = skip(desk, walk).walk;
		expect([walk.phase, missedOf(walk)]).toEqual(["summary", ["guest", "both"]]);
		walk = go(desk, walk, { type: "redo" }).walk;
		seeds.push(itemOf(walk)?.seed);
		expect([placeOf(walk), new Set(seeds).size]).toEqual(["asking guest", 3]);
		walk = next(desk, answerWith(desk, walk, "right"));
		expect(placeOf(walk)).toBe("asking both");
		walk = next(desk, answerWith(desk, walk, "right", "also"));
		expect([walk.phase, missedOf(walk)]).toEqual(["summary", []]);
		expect(go(desk, walk, { type: "redo" }).walk).toBe(walk);
	});

	test("a policy that was written is mended on the next try, not written anew", () => {
		const statements = (action: string) => ({
			Version: "2012-10-17",
			Statement: [{ Effect: "Allow", Action: action, Resource: "*" }],
		});
		const rule: Exercise = {
			...aQuestion("rule"),
			vary: {},
			kind: "write",
			start: statements("s3:*"),
			reference: statements("s3:GetObject"),
		};
		const lesson = aLesson("iam/writing", [
			rule,
			{ ...rule, id: "varied", vary: { thing: ["tea", "milk"] } },
			aQuestion("after"),
		]);
		const desk = aDesk({ course: aCourse([lesson]) });
		const written = JSON.stringify(statements("s3:PutObject"));
		let walk = next(desk, openLesson(desk, lesson));
		walk = go(desk, submit(desk, walk, written).walk, { type: "retry" }).walk;
		expect([placeOf(walk), attemptOf(walk)]).toMatchObject(["asking rule", { draft: written, hints: 0 }]);
		walk = next(desk, submit(desk, walk, written).walk);
		walk = go(desk, submit(desk, walk, written).walk, { type: "retry" }).walk;
		expect([placeOf(walk), attemptOf(walk)]).toMatchObject(["asking varied", { draft: undefined }]);
		walk = next(desk, submit(desk, walk, written).walk);
		walk = go(desk, answerWith(desk, walk, "wrong"), { type: "retry" }).walk;
		expect([placeOf(walk), attemptOf(walk)]).toMatchObject(["asking after", { draft: undefined }]);
	});

	test("a lesson that is started again puts other variants than last time", () => {
		const desk = aDesk();
		const first = next(desk, next(desk, startLesson(desk, ec2)));
		answerWith(desk, first, "right");
		const second = next(desk, next(desk, startLesson(desk, ec2)));
		expect(itemOf(second)?.seed).not.toBe(itemOf(first)?.seed);
	});
});

describe("answering", () => {
	test("is journaled with all that grading it again needs, before anything is shown", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		desk.pass(5_000);
		walk = go(desk, walk, { type: "hint" }).walk;
		desk.pass(2_000);
		const seed = itemOf(walk)?.seed;
		const { answered } = submit(desk, walk, ["M01"]);
		expect(answered?.grade.misconceptions).toEqual(["M01"]);
		expect(answered?.progress.misconceptions.get("M01")?.shown).toBe(1);
		expect(desk.journal.entries()).toEqual([
			{
				type: "answer",
				id: "id-000001",
				at: START + 7_000,
				course: { id: "builtin", version: "1.0.0" },
				exercise: "who/ec2#guest",
				seed,
				answer: ["M01"],
				grade: { score: 0, verdict: "wrong", misconceptions: ["M01"] },
				hints: 1,
				ms: 7_000,
				mode: "learn",
				tests: ["M01", "M02"],
				confidence: undefined,
				sitting: undefined,
			},
		]);
	});

	test.each([
		[{ decision: "denied", confidence: "sure" }, "sure"],
		[{ confidence: "unsure" }, "unsure"],
		[{ confidence: "very" }, undefined],
		[["sure"], undefined],
		["sure", undefined],
	])("keeps how sure one was where a form asked for it: %j", (given, confidence) => {
		const desk = aDesk();
		const walk = next(desk, next(desk, openLesson(desk, ec2)));
		const { answered } = submit(desk, walk, given as Readonly<Record<string, string>>);
		expect(answered?.entry.confidence).toBe(confidence);
	});

	test("counts the time at the question over going away and coming back, and none of the time between", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		desk.pass(3_000);
		keepPlace(desk, walk);
		desk.pass(999_000_000);
		walk = openLesson(desk, ec2);
		desk.pass(4_000);
		walk = go(desk, walk, { type: "back" }).walk;
		desk.pass(500_000);
		walk = next(desk, walk);
		desk.pass(1_000);
		expect(submit(desk, walk, ["right"]).answered?.entry.ms).toBe(8_000);
	});

	test("goes on where it cannot be saved, and says so", () => {
		const journal = memoryJournal();
		const broken = {
			...journal,
			append: (entry: Parameters<typeof journal.append>[0]) => {
				journal.append(entry);
				throw new Fault("journal-unwritable", "no space is left on the disk");
			},
		};
		const desk = aDesk({ journal: broken });
		const walk = next(desk, next(desk, openLesson(desk, ec2)));
		const { walk: after, unsaved, answered } = submit(desk, walk, ["right"]);
		expect([after.phase, unsaved?.code, answered?.unsaved?.code]).toEqual([
			"feedback",
			"journal-unwritable",
			"journal-unwritable",
		]);
		expect(answered?.progress.done.get("who/ec2#guest")?.best).toBe(1);
		expect(skip(desk, next(desk, after)).unsaved?.code).toBe("journal-unwritable");
	});

	test("a place that cannot be kept is said, too", () => {
		const bookmarks = {
			...memoryBookmarks(),
			change: () => {
				throw new Fault("settings-unwritable", "the disk is read-only");
			},
		};
		const desk = aDesk({ bookmarks });
		expect(go(desk, openLesson(desk, ec2), { type: "next" }).unsaved?.code).toBe("settings-unwritable");
	});
});

describe("leaving and coming back", () => {
	const move = fc.oneof(
		fc.constantFrom("next", "back", "hint", "retry", "redo", "skip", "leave").map((type) => ({ type })),
		fc.record({
			type: fc.constantFrom("draft", "submit"),
			ids: fc.subarray(["right", "also", "wrong", "M01"]),
		}),
	);

	test("wherever one leaves, one comes back to exactly that place", () => {
		fc.assert(
			fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
				const desk = aDesk();
				let walk = openLesson(desk, ec2);
				for (const each of moves) {
					desk.pass(1_000);
					if ("ids" in each)
						walk =
							each.type === "submit"
								? submit(desk, walk, each.ids).walk
								: go(desk, walk, { type: "draft", draft: each.ids }).walk;
					else if (each.type === "skip") walk = skip(desk, walk).walk;
					else if (each.type !== "leave") walk = go(desk, walk, { type: each.type } as { type: "next" }).walk;
					const kept = JSON.parse(
						JSON.stringify({ byLesson: { it: bookmarkOf("builtin", walk, desk.now()) } }),
					);
					const bookmark = readBookmarks(kept).byLesson.it;
					if (bookmark === undefined) throw new Error("the bookmark was not read");
					const resumed = resumeWalk(ec2, bookmark, desk.examiner, desk.now());
					expect(bookmarkOf("builtin", resumed, desk.now())).toEqual(bookmarkOf("builtin", walk, desk.now()));
					expect(resumed.outcomes).toEqual(walk.outcomes);
					if (each.type === "leave") walk = resumed;
				}
			}),
			{ numRuns: 60 },
		);
	});

	test("the place is kept at every move, so that being killed loses a draft at most", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		expect(placeOf(openLesson(desk, ec2))).toBe("asking guest");
		walk = go(desk, walk, { type: "hint" }).walk;
		expect(attemptOf(openLesson(desk, ec2))).toEqual({ ...attemptOf(walk), spent: 0 });
		walk = answerWith(desk, walk, "right");
		expect(placeOf(openLesson(desk, ec2))).toBe("feedback guest");
		skip(desk, next(desk, walk));
		expect(placeOf(openLesson(desk, ec2))).toBe("asking both");
	});

	test("a draft is kept on leaving", () => {
		const desk = aDesk();
		const walk = go(desk, next(desk, next(desk, openLesson(desk, ec2))), {
			type: "draft",
			draft: ["M02"],
		}).walk;
		keepPlace(desk, walk);
		expect(attemptOf(openLesson(desk, ec2))?.draft).toEqual(["M02"]);
	});

	test("a finished lesson begins anew, and one that was only looked at leaves no bookmark", () => {
		const desk = aDesk();
		const looked = openLesson(desk, ec2);
		keepPlace(desk, looked);
		expect(desk.bookmarks.read().byLesson).toEqual({});
		let walk = next(desk, next(desk, looked));
		for (let time = 0; time < 3; time++) walk = skip(desk, walk).walk;
		expect([walk.phase, desk.bookmarks.read().byLesson]).toEqual(["summary", {}]);
		expect(openLesson(desk, ec2).phase).toBe("scenario");
	});

	test("the second round is come back to, with only what was missed", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		walk = next(desk, answerWith(desk, walk, "right"));
		walk = skip(desk, skip(desk, walk).walk).walk;
		walk = go(desk, walk, { type: "redo" }).walk;
		walk = next(desk, answerWith(desk, walk, "right"));
		const resumed = openLesson(desk, ec2);
		expect([placeOf(resumed), resumed.round, resumed.route]).toEqual(["asking both", 2, ["rules", "both"]]);
		expect(itemOf(resumed)).toEqual(itemOf(walk));
	});

	test("each lesson has its own place", () => {
		const desk = aDesk();
		next(desk, next(desk, openLesson(desk, ec2)));
		next(desk, openLesson(desk, lessonOf("who/s3")));
		expect([placeOf(openLesson(desk, ec2)), placeOf(openLesson(desk, lessonOf("who/s3")))]).toEqual([
			"asking guest",
			"asking bucket",
		]);
	});

	const left = (moves: (desk: TestDesk, walk: Walk) => Walk): TestDesk => {
		const desk = aDesk();
		moves(desk, openLesson(desk, ec2));
		return desk;
	};
	const atRules = (desk: TestDesk, walk: Walk): Walk =>
		next(desk, answerWith(desk, next(desk, next(desk, walk)), "right"));

	test("where the lesson was renamed, its place is found", () => {
		const desk = left(atRules);
		const renamed = { ...ec2, id: "who/vm", aliases: ["who/ec2"] };
		const again = aDesk({ course: aCourse([renamed]), bookmarks: desk.bookmarks });
		const walk = openLesson(again, renamed);
		expect(placeOf(walk)).toBe("asking rules");
		next(again, answerWith(again, walk, "right"));
		expect(Object.keys(again.bookmarks.read().byLesson)).toEqual(["builtin/who/vm"]);
	});

	test("where the step is gone, the walk goes on at the first thing still to do", () => {
		const desk = left(atRules);
		const changed = aLesson("who/ec2", ["intro", aQuestion("guest", ["M01"]), "more", aPair("both")]);
		expect(
			placeOf(openLesson(aDesk({ course: aCourse([changed]), bookmarks: desk.bookmarks }), changed)),
		).toBe("asking both");
	});

	test("where everything is gone, the lesson begins anew", () => {
		const desk = left(atRules);
		const changed = aLesson("who/ec2", ["other"]);
		expect(
			placeOf(openLesson(aDesk({ course: aCourse([changed]), bookmarks: desk.bookmarks }), changed)),
		).toBe("scenario -");
	});

	test("a draft of a form the exercise no longer has becomes an empty one", () => {
		const desk = left((d, w) => {
			const walk = go(d, next(d, next(d, w)), { type: "draft", draft: { a: "b" } }).walk;
			keepPlace(d, walk);
			return walk;
		});
		expect(attemptOf(openLesson(desk, ec2))?.draft).toEqual([]);
	});
});

describe("the end of a lesson", () => {
	test("says what was right, what to go over, which belief showed and when it comes back", () => {
		const desk = aDesk();
		let walk = next(desk, next(desk, openLesson(desk, ec2)));
		walk = next(desk, answerWith(desk, walk, "M01"));
		walk = next(desk, answerWith(desk, walk, "right"));
		walk = skip(desk, walk).walk;
		const summary = summaryOf(desk, walk);
		expect(summary).toMatchObject({ right: 1, exercises: 3, skipped: 1, missed: ["guest", "both"] });
		expect(summary.state.state).toBe("begun");
		expect(summary.shown.map(({ misconception, due }) => [misconception.id, due])).toEqual([
			["M01", START + 86_400_000],
		]);
		expect(summary.next?.id).toBe("who/s3");
	});
});
