import { readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

/** The whole text of a file that a person named; throws a Fault where it cannot be read. */
export const readTextFile = (file: string): string => {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		throw new Fault("unreadable-file", `cannot read \`${file}\`: ${reasonOf(error)}`, { cause: error });
	}
};

/** Puts a text in place of a file in one step, so that a full disk leaves the old file whole; throws a Fault where it cannot. */
export const writeTextFile = (file: string, text: string): void => {
	const draft = `${file}.${process.pid}.draft`;
	try {
		writeFileSync(draft, text, { flag: "wx" });
		renameSync(draft, file);
	} catch (error) {
		discard(draft);
		throw new Fault("unwritable-file", `cannot write \`${file}\`: ${reasonOf(error)}`, { cause: error });
	}
};

/** Where the draft was never made there is nothing to take away. */
const discard = (draft: string): void => {
	try {
		unlinkSync(draft);
	} catch {}
};
