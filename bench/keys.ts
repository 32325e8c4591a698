import { mkdtempSync } from "node:fs";
import path from "node:path";
import type { Built } from "./built.ts";
import { median } from "./interleave.ts";
import type { Row } from "./row.ts";
import { openWindow, type Window } from "./window.ts";

const KEYS = 60;
const PAUSE_MS = 40;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Both programs side by side, a key to one, then a key to the other. */
const sideBySide = async (ours: Window, bare: Window): Promise<{ ours: number; baseline: number }> => {
	const times = { ours: [] as number[], bare: [] as number[] };
	for (let key = 0; key < KEYS; key++) {
		times.ours.push(await ours.press(key % 2 === 0 ? "j" : "k"));
		await pause();
		times.bare.push(await bare.press("j"));
		await pause();
	}
	return { ours: median(times.ours.slice(4)), baseline: median(times.bare.slice(4)) };
};

/** From a key to the complete frame that shows it, and the memory then in use, against a bare Ink counter. */
export const keys = async ({ folder, tutor, counter }: Built): Promise<readonly Row[]> => {
	const home = mkdtempSync(path.join(folder, "home-"));
	const env = { HOME: home, XDG_CACHE_HOME: path.join(folder, "cache"), CLOUDSEC_TUTOR_HOME: home };
	const rows: Row[] = [];
	for (const size of [
		[80, 24],
		[200, 50],
	] as const) {
		const ours = openWindow([tutor], env, size);
		const bare = openWindow([counter], env, size);
		await ours.firstFrame("quit");
		await bare.firstFrame("count");
		const times = await sideBySide(ours, bare);
		const title = size.join(" x ");
		rows.push({ what: `key to frame at ${title} / bare Ink counter`, ...times, unit: "ms", target: 1.3 });
		rows.push({
			what: `memory at ${title} / bare Ink counter`,
			ours: ours.memory(),
			baseline: bare.memory(),
			unit: "MB",
			target: 1.3,
		});
		await Promise.all([ours.close(), bare.close()]);
	}
	return rows;
};
