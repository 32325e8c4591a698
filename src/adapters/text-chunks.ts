import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

const CHUNK = 256 * 1024;

/**
 * The text of a file, piece by piece, however long it is; throws a Fault where it cannot be read, or has more bytes than
 * `most`. One small buffer a file: streams of ten thousand files would leave their buffers to the garbage collector.
 */
export async function* fileChunks(file: string, most = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
	const opened = reading(file, () => openSync(file, "r"));
	try {
		const { size } = reading(file, () => fstatSync(opened));
		if (size > most) throw tooLarge(file, most);
		// One byte more than the file has, so that its end is found in the first piece.
		const buffer = Buffer.allocUnsafe(size > 0 ? Math.min(size + 1, CHUNK) : CHUNK);
		const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
		let sum = 0;
		for (;;) {
			const count = reading(file, () => readSync(opened, buffer));
			if (count === 0) break;
			sum += count;
			if (sum > most) throw tooLarge(file, most);
			yield decoder.decode(buffer.subarray(0, count), { stream: true });
		}
		const rest = decoder.decode();
		if (rest !== "") yield rest;
	} finally {
		closeSync(opened);
	}
}

/** The text of standard input, piece by piece. */
export async function* inputChunks(input: NodeJS.ReadStream): AsyncGenerator<string> {
	input.setEncoding("utf8");
	for await (const chunk of input) yield String(chunk);
}

const reading = <T>(file: string, deed: () => T): T => {
	try {
		return deed();
	} catch (error) {
		throw new Fault("unreadable-file", `cannot read \`${file}\`: ${reasonOf(error)}`, { cause: error });
	}
};

const tooLarge = (file: string, most: number): Fault =>
	new Fault("file-too-large", `\`${file}\` is larger than ${Math.round(most / 2 ** 20)} MB`);
