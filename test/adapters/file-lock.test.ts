import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { openBookmarks } from "../../src/adapters/bookmarks-file.ts";
import { whileLocked } from "../../src/adapters/file-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("a lock on a file", () => {
	test("lets four tutors that keep their places at the same time keep them all", async () => {
		const folder = temporaryFolder();
		const script = path.join(temporaryFolder(), "writer.cjs");
		buildSync({
			entryPoints: ["test/adapters/bookmark-writer.ts"],
			bundle: true,
			platform: "node",
			format: "cjs",
			outfile: script,
		});
		const names = ["a", "b", "c", "d"];
		const codes = await Promise.all(
			names.map(async (name) => {
				const writer = spawn(process.execPath, [script, folder, name, "15"], { stdio: "inherit" });
				const [code] = await once(writer, "exit");
				return code;
			}),
		);
		expect(codes).toEqual([0, 0, 0, 0]);
		const expected = names.flatMap((name) => Array.from({ length: 15 }, (_, turn) => `${name}-${turn}`));
		expect(Object.keys(openBookmarks(folder).read().byLesson).sort()).toEqual(expected.sort());
		expect(readdirSync(folder)).toEqual(["bookmark.json"]);
	});

	test("of a program that was killed is broken, and the work is done", () => {
		const file = path.join(temporaryFolder(), "a.json");
		writeFileSync(`${file}.lock`, "");
		expect(whileLocked(file, () => existsSync(`${file}.lock`))).toBe(true);
		expect(existsSync(`${file}.lock`)).toBe(false);
	});

	test("that cannot be made does not hinder the work", () => {
		const file = path.join(temporaryFolder(), "missing", "a.json");
		expect(whileLocked(file, () => "done")).toBe("done");
	});

	test("is given back when the work fails", () => {
		const file = path.join(temporaryFolder(), "a.json");
		expect(() =>
			whileLocked(file, () => {
				throw new Error("no");
			}),
		).toThrow("no");
		expect(existsSync(`${file}.lock`)).toBe(false);
	});
});
