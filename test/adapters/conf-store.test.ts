import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openBookmarks } from "../../src/adapters/bookmarks-file.ts";
import { openSettings } from "../../src/adapters/settings-file.ts";
import { Fault } from "../../src/problem/fault.ts";
import type { Bookmark } from "../../src/tutor/bookmark.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bookmark = (lesson: string): Bookmark => ({
	course: "builtin",
	lesson,
	step: "layers.1",
	phase: "asking",
	route: ["intro", "layers.1"],
	luck: 3,
	round: 1,
	puts: { "layers.1": 2 },
	attempts: { "layers.1": { seed: 9, hints: 1, draft: { "guest.os": "aws" }, spent: 4_000 } },
	outcomes: { intro: { type: "skipped", seed: 1 } },
	savedAt: 1_767_600_000_000,
});

describe("settings and bookmarks on disk", () => {
	test("are what they were when they are opened again, ids with dots and slashes included", () => {
		const folder = temporaryFolder();
		const kept = { byLesson: { "builtin/who.secures/ec2": bookmark("who.secures/ec2") } };
		openBookmarks(folder).change(() => kept);
		openSettings(folder).change({ track: "essentials", retention: 0.85 });
		expect(openBookmarks(folder).read()).toEqual(kept);
		expect(openSettings(folder).read()).toMatchObject({ track: "essentials", retention: 0.85 });
	});

	test("two tutors at once keep each other's bookmarks", () => {
		const folder = temporaryFolder();
		const [one, other] = [openBookmarks(folder), openBookmarks(folder)];
		one.read();
		other.read();
		one.change(({ byLesson }) => ({ byLesson: { ...byLesson, a: bookmark("a") } }));
		other.change(({ byLesson }) => ({ byLesson: { ...byLesson, b: bookmark("b") } }));
		expect(Object.keys(one.read().byLesson)).toEqual(["a", "b"]);
	});

	test("what a newer version keeps stays", () => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, "settings.json"), '{"value":{"theme":"dusk","track":"full"}}');
		openSettings(folder).change({ examDate: "2026-09-01" });
		const { value } = JSON.parse(readFileSync(path.join(folder, "settings.json"), "utf8"));
		expect(value).toMatchObject({ theme: "dusk", track: "full", examDate: "2026-09-01" });
	});

	test.each(["{", "[1]", "null", ""])(
		"a damaged file (%j) is renamed, said, and replaced by defaults",
		(text) => {
			const folder = temporaryFolder();
			writeFileSync(path.join(folder, "settings.json"), text);
			const settings = openSettings(folder);
			expect(settings.read().retention).toBe(0.9);
			expect(settings.notices().map(({ code }) => code)).toEqual(["settings-damaged"]);
			settings.change({ track: "full" });
			expect(readdirSync(folder).sort()).toEqual(["settings.damaged-1.json", "settings.json"]);
			expect(readFileSync(path.join(folder, "settings.damaged-1.json"), "utf8")).toBe(text);
		},
	);

	test("values of the wrong form are as if they had never been set, one by one", () => {
		const folder = temporaryFolder();
		const broken = { byLesson: { a: bookmark("a"), b: { ...bookmark("b"), phase: "dancing" }, c: null } };
		writeFileSync(path.join(folder, "bookmark.json"), JSON.stringify({ value: broken }));
		writeFileSync(
			path.join(folder, "settings.json"),
			'{"value":{"track":7,"retention":"high","examDate":"","__proto__":{"exam":"x"}}}',
		);
		expect(Object.keys(openBookmarks(folder).read().byLesson)).toEqual(["a"]);
		expect(openSettings(folder).read()).toEqual({
			track: undefined,
			retention: 0.9,
			examDate: undefined,
			exam: undefined,
		});
	});

	test("where they cannot be kept they hold for this run, and the reason is given", () => {
		const folder = path.join(temporaryFolder(), "taken");
		writeFileSync(folder, "");
		const settings = openSettings(folder);
		expect(() => settings.change({ track: "full" })).toThrow(Fault);
		expect(settings.read().track).toBe("full");
		expect(settings.notices().map(({ code }) => code)).toEqual(["settings-unreadable"]);
	});
});
