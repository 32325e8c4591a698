import { createReadStream } from "node:fs";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

/** The text of a file, piece by piece, however long it is; throws a Fault where it cannot be read. */
export async function* fileChunks(file: string): AsyncGenerator<string> {
	const stream = createReadStream(file, { encoding: "utf8", highWaterMark: 256 * 1024 });
	try {
		for await (const chunk of stream) yield String(chunk);
	} catch (error) {
		throw new Fault("unreadable-file", `cannot read \`${file}\`: ${reasonOf(error)}`, { cause: error });
	}
}

/** The text of standard input, piece by piece. */
export async function* inputChunks(input: NodeJS.ReadStream): AsyncGenerator<string> {
	input.setEncoding("utf8");
	for await (const chunk of input) yield String(chunk);
}
