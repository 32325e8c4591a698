import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCourseFolder } from "../../src/adapters/course-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const pack = (files: Readonly<Record<string, string | Uint8Array>>): string => {
	const folder = path.join(temporaryFolder(), "pack");
	mkdirSync(folder);
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, file), content);
	}
	return folder;
};

const codesOf = (folder: string): readonly string[] =>
	readCourseFolder(folder).problems.map(({ code, place }) => `${place?.file} ${code}`);

describe("reading a lesson pack", () => {
	test("takes YAML files of all its folders, and nothing hidden, installed or of another kind", () => {
		const folder = pack({
			"course.yaml": "id: a",
			"01/02.yml": "é",
			".git/x.yaml": "no",
			"node_modules/p/x.yaml": "no",
			"README.md": "no",
			"run.js": "no",
		});
		const read = readCourseFolder(folder);
		expect(read.ok && [...read.value]).toEqual([
			["01/02.yml", "é"],
			["course.yaml", "id: a"],
		]);
	});

	test("a pack behind a link is read; links inside it that stay inside are, too", () => {
		const folder = pack({ "course.yaml": "id: a" });
		symlinkSync("course.yaml", path.join(folder, "same.yaml"));
		const link = path.join(path.dirname(folder), "link");
		symlinkSync(folder, link);
		const read = readCourseFolder(link);
		expect(read.ok && [...read.value.keys()]).toEqual(["course.yaml", "same.yaml"]);
	});

	test("no link leads out of it, not even to a neighbour whose name begins alike", () => {
		const folder = pack({ "course.yaml": "id: a" });
		const secret = `${folder}-secret`;
		mkdirSync(secret);
		writeFileSync(path.join(secret, "s.yaml"), "secret");
		symlinkSync(path.join(secret, "s.yaml"), path.join(folder, "file.yaml"));
		symlinkSync(secret, path.join(folder, "folder"));
		symlinkSync(path.join(folder, "nowhere"), path.join(folder, "lost.yaml"));
		symlinkSync(folder, path.join(folder, "self"));
		expect(codesOf(folder)).toEqual([
			"file.yaml link-leads-out",
			"folder link-leads-out",
			"lost.yaml unreadable-file",
			"self linked-folder",
		]);
	});

	test("what is too large, too deep or no text is refused with its place", () => {
		const deep = Array.from({ length: 9 }, (_, level) => `d${level}`).join("/");
		const folder = pack({
			"big.yaml": "x".repeat((1 << 20) + 1),
			"latin.yaml": Uint8Array.of(0xe9, 0x0a),
			"replaced.yaml": "a \ufffd that was there before is text",
			[`${deep}/x.yaml`]: "x",
		});
		expect(codesOf(folder)).toEqual([
			"big.yaml file-too-large",
			"d0/d1/d2/d3/d4/d5/d6/d7 too-deep",
			"latin.yaml not-utf8",
		]);
	});

	test("neither size nor devices nor pipes hold the reading up", () => {
		const folder = pack({ "course.yaml": "id: a", "huge.yaml": "", "many/a.yaml": "" });
		truncateSync(path.join(folder, "huge.yaml"), 200 << 20);
		if (process.platform !== "win32") {
			symlinkSync("/dev/zero", path.join(folder, "endless.yaml"));
			execFileSync("mkfifo", [path.join(folder, "pipe.yaml")]);
		}
		expect(
			readCourseFolder(folder).problems.map(({ code, place, cure }) => [place?.file, code, cure]),
		).toEqual([
			["huge.yaml", "file-too-large", "split it into lessons"],
			[folder, "pack-too-large", "make several packs of it"],
		]);
	});

	test("every refusal says what to do about it", () => {
		const folder = pack({
			"course.yaml": "id: a",
			"big.yaml": "x".repeat((1 << 20) + 1),
			"bad.yaml": Uint8Array.of(0xff),
		});
		symlinkSync(path.join(folder, "nowhere"), path.join(folder, "lost.yaml"));
		const { problems } = readCourseFolder(folder);
		expect(problems.length).toBe(3);
		for (const { cure } of problems) expect(cure).toMatch(/\w/);
	});

	test.each(["missing", "file"])("a pack that is no folder (%s) is a problem, not a crash", (name) => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, "file"), "");
		expect(readCourseFolder(path.join(folder, name)).problems.map(({ code }) => code)).toEqual(["no-pack"]);
	});
});
