import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";

/** Whole lines of a file as bytes, and where the next ones will begin. */
export type WholeLines = { readonly bytes: Buffer; readonly end: number };

/**
 * The whole lines from a byte on; a file that is not there has none. With `isMending` an unfinished last line is ended
 * first: where another program is still writing it, the system lets ours wait, and all that comes of it is an empty line.
 */
export const readWholeLines = (file: string, from: number, isMending: boolean): WholeLines => {
	const fd = openToRead(file);
	if (fd === undefined) return { bytes: Buffer.alloc(0), end: from };
	try {
		const isMended = !isMending || endsWithLineFeed(fd) || endLine(file);
		const bytes = readFrom(fd, from);
		const length = isMended ? bytes.lastIndexOf(LINE_FEED) + 1 : bytes.length;
		return { bytes: bytes.subarray(0, length), end: from + length };
	} finally {
		closeSync(fd);
	}
};

/** Some bytes of a file; fewer where it ends before, none where it is not there. */
export const readBytes = (file: string, from: number, to: number): Buffer => {
	const fd = openToRead(file);
	if (fd === undefined) return Buffer.alloc(0);
	try {
		return readFrom(fd, from, to);
	} finally {
		closeSync(fd);
	}
};

/** The bytes of a file up to one of them, piece by piece; each piece is good until the next is asked for. */
export const piecesOf = function* (file: string, to: number): Generator<Buffer> {
	const fd = openToRead(file);
	if (fd === undefined) return;
	try {
		const piece = Buffer.allocUnsafe(Math.min(to, BATCH));
		for (let at = 0; at < to; ) {
			const count = readSync(fd, piece, 0, Math.min(piece.length, to - at), at);
			if (count === 0) return;
			yield piece.subarray(0, count);
			at += count;
		}
	} finally {
		closeSync(fd);
	}
};

/** Every line of a file that holds anything. */
export const readLines = (file: string): readonly string[] => {
	const fd = openToRead(file);
	if (fd === undefined) return [];
	try {
		return readFrom(fd, 0)
			.toString("utf8")
			.split("\n")
			.filter((line) => line.trim() !== "");
	} finally {
		closeSync(fd);
	}
};

/** Writes lines at the end of a file, whoever else does so, and returns when the disk has them. */
export const appendLines = (file: string, lines: readonly string[]): void => {
	mkdirSync(path.dirname(file), { recursive: true });
	const fd = openSync(file, "a+", 0o600);
	try {
		for (const batch of batches(lines)) {
			// Whatever a killed program left unfinished must not swallow the line that follows.
			const bytes = Buffer.from(endsWithLineFeed(fd) ? batch : `\n${batch}`);
			if (writeSync(fd, bytes) < bytes.length) throw new Error("the disk took only a part of it");
		}
		fsyncSync(fd);
	} finally {
		closeSync(fd);
	}
};

const LINE_FEED = 10;

/** A read or write of this size is still one system call on every platform. */
const BATCH = 1 << 20;

const batches = function* (lines: readonly string[]): Generator<string> {
	let batch = "";
	for (const line of lines) {
		batch += `${line}\n`;
		if (batch.length < BATCH) continue;
		yield batch;
		batch = "";
	}
	if (batch !== "") yield batch;
};

const openToRead = (file: string): number | undefined => {
	try {
		return openSync(file, "r");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw error;
	}
};

const readFrom = (fd: number, offset: number, to = Number.POSITIVE_INFINITY): Buffer => {
	const length = Math.max(0, Math.min(to, fstatSync(fd).size) - offset);
	const bytes = Buffer.allocUnsafe(length);
	let read = 0;
	while (read < length) {
		const count = readSync(fd, bytes, read, length - read, offset + read);
		if (count === 0) break;
		read += count;
	}
	return bytes.subarray(0, read);
};

const endsWithLineFeed = (fd: number): boolean => {
	const { size } = fstatSync(fd);
	if (size === 0) return true;
	const last = Buffer.alloc(1);
	readSync(fd, last, 0, 1, size - 1);
	return last[0] === LINE_FEED;
};

/** False where the file cannot be written to: then what is there is all there will be. */
const endLine = (file: string): boolean => {
	try {
		const fd = openSync(file, "a");
		writeSync(fd, "\n");
		closeSync(fd);
		return true;
	} catch {
		return false;
	}
};
