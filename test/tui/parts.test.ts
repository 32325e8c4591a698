import type { Key } from "ink";
import { describe, expect, test } from "vitest";
import { line } from "../../src/page/line.ts";
import { findLessons } from "../../src/tui/find-state.ts";
import { intentOf, keyNames, shownKeys } from "../../src/tui/keys.ts";
import { inSight } from "../../src/tui/sight.ts";
import { backgroundOf, themeFor } from "../../src/tui/theme.ts";
import { smallCourse } from "../tutor/a-desk.ts";

const NO_KEY: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

describe("keys", () => {
	test.each<[string, string, Partial<Key>, readonly string[]]>([
		["an arrow", "", { upArrow: true }, ["up"]],
		["enter", "\r", { return: true }, ["enter"]],
		["a letter", "q", {}, ["q"]],
		["a capital", "K", { shift: true }, ["K"]],
		["space", " ", {}, ["space"]],
		["control and a letter", "c", { ctrl: true }, ["ctrl-c"]],
		["shift and tab", "", { tab: true, shift: true }, ["shift-tab"]],
		["several letters in one chunk", "ab\r", {}, ["a", "b", "enter"]],
		[
			"a tab, backspace and control keys among letters",
			"a\t\u007f\u0019\u0000",
			{},
			["a", "tab", "backspace", "ctrl-y"],
		],
		["a character of another script", "日", {}, ["日"]],
		["an unknown sequence with meta", "x", { meta: true }, []],
		["a key that is let go", "a", { eventType: "release" }, []],
	])("%s has its name", (_, input, key, names) => {
		expect(keyNames(input, { ...NO_KEY, ...key })).toEqual(names);
	});

	test("the first binding of a key wins, and only those with a word are shown", () => {
		const bindings = [
			{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
			{ keys: ["down", "k"], intent: "down" },
		] as const;
		expect(intentOf(bindings, "k")).toBe("up");
		expect(intentOf(bindings, "x")).toBeUndefined();
		expect(shownKeys(bindings)).toEqual([{ key: "↑↓", does: "move" }]);
	});

	test("a key that is taken is not shown twice, and what keys are for others shows all the same", () => {
		const bindings = [
			{ keys: ["tab"], intent: "complete", does: "complete" },
			{ keys: ["esc"], intent: "shut", does: "back" },
			{ keys: ["tab", "ctrl-r"], intent: "hint", does: "hint" },
			{ keys: ["esc"], intent: "leave", does: "home" },
			{ keys: [], intent: "menu", shown: "↑↓", does: "move" },
		] as const;
		expect(shownKeys(bindings)).toEqual([
			{ key: "tab", does: "complete" },
			{ key: "esc", does: "back" },
			{ key: "^r", does: "hint" },
			{ key: "↑↓", does: "move" },
		]);
	});
});

describe("scrolling", () => {
	const rows = Array.from({ length: 20 }, (_, index) => line(String(index)));

	test.each<[string, { from: number; to: number } | undefined, number | undefined, number]>([
		["a page begins at its top", undefined, undefined, 0],
		["a focus in sight moves nothing", { from: 4, to: 4 }, undefined, 0],
		["a focus below is brought up with a row after it", { from: 12, to: 12 }, undefined, 8],
		["the last row shows the end", { from: 19, to: 19 }, undefined, 14],
		["a tall focus shows its beginning", { from: 8, to: 17 }, undefined, 8],
		["where the reader scrolled to wins", { from: 19, to: 19 }, 3, 3],
		["nobody scrolls past the end", undefined, 99, 14],
	])("%s", (_, focus, scrolled, top) => {
		const sight = inSight({ rows, focus }, 6, scrolled);
		expect(sight.top).toBe(top);
		expect(sight.rows).toHaveLength(6);
		expect(sight.above + sight.rows.length + sight.below).toBe(rows.length);
	});
});

describe("the theme", () => {
	test("knows the ground that a terminal tells", () => {
		expect(backgroundOf("15;0")).toBe("dark");
		expect(backgroundOf("0;15")).toBe("light");
		expect(backgroundOf("0;default;15")).toBe("light");
		expect(backgroundOf(undefined)).toBe("unknown");
		expect(backgroundOf("x")).toBe("unknown");
	});

	test("has no colour where none is wanted, and named ones only but for what a camera reads", () => {
		for (const background of ["light", "dark", "unknown"] as const) {
			for (const look of Object.values(themeFor({ isColoured: false, background })))
				expect(look.color).toBeUndefined();
			const { qr, ...named } = themeFor({ isColoured: true, background });
			expect(qr).toEqual({ color: "#000000", backgroundColor: "#ffffff" });
			for (const look of Object.values(named)) expect(look.color ?? "red").toMatch(/^[a-zA-Z]+$/);
		}
	});

	test("never gives allow and deny, or the two sides of the line, one colour", () => {
		for (const background of ["light", "dark", "unknown"] as const) {
			const theme = themeFor({ isColoured: true, background });
			expect(theme.allow.color).not.toBe(theme.deny.color);
			expect(theme.aws.color).not.toBe(theme.customer.color);
		}
	});
});

describe("finding", () => {
	test("needs every word, in any order and case, and puts titles first", () => {
		const ids = (query: string) => findLessons(smallCourse, query).map(({ lesson }) => lesson.id);
		expect(ids("")).toEqual(smallCourse.lessons.map(({ id }) => id));
		expect(ids("GROUPS lesson")).toEqual(["iam/groups"]);
		expect(ids("bucket")).toEqual(["who/s3"]);
		expect(ids("belief M02")).toEqual(["who/ec2", "iam/groups"]);
		expect(ids("bucket groups")).toEqual([]);
	});
});
