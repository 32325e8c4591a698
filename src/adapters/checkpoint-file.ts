import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { piecesOf } from "./line-file.ts";

/** A state, and up to which byte of the journal it goes. */
export type KeptState = { readonly end: number; readonly state: unknown };

/**
 * The checkpoint of a journal; undefined where there is none under the key, or where one byte of what it was computed
 * from is another now.
 */
export const readCheckpoint = (folder: string, journal: string, key: string): KeptState | undefined => {
	try {
		const { head, digest, state } = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Written;
		if (head.key !== key || digest !== digestOf(JSON.stringify([head, state]))) return undefined;
		return head.journal === digestOfBeginning(journal, head.end) ? { end: head.end, state } : undefined;
	} catch {
		// Not there, or damaged: then the journal is read as a whole.
		return undefined;
	}
};

/** Keeps a checkpoint; where it cannot be kept, nothing is lost but time. */
export const writeCheckpoint = (
	folder: string,
	journal: string,
	key: string,
	end: number,
	state: unknown,
): void => {
	const draft = `${fileIn(folder)}.${digestOf(key).slice(0, 8)}.tmp`;
	try {
		const beginning = digestOfBeginning(journal, end);
		if (beginning === undefined) return;
		const head = { key, end, journal: beginning };
		const digest = digestOf(JSON.stringify([head, state]));
		writeFileSync(draft, JSON.stringify({ head, digest, state }), { mode: 0o600 });
		renameSync(draft, fileIn(folder));
	} catch {
		rmSync(draft, { force: true });
	}
};

type Written = {
	readonly head: { readonly key: string; readonly end: number; readonly journal: string };
	readonly digest: string;
	readonly state: unknown;
};

const fileIn = (folder: string): string => path.join(folder, "journal.checkpoint");

/** Tells an accident from the truth; it need not withstand an attack, for who can write here can write the journal. */
const digestOf = (text: string): string => createHash("sha1").update(text).digest("hex");

/** Undefined where the file is shorter. */
const digestOfBeginning = (file: string, end: number): string | undefined => {
	const hash = createHash("sha1");
	let length = 0;
	for (const piece of piecesOf(file, end)) {
		hash.update(piece);
		length += piece.length;
	}
	return length === end ? hash.digest("hex") : undefined;
};
