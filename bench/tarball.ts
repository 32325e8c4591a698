import { execFileSync } from "node:child_process";
import type { Row } from "./row.ts";

const TARGET_KB = 400;

/** What `npx` fetches: one package, packed as it would be published. */
export const tarball = (): readonly Row[] => {
	const [packed] = JSON.parse(
		execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8" }),
	) as { size: number; unpackedSize: number }[];
	return [
		{
			what: `packed tarball / ${TARGET_KB} KB`,
			ours: (packed?.size ?? Number.NaN) / 1024,
			baseline: TARGET_KB,
			unit: "KB",
			target: 1,
		},
	];
};
