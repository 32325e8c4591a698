import { mkdtempSync } from "node:fs";
import path from "node:path";
import type { Built } from "./built.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";
import { openWindow } from "./window.ts";

const ROUNDS = 15;

/** The patches that can be left out; without the others Ink does not fit into one CommonJS file at all. */
const OPTIONAL = ["lazy-segmenter", "lazy-emoji"];

/** What each optional patch pays: the first frame of the bare counter with it, against the one without it. */
export const patches = async ({ folder, counter, counterWithout }: Built): Promise<readonly Row[]> => {
	const env = { HOME: mkdtempSync(path.join(folder, "home-")) };
	const frame = async (program: string): Promise<number> => {
		const window = openWindow([program], env);
		const time = await window.firstFrame("count");
		await window.close();
		return time;
	};
	const sides: Record<string, () => Promise<number>> = { all: () => frame(counter) };
	for (const name of OPTIONAL) {
		const program = await counterWithout(name);
		sides[name] = () => frame(program);
	}
	const times = await interleave(sides, ROUNDS);
	return OPTIONAL.map((name) => ({
		what: `first frame with ${name} / without it`,
		ours: times.all ?? Number.NaN,
		baseline: times[name] ?? Number.NaN,
		unit: "ms",
		target: 1,
	}));
};
