import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkCourse } from "../../src/course/check-course.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { soundFiles, spoiled, TODAY } from "./sound-course.ts";

type Case = {
	readonly name: string;
	readonly file?: string;
	/** What is replaced in the sound file, and by what. */
	readonly find: string;
	readonly by: string;
	/** `file:line:column code message = cure`, every problem there is. */
	readonly expect: readonly string[];
};

const folder = path.resolve("test/course/corpus");

const line = ({ code, message, cure, place, related }: Problem): string => {
	const spot = (at: Problem["place"]) => [at?.file?.split("/").at(-1), at?.line, at?.column].join(":");
	const first = related === undefined ? "" : ` < ${spot(related.place)} ${related.message}`;
	return `${spot(place)} ${code} ${message}${first}${cure === undefined ? "" : ` = ${cure}`}`;
};

const check = (files: ReadonlyMap<string, string>) => checkCourse(files, { today: TODAY });

test("nothing is wrong with the sound course", () => {
	expect(check(soundFiles).problems.map(line)).toEqual([]);
	expect(check(soundFiles).course?.lessons.map(({ id }) => id)).toEqual(["basics/start", "basics/next"]);
});

for (const name of readdirSync(folder).sort()) {
	const cases: readonly Case[] = parse(readFileSync(path.join(folder, name), "utf8"));
	describe(name.replace(".yaml", ""), () => {
		test.each(cases.map((each) => [each.name, each] as const))("%s", (_, each) => {
			const files = spoiled(each.file ?? "01-first/next.yaml", each.find, each.by);
			expect(check(files).problems.map(line)).toEqual(each.expect);
		});
	});
}
