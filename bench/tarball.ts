import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Built } from "./built.ts";
import type { Row } from "./row.ts";

const TARGET_KB = 400;

/** Bytes of what `npm publish` would send of a package with these files in its `dist`. */
const packed = (folder: string, files: readonly string[]): number => {
	const stage = mkdtempSync(path.join(folder, "package-"));
	mkdirSync(path.join(stage, "dist"));
	for (const name of ["package.json", "README.md", "LICENSE"]) copyFileSync(name, path.join(stage, name));
	for (const name of files) copyFileSync(path.join(folder, name), path.join(stage, "dist", name));
	const [report] = JSON.parse(
		execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
			cwd: stage,
			encoding: "utf8",
		}),
	) as { size: number; entryCount: number }[];
	if (report?.entryCount !== files.length + 3) throw new Error("npm packs other files than were built");
	return report.size;
};

/** What `npx` fetches: one package, packed as it would be published, with and without the lessons that grow in it. */
export const tarball = ({ folder }: Built): readonly Row[] => {
	const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isFile() ? [entry.name] : [],
	);
	const lessons = files.filter((name) => /^lessons-.*\.json$/.test(name));
	if (lessons.length !== 1) throw new Error(`the build has ${lessons.length} files of lessons`);
	const row = (what: string, bytes: number, target: number | undefined): Row => ({
		what: `${what} / ${TARGET_KB} KB`,
		ours: bytes / 1024,
		baseline: TARGET_KB,
		unit: "KB",
		target,
	});
	const without = files.filter((name) => !lessons.includes(name));
	return [
		row("packed tarball without its lessons", packed(folder, without), 1),
		row("(packed tarball as a whole)", packed(folder, files), undefined),
	];
};
