import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import type { Terminal } from "./terminal.ts";
import { type Tutor, test } from "./tutor.ts";

const HOME = /The path[\s\S]*help/;

/** A cache of this test alone, and the pictures in it. */
const withCache = (tutor: Tutor) => {
	const cache = path.join(tutor.folder, "cache");
	const folder = path.join(cache, "cloudsec-tutor");
	const pictures = () => readdirSync(folder).filter((name) => name.includes("-home-"));
	return {
		open: (size: { columns?: number; rows?: number } = {}) =>
			tutor.open([], { ...size, env: { XDG_CACHE_HOME: cache } }),
		pictures,
		change: (to: (text: string) => string) => {
			for (const name of pictures()) {
				const file = path.join(folder, name);
				const kept = JSON.parse(readFileSync(file, "utf8"));
				writeFileSync(file, JSON.stringify({ ...kept, text: to(kept.text) }));
			}
		},
	};
};

const quit = async (window: Terminal): Promise<readonly string[]> => {
	await window.until(HOME);
	const rows = window.rows();
	window.press("q");
	expect(await window.ended).toEqual({ code: 0, signal: undefined });
	return rows;
};

/** How often the home screen was written while it was looked at: once more is drawn when it is left. */
const timesDrawn = (window: Terminal): number => window.written().split("The path").length - 1;

describe("the picture of the home screen", () => {
	test("is painted by the next start, and not drawn twice where it is true", async ({ tutor }) => {
		const { open, pictures } = withCache(tutor);
		const first = open();
		const rows = await quit(first);
		expect(pictures()).toHaveLength(1);
		const second = open();
		expect(await quit(second)).toEqual(rows);
		expect(timesDrawn(second)).toBe(timesDrawn(first));
		expect(second.written().split("\u001b[?1049h")).toHaveLength(2);
		expect(second.isAlternate()).toBe(false);
		expect(second.cursor().isShown).toBe(true);
	});

	test("that is not true any more is replaced as a whole", async ({ tutor }) => {
		const { open, change } = withCache(tutor);
		const rows = await quit(open());
		change((text) => text.replaceAll("Find", "A word that was never there and is much longer"));
		const window = open();
		await window.until((shown) => shown.join("\n") === rows.join("\n"));
		await quit(window);
	});

	test("is not painted once an answer was given, and the next one shows it", async ({ tutor }) => {
		const { open } = withCache(tutor);
		const before = await quit(open());
		await tutor.run(["learn"], "\n1\n1\n1\n1\n1\n");
		const window = open();
		const after = await quit(window);
		expect(window.written()).not.toContain("Welcome");
		expect(after).not.toEqual(before);
		expect(await quit(open())).toEqual(after);
	});

	test("belongs to one size of the window", async ({ tutor }) => {
		const { open, pictures } = withCache(tutor);
		await quit(open());
		await quit(open({ columns: 60, rows: 20 }));
		expect(pictures()).toHaveLength(2);
	});

	test.for(["", "{", '{"text":"x"}', "null"])(
		"costs nothing but time where it is damaged: %j",
		async (text, { tutor }) => {
			const { open, pictures } = withCache(tutor);
			const rows = await quit(open());
			const [name = ""] = pictures();
			writeFileSync(path.join(tutor.folder, "cache", "cloudsec-tutor", name), text);
			expect(await quit(open())).toEqual(rows);
		},
	);

	test("obeys keys that are pressed while it stands", async ({ tutor }) => {
		const { open } = withCache(tutor);
		await quit(open());
		const window = open();
		await window.until(HOME);
		window.press("q");
		expect(await window.ended).toEqual({ code: 0, signal: undefined });
		expect(window.isAlternate()).toBe(false);
	});
});
