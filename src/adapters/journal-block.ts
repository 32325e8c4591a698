import type { Entry } from "../progress/entry.ts";
import { readLine } from "../progress/read-entry.ts";

/** What a stretch of whole lines of a journal holds. */
export type JournalBlock = {
	readonly entries: readonly Entry[];
	/** Text that is no entry. */
	readonly damaged: readonly string[];
};

/** Reads whole lines, piece by piece, so that the longest journal needs no string of its length. */
export const readBlock = (bytes: Buffer): JournalBlock => {
	const entries: Entry[] = [];
	const damaged: string[] = [];
	for (let start = 0; start < bytes.length; ) {
		const end = endOfPiece(bytes, start);
		readPiece(bytes.toString("utf8", start, end), entries, damaged);
		start = end;
	}
	return { entries, damaged };
};

/** The readable end of a line that begins with what was torn: two programs met while one of them was killed. */
export const salvaged = (line: string): { readonly torn: string; readonly rest: string } => {
	if (readLine(line).type !== "damaged") return { torn: "", rest: line };
	for (let at = line.indexOf(BEGINNING, 1); at > 0; at = line.indexOf(BEGINNING, at + 1)) {
		const rest = line.slice(at);
		if (readLine(rest).type !== "damaged") return { torn: line.slice(0, at), rest };
	}
	return { torn: line, rest: "" };
};

/** How every version begins a line. */
const BEGINNING = '{"v":';

/** Bytes of a piece. */
const PIECE = 4 << 20;

const endOfPiece = (bytes: Buffer, start: number): number => {
	if (bytes.length - start <= PIECE) return bytes.length;
	const end = bytes.indexOf(10, start + PIECE);
	return end < 0 ? bytes.length : end + 1;
};

const readPiece = (text: string, entries: Entry[], damaged: string[]): void => {
	for (const line of text.split("\n")) {
		if (line === "") continue;
		const read = readLine(line);
		if (read.type === "entry") entries.push(read.entry);
		if (read.type !== "damaged" || line.trim() === "") continue;
		const { torn, rest } = salvaged(line);
		damaged.push(torn);
		const saved = readLine(rest);
		if (saved.type === "entry") entries.push(saved.entry);
	}
};
