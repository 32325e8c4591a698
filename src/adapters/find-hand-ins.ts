import { type Dirent, opendirSync, statSync } from "node:fs";
import path from "node:path";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

/** Deeper than any class lies. */
const DEEPEST = 6;

/** What may be a hand-in, or why it is none although it looks like one. */
export type FoundHandIn =
	| { readonly kind: "journal" | "workbook"; readonly path: string }
	| { readonly kind: "left-out"; readonly path: string; readonly why: string };

/**
 * The hand-ins that a path names: a file is one; a folder with `workbook.yaml` in it is one; any other folder is looked
 * through for `.jsonl` files and workbooks, one after the other. Throws a Fault where the path cannot be opened.
 */
export function* findHandIns(from: string): Generator<FoundHandIn> {
	if (!isFolder(from)) {
		yield { kind: "journal", path: from };
		return;
	}
	let count = 0;
	for (const found of inFolder(from, 1)) {
		count++;
		yield found;
	}
	if (count === 0) yield { kind: "left-out", path: from, why: "there is no hand-in in it" };
}

function* inFolder(folder: string, depth: number): Generator<FoundHandIn> {
	if (isThere(path.join(folder, "workbook.yaml"))) {
		yield { kind: "workbook", path: folder };
		return;
	}
	const entries = entriesIn(folder);
	if (typeof entries === "string") {
		yield { kind: "left-out", path: folder, why: entries };
		return;
	}
	for (const entry of entries) yield* looked(path.join(folder, entry.name), entry, depth);
}

function* looked(file: string, entry: Dirent, depth: number): Generator<FoundHandIn> {
	const isNamedSo = entry.name.endsWith(".jsonl");
	if (entry.isSymbolicLink())
		yield { kind: "left-out", path: file, why: "it is a link; put the file itself there" };
	else if (entry.isDirectory() && depth >= DEEPEST)
		yield { kind: "left-out", path: file, why: `it lies more than ${DEEPEST} folders deep` };
	else if (entry.isDirectory()) {
		let count = 0;
		for (const found of inFolder(file, depth + 1)) {
			count++;
			yield found;
		}
		if (isNamedSo && count === 0) yield { kind: "left-out", path: file, why: "it is a folder, and empty" };
	} else if (isNamedSo)
		// A pipe would be waited for, perhaps for ever.
		yield entry.isFile()
			? { kind: "journal", path: file }
			: { kind: "left-out", path: file, why: "it is neither a file nor a folder" };
}

/** Sorted, so that pseudonyms are the same on every computer; hidden ones and packages left out. Or why they cannot be had. */
const entriesIn = (folder: string): readonly Dirent[] | string => {
	try {
		const entries: Dirent[] = [];
		const opened = opendirSync(folder);
		for (let entry = opened.readSync(); entry !== null; entry = opened.readSync())
			if (!entry.name.startsWith(".") && entry.name !== "node_modules") entries.push(entry);
		opened.closeSync();
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		return `it cannot be opened: ${reasonOf(error)}`;
	}
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
