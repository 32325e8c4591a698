import { execFileSync } from "node:child_process";
import type { Built } from "./built.ts";
import type { Row } from "./row.ts";

const TARGET_KB = 400;

/** What `npx` fetches: one package, packed as it would be published, with and without the lessons that grow in it. */
export const tarball = ({ packedLessons }: Built): readonly Row[] => {
	const [packed] = JSON.parse(
		execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8" }),
	) as { size: number }[];
	const size = packed?.size ?? Number.NaN;
	const row = (what: string, bytes: number, target: number | undefined): Row => ({
		what: `${what} / ${TARGET_KB} KB`,
		ours: bytes / 1024,
		baseline: TARGET_KB,
		unit: "KB",
		target,
	});
	return [
		row("packed tarball without its lessons", size - packedLessons, 1),
		row("(packed tarball as a whole)", size, undefined),
	];
};
