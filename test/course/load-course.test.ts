import { describe, expect, test } from "vitest";
import { checkCourse } from "../../src/course/check-course.ts";
import { compileCourse } from "../../src/course/compile.ts";
import { readCompiled } from "../../src/course/compiled.ts";
import { coverageOf } from "../../src/course/coverage.ts";
import type { Course } from "../../src/course/lesson.ts";
import { loadCourse } from "../../src/course/load-course.ts";
import { sceneOf } from "../../src/course/scene-of.ts";
import { newPack, packId } from "../../src/course/template/new-pack.ts";
import { exercise } from "../exercise/samples.ts";
import { soundFiles, spoiled, TODAY } from "./sound-course.ts";

const sound = (): Course => {
	const loaded = loadCourse(soundFiles);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
	return loaded.value;
};

describe("a course", () => {
	test("has its lessons in the order of its modules, each with its module", () => {
		expect(sound().lessons.map(({ id, module }) => [id, module])).toEqual([
			["basics/start", "first"],
			["basics/next", "first"],
		]);
	});

	test("numbers the text steps that have no id", () => {
		expect(sound().lessons.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual([
			"text-1",
			"which",
			"intro",
			"layers",
			"bins",
			"pairs",
			"rotate",
			"word",
		]);
	});

	test("gives every exercise its common fields, written or not", () => {
		const [, step] = sound().lessons[0]?.steps ?? [];
		expect(step?.type === "exercise" && step.exercise).toMatchObject({
			...exercise("choose", {}),
			id: "which",
			prompt: "Which one?",
			hints: ["Look at the first.", "It is A."],
			sources: ["page"],
		});
	});

	test("draws a picture as the model has it", () => {
		const [step] = sound().lessons[0]?.steps ?? [];
		expect(step?.type === "text" && step.figures).toMatchObject([{ kind: "responsibility", service: "ec2" }]);
	});

	test("makes accounts of its scenes", () => {
		const scene = sceneOf(sound(), "till");
		expect(scene.ok && [...scene.value.accounts.keys()]).toEqual(["111122223333"]);
		expect(sceneOf(sound(), "nowhere").ok).toBe(false);
	});

	test("tells what it practises", () => {
		const coverage = coverageOf(sound());
		expect(coverage).toMatchObject({ exercises: 6, minutes: 15 });
		expect([...coverage.kinds]).toEqual([
			["choose", 1],
			["sort", 2],
			["match", 1],
			["order", 1],
			["fill", 1],
		]);
		expect(coverage.misconceptions.find(({ id }) => id === "M01")).toEqual({
			id: "M01",
			exercises: ["basics/start#which", "basics/next#layers"],
			lessons: 2,
		});
	});

	test("survives being compiled", () => {
		const course = sound();
		const back = readCompiled(compileCourse(course));
		expect(back).toEqual(course);
		expect(compileCourse(back)).toBe(compileCourse(course));
	});
});

describe("a pack that extends the built-in course", () => {
	const packFiles = (lessons: string): ReadonlyMap<string, string> =>
		new Map([
			[
				"course.yaml",
				`format: 1\nid: pack\nversion: "1"\ntitle: Pack\nextends: builtin\nmodules:\n  - {id: m, title: M, summary: S, lessons: [${lessons}]}\n`,
			],
			["own.yaml", (soundFiles.get("01-first/start.yaml") ?? "").replace("basics/start", "pack/own")],
		]);

	test("may list its lessons, and use its misconceptions and scenes", () => {
		const { course, problems } = checkCourse(packFiles("basics/next, pack/own"), {
			today: TODAY,
			base: sound(),
		});
		expect(problems).toEqual([]);
		expect(course?.lessons.map(({ id, module }) => [id, module])).toEqual([
			["basics/next", "m"],
			["pack/own", "m"],
		]);
		expect(course?.scenes.has("till")).toBe(true);
	});

	test("does not ask a lent lesson for lessons that it does not teach", () => {
		const { course } = checkCourse(packFiles("basics/next, pack/own"), { today: TODAY, base: sound() });
		expect(course?.lessons[0]?.requires).toEqual([]);
		const both = checkCourse(packFiles("basics/start, basics/next, pack/own"), {
			today: TODAY,
			base: sound(),
		});
		expect(both.course?.lessons[1]?.requires).toEqual(["basics/start"]);
	});

	const extending = (modules: string, more: readonly (readonly [string, string])[] = []) =>
		checkCourse(
			new Map([
				["course.yaml", `format: 1\nid: pack\nversion: "1"\ntitle: Pack\nextends: builtin\n${modules}`],
				...more,
			]),
			{ today: TODAY, base: sound() },
		);

	test("teaches all of it where it names no modules, with its tracks", () => {
		const { course, problems } = extending("");
		expect(problems).toEqual([]);
		expect(course?.lessons).toEqual(sound().lessons);
		expect(course?.modules).toEqual(sound().modules);
		expect(course?.tracks).toEqual(sound().tracks);
	});

	test("is lent whatever a module of that id does not say itself", () => {
		const { course, problems } = extending(
			"modules:\n  - {id: own, title: Own, summary: S, lessons: [pack/own]}\n  - {id: first, title: Other}\n",
			[...packFiles("")].filter(([file]) => file === "own.yaml"),
		);
		expect(problems).toEqual([]);
		expect(course?.modules).toEqual([
			{ id: "own", title: "Own", summary: "S" },
			{ ...sound().modules[0], title: "Other" },
		]);
		expect(course?.lessons.map(({ id }) => id)).toEqual(["pack/own", "basics/start", "basics/next"]);
	});

	test("has to say all of a module that is its own, and is told which one may be meant", () => {
		const { problems } = extending("modules:\n  - {id: frist}\n");
		expect(problems.map(({ message, cure, place }) => [place?.line, message, cure])).toEqual([
			[7, "module `frist` is without `title`, `summary`, `lessons`", "did you mean `first`?"],
		]);
	});

	test("adds scenes and misconceptions, and may not put others in the place of built-in ones", () => {
		const own = 'P01: {belief: "A", correct: "B"}\n';
		const scene = 'account: {id: "444455556666"}\n';
		const added = extending("", [
			["misconceptions.yaml", own],
			["accounts/own.yaml", scene],
		]);
		expect(added.problems).toEqual([]);
		expect([...(added.course?.misconceptions.keys() ?? [])]).toEqual([
			...sound().misconceptions.keys(),
			"P01",
		]);
		expect([...(added.course?.scenes.keys() ?? [])]).toEqual(["till", "own"]);

		const taken = extending("", [
			["misconceptions.yaml", own.replace("P01", "M01")],
			["accounts/till.yaml", scene],
		]);
		expect(taken.course).toBeUndefined();
		expect(taken.problems.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`)).toEqual([
			"accounts/till.yaml:1 scene-taken",
			"misconceptions.yaml:1 misconception-taken",
		]);
	});

	test("may put a lesson in the place of a built-in one, and is told that it does", () => {
		const own = (soundFiles.get("01-first/start.yaml") ?? "").replace("title: The start", "title: My start");
		const { course, problems } = extending("", [["own.yaml", own]]);
		expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
			"suggestion replaces-built-in",
		]);
		expect(course?.lessons.map(({ title }) => title)).toEqual(["My start", "What comes next"]);
	});

	test("without anything to extend needs modules", () => {
		const files = new Map([["course.yaml", 'format: 1\nid: pack\nversion: "1"\ntitle: Pack\n']]);
		const { problems } = checkCourse(files, { today: TODAY, base: sound() });
		expect(problems).toMatchObject([
			{ code: "missing-field", cure: "add `modules`, or `extends: builtin` to teach the built-in ones" },
		]);
	});

	test("lends nothing where it does not say so", () => {
		const files = new Map(
			[...packFiles("basics/next, pack/own")].map(([file, text]) => [
				file,
				text.replace("extends: builtin\n", ""),
			]),
		);
		const { problems } = checkCourse(files, { today: TODAY, base: sound() });
		expect(problems.map(({ code }) => code)).toEqual(["unknown-lesson", "unknown-misconception"]);
	});
});

describe("what does not refuse the rest", () => {
	test("a lesson that cannot be read is not held against those that require it", () => {
		const { problems } = checkCourse(spoiled("01-first/start.yaml", "title: The start", "title: *"), {
			today: TODAY,
		});
		expect(problems.map(({ code }) => code)).toEqual(["yaml-alias"]);
	});

	test("misconceptions that cannot be read are not held against the lessons", () => {
		const { problems } = checkCourse(spoiled("misconceptions.yaml", "M01:", "M01: *"), { today: TODAY });
		expect(problems.map(({ place }) => place?.file)).toEqual(["misconceptions.yaml"]);
	});

	test("a mistake in the head of a lesson does not hide those in its steps", () => {
		const text = (soundFiles.get("01-first/next.yaml") ?? "")
			.replace("title: What comes next\n", "")
			.replace("kind: match", "kind: macth");
		const { problems } = checkCourse(new Map([...soundFiles, ["01-first/next.yaml", text]]), {
			today: TODAY,
		});
		expect(problems.map(({ code }) => code)).toEqual(["missing-field", "unknown-kind"]);
	});

	test("a mistake in one file does not hide one in another", () => {
		const files = new Map([
			...spoiled("01-first/next.yaml", "kind: match", "kind: macth"),
			...[...spoiled("01-first/start.yaml", "misconception: M01", "misconception: M99")].filter(
				([file]) => file === "01-first/start.yaml",
			),
		]);
		expect(checkCourse(files, { today: TODAY }).problems.map(({ code }) => code)).toEqual([
			"unknown-kind",
			"unknown-misconception",
		]);
	});
});

test("without a course file there is no course", () => {
	expect(checkCourse(new Map(), { today: TODAY })).toMatchObject({
		course: undefined,
		problems: [{ code: "no-course-file" }],
	});
});

test("an unknown kind is answered by the kinds there are", () => {
	const { problems } = checkCourse(spoiled("01-first/next.yaml", "kind: match", "kind: telepathy"), {
		today: TODAY,
	});
	expect(problems[0]?.cure).toMatch(/^use one of choose, sort, match, order, fill/);
});

describe("a new pack", () => {
	test("lints clean on the day it is made, and half a year later", () => {
		const builtIn = {
			...sound(),
			misconceptions: new Map([["M06", { id: "M06", belief: "b", correct: "c" }]]),
		};
		for (const later of [TODAY, "2027-12-01"])
			expect(
				checkCourse(newPack({ id: "mine", today: TODAY }), { today: later, base: builtIn }).problems,
			).toEqual([]);
	});

	test.each([
		["My Pack", "my-pack"],
		["2026 Class!", "class"],
		["___", "pack"],
		["ünïcode", "n-code"],
	])("in a folder named %j has the id %s", (folder, id) => {
		expect(packId(folder)).toBe(id);
	});
});
