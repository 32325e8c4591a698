import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCourseFolder } from "../src/adapters/course-folder.ts";
import { readScene } from "../src/aws/account/read-scene.ts";
import type { Course, Lesson } from "../src/course/lesson.ts";
import { loadCourse } from "../src/course/load-course.ts";
import { writeEntry } from "../src/progress/write-entry.ts";
import { type Examiner, examinerWith } from "../src/tutor/examiner.ts";
import { exercisesOf } from "../src/tutor/outline.ts";
import type { Built } from "./built.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const ROUNDS = 5;
const CLASS = 1_000;
const HUGE_CLASS = 10_000;
/** Different variants of each exercise; a class draws them at random. */
const VARIANTS = 16;

const builtInCourse = (): Course => {
	const files = readCourseFolder("lessons");
	const read = files.ok ? loadCourse(files.value) : files;
	if (!read.ok) throw new Error("the course has errors");
	return read.value;
};

/** One learner's hand-in of some lessons, by the variant she drew: answers, half of them empty, with ids of her own. */
const handInsOf = (course: Course, examiner: Examiner, lessons: readonly Lesson[]) => {
	const variants = Array.from({ length: VARIANTS }, (_, seed) =>
		lessons.flatMap((lesson) =>
			exercisesOf(lesson).map((exercise, index) => ({
				exercise: `${lesson.id}#${exercise.id}`,
				seed,
				answer: (seed + index) % 2 === 0 ? examiner.solve({ lesson, exercise, seed }) : [],
			})),
		),
	);
	return (learner: number): string =>
		(variants[learner % VARIANTS] ?? [])
			.map(
				(given, index) =>
					`${writeEntry({
						type: "answer",
						...given,
						id: `learner-${learner}-${index}`,
						at: Date.UTC(2026, 2, 1, 9, index),
						course: { id: course.id, version: course.version },
						grade: { score: 1, verdict: "right", misconceptions: [] },
						hints: 0,
						ms: 45_000,
						mode: "learn",
						tests: [],
						confidence: undefined,
						sitting: undefined,
					})}\n`,
			)
			.join("");
};

/** A class on disk; gives its folder. */
const classIn = (folder: string, learners: number, handIn: (learner: number) => string): string => {
	const made = mkdtempSync(path.join(folder, "class-"));
	for (let learner = 0; learner < learners; learner++) {
		const group = path.join(made, `group-${learner % 20}`);
		if (learner < 20) mkdirSync(group);
		writeFileSync(path.join(group, `${learner}.jsonl`), handIn(learner));
	}
	return made;
};

const READ_AND_PARSE = `
const fs = require("node:fs"), path = require("node:path");
let count = 0;
for (const name of fs.readdirSync(process.argv[1], { recursive: true }))
	if (name.endsWith(".jsonl"))
		for (const line of fs.readFileSync(path.join(process.argv[1], name), "utf8").split("\\n"))
			if (line !== "" && JSON.parse(line).type === "answer") count++;
console.log(count);
`;

/** Says at its end how much memory it had at most, in KB. */
const WATCH_PEAK = `
const fs = require("node:fs");
process.on("exit", () => fs.writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
`;

const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}): number => {
	const start = performance.now();
	const { status, stderr } = spawnSync(process.execPath, args, {
		env: { PATH: process.env.PATH ?? "", ...env },
		stdio: ["ignore", "ignore", "pipe"],
		encoding: "utf8",
	});
	if (status === null || status > 1) throw new Error(`${args.join(" ")}: ${stderr}`);
	return performance.now() - start;
};

/** Grading a module's workbook, reporting on a thousand hand-ins, and the memory that ten thousand take. */
export const classroom = async ({ folder, tutor }: Built): Promise<readonly Row[]> => {
	const course = builtInCourse();
	const examiner = examinerWith((name) => {
		const scene = readScene(course.scenes.get(name));
		return scene.ok ? scene.value : undefined;
	});
	const [module] = course.modules;
	const lessons = course.lessons.filter((lesson) => lesson.module === module?.id);
	const env = { HOME: folder, XDG_CACHE_HOME: path.join(folder, "cache") };

	const workbook = path.join(folder, "workbook");
	node([tutor, "workbook", "new", ...lessons.map(({ id }) => id), "--to", workbook], env);
	const grading = await interleave(
		{
			grade: () => node([tutor, "workbook", "grade", workbook], env),
			nothing: () => node(["-e", "0"], env),
		},
		ROUNDS,
	);

	const small = classIn(folder, CLASS, handInsOf(course, examiner, lessons));
	const reporting = await interleave(
		{
			report: () => node([tutor, "report", small, "--html", path.join(folder, "class.html")], env),
			parse: () => node(["-e", READ_AND_PARSE, small], env),
		},
		1,
	);

	const watch = path.join(folder, "watch-peak.cjs");
	writeFileSync(watch, WATCH_PEAK);
	const oneLesson = handInsOf(course, examiner, lessons.slice(1, 2));
	const peakOf = (learners: number): number => {
		const peak = path.join(folder, `peak-${learners}`);
		const made = classIn(folder, learners, oneLesson);
		node(["--require", watch, tutor, "report", made], { ...env, PEAK_FILE: peak });
		return Number(readFileSync(peak, "utf8")) / 1024;
	};
	return [
		{
			what: `workbook grade, a module of ${lessons.length} lessons / node -e 0`,
			ours: grading.grade,
			baseline: grading.nothing,
			unit: "ms",
			target: 12,
		},
		{
			what: `report on ${CLASS.toLocaleString("en")} hand-ins of a module, graded anew / JSON.parse of them`,
			ours: reporting.report,
			baseline: reporting.parse,
			unit: "ms",
			target: undefined,
		},
		{
			what: `memory of report, ${HUGE_CLASS.toLocaleString("en")} hand-ins / ${CLASS.toLocaleString("en")}`,
			ours: peakOf(HUGE_CLASS),
			baseline: peakOf(CLASS),
			unit: "MB",
			target: 1.5,
		},
	];
};
