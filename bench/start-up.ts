import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import type { Built } from "./built.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";
import { openWindow } from "./window.ts";

const ROUNDS = 15;

/** Start until the first complete frame, and start until the end for commands without a screen, against `node -e 0`. */
export const startUp = async ({ folder, tutor, counter }: Built): Promise<readonly Row[]> => {
	const home = mkdtempSync(path.join(folder, "home-"));
	const cache = path.join(folder, "cache");
	const env = { HOME: home, XDG_CACHE_HOME: cache, CLOUDSEC_TUTOR_HOME: home };
	const ended = (...args: string[]) => openWindow(args, env).ended;
	const frame = async (program: string, text: string): Promise<number> => {
		const window = openWindow([program], env);
		const time = await window.firstFrame(text);
		// Quitting, not killing: a run that ends well keeps its bytecode.
		void window.press("q").catch(() => undefined);
		await window.ended;
		return time;
	};
	mkdirSync(cache, { recursive: true });
	const live = async (): Promise<number> => {
		const window = openWindow([tutor], env);
		const first = await window.firstFrame("quit");
		const answered = await window.press("j");
		void window.press("q").catch(() => undefined);
		await window.ended;
		return first + answered;
	};
	const times = await interleave(
		{
			node: () => ended("-e", "0"),
			first: () => {
				rmSync(cache, { recursive: true, force: true });
				return frame(tutor, "quit");
			},
			second: () => frame(tutor, "quit"),
			live,
			counter: () => frame(counter, "count"),
			version: () => ended(tutor, "--version"),
			help: () => ended(tutor, "--help"),
		},
		ROUNDS,
	);
	const row = (what: string, ours: number, target: number | undefined): Row => ({
		what,
		ours,
		baseline: times.node,
		unit: "ms",
		target,
	});
	return [
		row("first frame, first run / node -e 0", times.first, 2.6),
		row("first frame, from the second run on / node -e 0", times.second, 2.0),
		row("(first answer to a key pressed at once / node -e 0)", times.live, undefined),
		row("(first frame of a bare Ink counter / node -e 0)", times.counter, undefined),
		row("--version / node -e 0", times.version, 1.3),
		row("--help / node -e 0", times.help, 1.3),
	];
};
