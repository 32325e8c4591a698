import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import type { Course } from "../../../src/course/lesson.ts";
import { loadCourse } from "../../../src/course/load-course.ts";
import type { Answer } from "../../../src/exercise/question.ts";
import type { Problem } from "../../../src/problem/problem.ts";
import { examinerWith } from "../../../src/tutor/examiner.ts";
import { changesSince } from "../../../src/tutor/workbook/changes-since.ts";
import { findItems } from "../../../src/tutor/workbook/find-items.ts";
import { labelled } from "../../../src/tutor/workbook/labelled.ts";
import { pageOf } from "../../../src/tutor/workbook/pages.ts";
import { readCommands } from "../../../src/tutor/workbook/read-commands.ts";
import { soundFiles } from "../../course/sound-course.ts";
import { aCourse, aLesson, aPair, aQuestion } from "../a-desk.ts";
import { answered, aWorkbook, folderOf, graded } from "./a-workbook.ts";

const loaded = (files: ReadonlyMap<string, string>): Course => {
	const read = loadCourse(files);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

const builtIn = loaded(
	new Map(
		readdirSync("lessons", { recursive: true, encoding: "utf8" })
			.map((file) => file.split(path.sep).join("/"))
			.filter((file) => file.endsWith(".yaml"))
			.map((file) => [file, readFileSync(`lessons/${file}`, "utf8")]),
	),
);

const examinerOf = (course: Course) =>
	examinerWith((name) => {
		const scene = readScene(course.scenes.get(name));
		return scene.ok ? scene.value : undefined;
	});

/** An answer as a learner writes it. */
const written = (answer: Answer): string =>
	Array.isArray(answer) || typeof answer === "string"
		? `answer: ${JSON.stringify(answer)}`
		: [
				"answer:",
				...Object.entries(answer).map(([item, place]) => `  ${JSON.stringify(item)}: ${place}`),
			].join("\n");

/** The workbook with the solution of every exercise in it. */
const solved = (
	course: Course,
	student: string,
	files = aWorkbook(course, { student, examiner: examinerOf(course) }),
) => {
	const find = findItems(course, student);
	const examiner = examinerOf(course);
	for (const lesson of course.lessons) {
		for (const step of lesson.steps) {
			if (step.type !== "exercise") continue;
			const key = `${lesson.id}#${step.id}`;
			const item = find(key);
			if (item === undefined) throw new Error(key);
			const { question, withLabels } = labelled(examiner.ask(item), item.seed);
			const solution = withLabels(examiner.solve(item));
			const { answer } = pageOf(key, question.shape);
			if (question.shape === "write") files.set(answer, String(solution));
			else
				answered(
					files,
					answer,
					question.shape === "operate" ? [...(solution as readonly string[])].join("\n") : written(solution),
				);
		}
	}
	return files;
};

const course = aCourse([aLesson("who/ec2", ["intro", aQuestion("guest", ["M01"]), aPair("both")])]);
const label = (key: string, id: string, student?: string): string => {
	const item = findItems(course, student)(key);
	if (item === undefined) throw new Error(key);
	return String(labelled(examinerOf(course).ask(item), item.seed).withLabels([id]));
};

describe("a new workbook", () => {
	test("has settings, something to read, help, a workflow, and one file an exercise", () => {
		expect([...aWorkbook(course).keys()].sort()).toEqual([
			".github/workflows/grade.yml",
			"README.md",
			"help.yaml",
			"who/ec2/README.md",
			"who/ec2/both.yaml",
			"who/ec2/guest.yaml",
			"workbook.yaml",
		]);
	});

	test("asks in comments, and betrays no id of an option", () => {
		const text = aWorkbook(course).get("who/ec2/both.yaml") ?? "";
		expect(text).toMatch(/^# What is right about both and (tea|coffee|cocoa|milk)\?$/m);
		expect(text).toMatch(/^# {3}[a-z]{2}1?: also right$/m);
		expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual(["answer: []"]);
		expect(text).not.toContain("also:");
	});

	test("draws other labels and variants for another student", () => {
		const texts = new Set(
			["kai", "mina", "ravi", "zoe", "li"].map((student) =>
				aWorkbook(course, { student }).get("who/ec2/both.yaml"),
			),
		);
		expect(texts.size).toBeGreaterThan(1);
		expect(aWorkbook(course, { student: "kai" })).toEqual(aWorkbook(course, { student: "kai" }));
	});

	test("holds nothing right: handed in as it is, it earns nothing", () => {
		const result = graded(
			builtIn,
			aWorkbook(builtIn, { examiner: examinerOf(builtIn) }),
			examinerOf(builtIn),
		);
		expect(result.earned).toBe(0);
		expect(new Set(result.marks.map(({ status }) => status))).toEqual(new Set(["unanswered"]));
		expect(result.isPassed).toBe(false);
	}, 60_000);

	test("of every built-in lesson passes with the solutions in it", () => {
		const result = graded(builtIn, solved(builtIn, "kai"), examinerOf(builtIn));
		expect(result.marks.filter(({ status }) => status !== "right")).toEqual([]);
		expect(result.isPassed).toBe(true);
	}, 60_000);

	test("of a pack with every other shape passes with the solutions in it", () => {
		const sound = loaded(soundFiles);
		const result = graded(sound, solved(sound, "kai"), examinerOf(sound));
		expect(result.marks.map(({ status }) => status)).toEqual(result.marks.map(() => "right"));
	});
});

describe("grading a workbook", () => {
	const key = "who/ec2#both";
	const half = () =>
		answered(
			aWorkbook(course),
			"who/ec2/both.yaml",
			`answer: [${label(key, "right")}, ${label(key, "wrong")}]`,
		);

	test("gives partial credit, and says why", () => {
		const mark = graded(course, half()).marks.find((each) => each.key === key);
		expect(mark).toMatchObject({ status: "partly", score: 0.5, earned: 0.5, possible: 1 });
		expect(mark?.feedback.map(({ text }) => text)).toContain("No.");
	});

	test("tells what it cannot read as an error with its place, not as a wrong answer, and grades the rest", () => {
		const files = half();
		files.set("who/ec2/guest.yaml", "answer: [a\n");
		expect(graded(course, files).marks.map(({ status }) => status)).toEqual(["error", "partly"]);
		answered(files, "who/ec2/guest.yaml", "answer: [xx]");
		const [mark] = graded(course, files).marks;
		expect(mark?.problems[0]).toMatchObject({ code: "unknown-name", place: { file: "who/ec2/guest.yaml" } });
		expect(mark?.problems[0]?.place?.line).toBeGreaterThan(1);
		files.delete("who/ec2/guest.yaml");
		expect(graded(course, files).marks[0]).toMatchObject({
			status: "error",
			problems: [{ code: "missing-file" }],
		});
	});

	test.for([
		["free", 0, 0.5],
		["a tenth", 0.1, 0.4],
		["dearer than the point", 1, 0],
	] as const)("a hint that costs %s leaves what is left", ([, hints, earned]) => {
		const files = aWorkbook(course, { rules: { hints } });
		answered(files, "who/ec2/both.yaml", `answer: [${label(key, "right")}]`);
		files.set("help.yaml", `hints: { "${key}": 2 }\n`);
		const mark = graded(course, files).marks[1];
		expect(mark?.hints).toHaveLength(2);
		expect(mark?.earned).toBeCloseTo(earned);
	});

	test("help that is switched off is refused, and told", () => {
		const files = aWorkbook(course, { rules: { hints: "off", skip: "off", solutions: "off" } });
		files.set("help.yaml", `hints: { "${key}": 1 }\nskip: ["${key}"]\nsolutions: ["${key}"]\n`);
		const mark = graded(course, files).marks[1];
		expect(mark).toMatchObject({ hints: [], solution: undefined, status: "unanswered", possible: 1 });
		expect(mark?.problems.map(({ code }) => code)).toEqual(["switched-off", "switched-off", "switched-off"]);
	});

	test.for([
		[0, 0],
		[0.5, 0.5],
	] as const)("leaving out at a price of %d counts %d as missed", ([skip, possible]) => {
		const files = aWorkbook(course, { rules: { skip } });
		files.set("help.yaml", `skip: ["${key}"]\n`);
		expect(graded(course, files).marks[1]).toMatchObject({ status: "skipped", earned: 0, possible });
	});

	test("a solution is shown in the words of the workbook, for its price", () => {
		const files = aWorkbook(course, { rules: { solutions: 1 } });
		answered(files, "who/ec2/guest.yaml", `answer: [${label("who/ec2#guest", "right")}]`);
		files.set("help.yaml", `solutions: ["who/ec2#guest"]\n`);
		expect(graded(course, files).marks[0]).toMatchObject({
			solution: [label("who/ec2#guest", "right")],
			status: "right",
			earned: 0,
		});
	});

	test.for([
		["rules", /hints: 1/, "hints: 0"],
		["the pass mark", /pass: 1/, "pass: 0"],
		["the student", /student: "kai"/, 'student: "mina"'],
		["the exercises", / {2}- "who\/ec2#both"\n/, ""],
	] as const)(
		"a change of %s breaks the seal: it is told, never passes, and help is refused",
		([, find, replacement]) => {
			const files = solved(course, "kai", aWorkbook(course, { student: "kai", rules: { hints: 1 } }));
			const settings = files.get("workbook.yaml") ?? "";
			expect(settings).toMatch(find);
			files.set("workbook.yaml", settings.replace(find, replacement));
			files.set("help.yaml", `hints: { "who/ec2#guest": 1 }\n`);
			const result = graded(course, files);
			expect(result).toMatchObject({ seal: "changed", isPassed: false });
			expect(result.problems.map(({ code }) => code)).toContain("settings-changed");
			expect(result.marks[0]?.hints).toEqual([]);
		},
	);

	test("passes with the share that the instructor wants", () => {
		const answer = `answer: [${label(key, "right")}]`;
		const files = (pass: number) =>
			answered(aWorkbook(course, { rules: { pass } }), "who/ec2/both.yaml", answer);
		expect(graded(course, files(0.25)).isPassed).toBe(true);
		expect(graded(course, files(0.26)).isPassed).toBe(false);
	});

	test("names that could lead out of the folder, or are no names, are refused", () => {
		const settings = aWorkbook(course).get("workbook.yaml") ?? "";
		for (const name of ["../../etc/passwd#x", "/etc#x", "__proto__", "who/../../x#y", "who/ec2#../x"]) {
			const files = new Map([["workbook.yaml", settings.replace("who/ec2#both", name)]]);
			expect(() => graded(course, files)).toThrow("wrong-setting");
		}
	});

	test("whatever stands in the files, grading ends with a result", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (answer, help) => {
				const files = aWorkbook(course);
				files.set("who/ec2/guest.yaml", answer);
				files.set("help.yaml", help);
				const { isPassed } = graded(course, files);
				expect(isPassed).toBe(false);
			}),
		);
	});

	test("a file that may not be read is an error of its exercise alone", () => {
		const refusal = { code: "link-leads-out", severity: "error", message: "`x` leads out" } as const;
		const files = new Map<string, string | Problem>(aWorkbook(course)).set("who/ec2/guest.yaml", refusal);
		expect(graded(course, files).marks[0]).toMatchObject({ status: "error", problems: [refusal] });
		expect(folderOf(files).read("who/ec2/guest.yaml")).toBe(refusal);
	});
});

describe("watching a workbook", () => {
	const key = "who/ec2#both";

	test("tells at first what is answered, then what changed, with what it was before", () => {
		const files = aWorkbook(course);
		const empty = graded(course, files);
		expect(changesSince(undefined, empty)).toHaveLength(1);
		answered(files, "who/ec2/both.yaml", `answer: [${label(key, "right")}]`);
		const half = graded(course, files);
		const told = changesSince(empty, half).join("\n");
		expect(told).toContain(`◐ ${key}`);
		expect(told).toContain("It was unanswered before.");
		expect(told).not.toContain("who/ec2#guest");
		expect(changesSince(half, half)[0]).toBe("nothing changed");
	});
});

describe("a script of commands", () => {
	test.for([
		["# a comment\n\naws iam list-users\n", ["aws iam list-users"]],
		["aws iam create-user \\\n  --user-name kai\n", ["aws iam create-user    --user-name kai"]],
		[
			"aws x --policy-document '{\n  # \"a\": 1\n}'\naws y",
			["aws x --policy-document '{\n  # \"a\": 1\n}'", "aws y"],
		],
		["aws x # it's a comment\r\naws y\r\n", ["aws x # it's a comment", "aws y"]],
		["aws x 'never closed\n", ["aws x 'never closed"]],
	] as const)("%j", ([script, commands]) => {
		expect(readCommands(script)).toEqual(commands);
	});
});
