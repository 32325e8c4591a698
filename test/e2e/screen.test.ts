import { describe, expect } from "vitest";
import { keys } from "./terminal.ts";
import { test } from "./tutor.ts";

const HOME = /The path[\s\S]*quit/;

describe("the screen", () => {
	test("opens on the home screen, drawn on the alternate buffer with the cursor hidden", async ({
		tutor,
	}) => {
		const window = tutor.open();
		await window.until(HOME);
		expect(window.isAlternate()).toBe(true);
		expect(window.cursor().isShown).toBe(false);
		const rows = window.rows();
		expect(rows[0]).toMatch(/^ cloudsec-tutor +AWS cloud security · Full$/);
		expect(rows.at(-1)).toBe(" ↑↓ move   ⏎ open   r revise   p play   / find   t track   q quit   ? help");
		const pointed = rows.findIndex((row) => row.includes("▸"));
		expect(rows[pointed]).toContain("Begin");
		expect(window.cell(pointed, 1)).toMatchObject({ text: "▸", foreground: 6, isBold: true });
		expect(window.cell(0, 1)).toMatchObject({ text: "c", isBold: true, foreground: undefined });
	});

	test("moves the pointer by arrows and by j and k, and redraws nothing else", async ({ tutor }) => {
		const window = tutor.open();
		await window.until(HOME);
		const before = window.rows();
		const pointed = () => window.rows().findIndex((row) => row.includes("▸"));
		const first = pointed();
		window.press(keys.down);
		await window.until(() => pointed() === first + 1);
		window.press("k");
		await window.until(() => pointed() === first);
		expect(window.rows()).toEqual(before);
	});

	test("shows nothing of what is typed before it is there, and obeys it then", async ({ tutor }) => {
		const window = tutor.open();
		window.press(keys.down);
		await window.until(HOME);
		await window.until((rows) => rows.some((row) => /▸ +Play/.test(row)));
		expect(window.rows().join("")).not.toContain("^[");
	});

	test("never clears the screen or the scrollback", async ({ tutor }) => {
		const window = tutor.open();
		await window.until(HOME);
		window.press(keys.enter);
		await window.until("begin");
		window.press(keys.enter);
		await window.until("hint");
		window.resize(60, 20);
		await window.until((rows) => rows[19]?.includes("help") ?? false);
		window.press("q");
		await window.ended;
		expect(window.written()).not.toContain("\u001b[3J");
	});

	test.for([["q"], [keys.interrupt]])(
		"%j leaves the terminal as it was, scrollback included",
		async ([key], { tutor }) => {
			const script = [
				"for i in $(seq 1 40); do echo line $i; done",
				"before=$(stty -g)",
				"$TUTOR",
				'echo "left $?"',
				'[ "$before" = "$(stty -g)" ] && echo same settings',
			].join("\n");
			const window = tutor.openShell(script);
			await window.until(HOME);
			window.press(keys.enter);
			await window.until("begin");
			window.press(key ?? "");
			await window.until("same settings");
			expect(window.isAlternate()).toBe(false);
			expect(window.cursor().isShown).toBe(true);
			expect(window.history().filter((row) => row !== "")).toEqual([
				...Array.from({ length: 40 }, (_, index) => `line ${index + 1}`),
				"left 0",
				"same settings",
			]);
		},
	);

	test.for(["SIGTERM", "SIGHUP", "SIGINT"] as const)(
		"%s gives the terminal back",
		async (signal, { tutor }) => {
			const window = tutor.open();
			await window.until(HOME);
			window.kill(signal);
			await window.ended;
			expect({ isAlternate: window.isAlternate(), ...window.cursor() }).toMatchObject({
				isAlternate: false,
				isShown: true,
			});
		},
	);

	test("draws anew on every size and asks for room on a very small one", async ({ tutor }) => {
		const window = tutor.open();
		await window.until(HOME);
		const original = window.rows();
		for (const [columns, rows] of [
			[100, 30],
			[40, 20],
			[200, 60],
			[40, 12],
		] as const) {
			window.resize(columns, rows);
			const fresh = tutor.open([], { columns, rows });
			await fresh.until("? help");
			await window.until((shown) => shown.join("\n") === fresh.rows().join("\n"));
			fresh.press("q");
			await fresh.ended;
		}
		window.resize(30, 8);
		await window.until("at least 40 × 12");
		window.resize(80, 24);
		await window.until((shown) => shown.join("\n") === original.join("\n"));
	});

	test.for([
		[{ NO_COLOR: "1" }, []],
		[{}, ["--no-color"]],
	] as const)("shows no colour with %j %j, and the same words", async ([env, args], { tutor }) => {
		const coloured = tutor.open();
		await coloured.until(HOME);
		const window = tutor.open(args, { env });
		await window.until(HOME);
		expect(window.rows()).toEqual(coloured.rows());
		for (let row = 0; row < 24; row++)
			for (let column = 0; column < 80; column++) {
				const { foreground, background } = window.cell(row, column);
				expect([row, column, foreground, background]).toEqual([row, column, undefined, undefined]);
			}
	});

	test("Ctrl-Z gives the terminal to the shell, and fg brings the same page back", async ({ tutor }) => {
		const window = tutor.openShell("set -m; $TUTOR; echo stopped; read line; fg; echo over");
		await window.until(HOME);
		window.press(keys.enter);
		await window.until("begin");
		window.press("\u001a");
		await window.until("stopped");
		expect(window.isAlternate()).toBe(false);
		window.press(keys.enter);
		await window.until("⏎ begin");
		expect(window.isAlternate()).toBe(true);
		window.press("q");
		await window.until("over");
	});
});
