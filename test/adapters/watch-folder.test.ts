import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watchFolder } from "../../src/adapters/watch-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Watches a folder, and gives what changed each time it is asked. */
const watched = (folder: string): (() => Promise<readonly string[]>) => {
	const seen: string[] = [];
	let wake: (() => void) | undefined;
	const stop = watchFolder(folder, (changed) => {
		seen.push(...changed);
		wake?.();
	});
	onTestFinished(stop);
	return async () => {
		while (seen.length === 0) {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
		return seen.splice(0);
	};
};

test("a save is seen, also by an editor that replaces the file, and in a folder made later", async () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, "a.yaml"), "1");
	const changed = watched(folder);

	writeFileSync(path.join(folder, "a.yaml"), "22");
	expect(await changed()).toEqual(["a.yaml"]);

	writeFileSync(path.join(folder, ".a.yaml.swp"), "333");
	renameSync(path.join(folder, ".a.yaml.swp"), path.join(folder, "a.yaml"));
	expect(await changed()).toEqual(["a.yaml"]);

	mkdirSync(path.join(folder, "new"));
	writeFileSync(path.join(folder, "new", "b.yaml"), "1");
	expect(await changed()).toEqual(["new/b.yaml"]);

	writeFileSync(path.join(folder, "new", "b.yaml"), "22");
	expect(await changed()).toEqual(["new/b.yaml"]);

	rmSync(path.join(folder, "new"), { recursive: true });
	expect(await changed()).toEqual(["new/b.yaml"]);
});
