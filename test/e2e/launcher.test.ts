import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const HELP = "Usage: cloudsec-tutor [command] [options]";

describe("the bytecode that is kept between runs", () => {
	const kept = (cache: string): string[] => readdirSync(path.join(cache, "cloudsec-tutor"));

	test("is written once, for this user alone, and read by the next run", async ({ tutor }) => {
		const cache = path.join(tutor.folder, "cache");
		const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
		const first = await tutor.run(["--help"], "", env);
		const names = kept(cache);
		const [name = ""] = names;
		const file = path.join(cache, "cloudsec-tutor", name);
		const written = statSync(file);
		expect(written.mode & 0o777).toBe(0o600);
		expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
		expect(await tutor.run(["--help"], "", env)).toEqual(first);
		expect(kept(cache)).toEqual(names);
		expect(statSync(file).mtimeMs).toBe(written.mtimeMs);
	});

	test("is that of the parts a run asks for: help needs the command line and nothing more", async ({
		tutor,
	}) => {
		const cache = path.join(tutor.folder, "cache");
		const parts = () =>
			kept(cache).map((name) => name.replace(/^.*-(?:screen|command)-|-\w{8}\.bin$|\.bin$/g, ""));
		await tutor.run(["--help"], "", { XDG_CACHE_HOME: cache });
		expect(parts()).toEqual(["app"]);
		await tutor.run(["simulate"], "", { XDG_CACHE_HOME: cache });
		expect(parts()).toContain("simulate-files");
		for (const other of ["on-screen", "compare-files", "teach", "workbook", "lint-folder"])
			expect(parts()).not.toContain(other);
		// What grows here is loaded by every command.
		const bytecode = readdirSync(path.join(cache, "cloudsec-tutor")).find((name) =>
			name.endsWith("-screen-app.bin"),
		);
		expect(statSync(path.join(cache, "cloudsec-tutor", bytecode ?? "")).size).toBeLessThan(200_000);
	});

	test("costs nothing but time where it is damaged, and is written anew", async ({ tutor }) => {
		const cache = path.join(tutor.folder, "cache");
		const env = { XDG_CACHE_HOME: cache };
		await tutor.run(["--help"], "", env);
		const file = path.join(cache, "cloudsec-tutor", kept(cache)[0] ?? "");
		const size = statSync(file).size;
		writeFileSync(file, "not bytecode");
		const { code, output, messages } = await tutor.run(["--help"], "", env);
		expect({ code, messages, hasHelp: output.startsWith(HELP) }).toEqual({
			code: 0,
			messages: "",
			hasHelp: true,
		});
		expect(readFileSync(file).length).toBeGreaterThan(size / 2);
	});

	test.for(["/dev/null/nowhere", "relative/folder", ""])(
		"does without it where the place is %j",
		async (place, { tutor }) => {
			const env = { XDG_CACHE_HOME: place, HOME: "" };
			const { code, output, messages } = await tutor.run(["--help"], "", env);
			expect({ code, messages, hasHelp: output.startsWith(HELP) }).toEqual({
				code: 0,
				messages: "",
				hasHelp: true,
			});
			expect(readdirSync(tutor.folder)).not.toContain("relative");
		},
	);
});
