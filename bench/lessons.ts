import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { checkCourse } from "../src/course/check-course.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const LESSONS = 1_000;
const ROUNDS = 3;
const TODAY = "2026-12-01";

/** A course of real lessons under a thousand names. */
const generated = (): ReadonlyMap<string, string> => {
	const templates = ["02-ec2", "04-line-moves", "06-data"].map((name) =>
		readFileSync(`lessons/01-who-secures-what/${name}.yaml`, "utf8"),
	);
	const ids = Array.from({ length: LESSONS }, (_, index) => `generated/lesson-${index + 1}`);
	const files = new Map<string, string>([
		["misconceptions.yaml", readFileSync("lessons/misconceptions.yaml", "utf8")],
		[
			"course.yaml",
			[
				"format: 1",
				"id: generated",
				'version: "1.0.0"',
				"title: Generated",
				"modules:",
				"  - id: all",
				"    title: All",
				"    summary: All of them.",
				"    lessons:",
				...ids.map((id) => `      - ${id}`),
				"tracks:",
				"  - { id: full, title: Full, lessons: all }",
				"",
			].join("\n"),
		],
	]);
	for (const [index, id] of ids.entries()) {
		const text = templates[index % templates.length] ?? "";
		files.set(
			`${id}.yaml`,
			text
				.replace(/^id: .*$/m, `id: ${id}`)
				.replace(/^requires: .*$/m, "requires: []")
				.replace(/^ +retrieves: .*\n/gm, ""),
		);
	}
	return files;
};

/** Reading and linting a thousand lessons, against parsing the same files with `yaml` alone. */
export const lessons = async (): Promise<readonly Row[]> => {
	const files = generated();
	const timed = (work: () => void): number => {
		const start = performance.now();
		work();
		return performance.now() - start;
	};
	const times = await interleave(
		{
			load: () =>
				timed(() => {
					const { problems } = checkCourse(files, { today: TODAY });
					const error = problems.find(({ severity }) => severity === "error");
					if (error !== undefined) throw new Error(JSON.stringify(error));
				}),
			parse: () =>
				timed(() => {
					for (const text of files.values()) parse(text);
				}),
		},
		ROUNDS,
	);
	return [
		{
			what: `loading, linting and proving ${LESSONS.toLocaleString("en")} lessons / parsing them with yaml alone`,
			ours: times.load,
			baseline: times.parse,
			unit: "ms",
			target: 2,
		},
	];
};
