import { opendirSync, statSync } from "node:fs";
import path from "node:path";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

/** Deeper than any class lies. */
const DEEPEST = 6;

/**
 * The hand-ins that a path names: a file is one; a folder with `workbook.yaml` in it is one; any other folder is looked
 * through for `.jsonl` files and workbooks, one after the other. Throws a Fault where the path cannot be opened.
 */
export function* findHandIns(
	from: string,
): Generator<{ readonly kind: "journal" | "workbook"; readonly path: string }> {
	if (!isFolder(from)) yield { kind: "journal", path: from };
	else yield* inFolder(from, 1);
}

function* inFolder(folder: string, depth: number): ReturnType<typeof findHandIns> {
	if (isThere(path.join(folder, "workbook.yaml"))) {
		yield { kind: "workbook", path: folder };
		return;
	}
	if (depth > DEEPEST) return;
	for (const name of namesIn(folder)) {
		const file = path.join(folder, name);
		if (isThere(file) && isFolder(file)) yield* inFolder(file, depth + 1);
		else if (name.endsWith(".jsonl")) yield { kind: "journal", path: file };
	}
}

/** Sorted, so that pseudonyms are the same on every computer; hidden ones and packages left out. */
const namesIn = (folder: string): readonly string[] => {
	const names: string[] = [];
	const opened = opendirSync(folder);
	for (let entry = opened.readSync(); entry !== null; entry = opened.readSync())
		if (!entry.name.startsWith(".") && entry.name !== "node_modules" && !entry.isSymbolicLink())
			names.push(entry.name);
	opened.closeSync();
	return names.sort();
};

const isThere = (file: string): boolean => {
	try {
		statSync(file);
		return true;
	} catch {
		return false;
	}
};

const isFolder = (file: string): boolean => {
	try {
		return statSync(file).isDirectory();
	} catch (error) {
		throw new Fault("unreadable-hand-in", `cannot read \`${file}\`: ${reasonOf(error)}`, { cause: error });
	}
};
