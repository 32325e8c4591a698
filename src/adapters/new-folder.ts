import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";
import { writeTextFile } from "./text-file.ts";

/** Makes a folder with these files, by path from it; throws a Fault where something is there already or it cannot be made. */
export const makeFolder = (folder: string, files: ReadonlyMap<string, string>): void => {
	try {
		mkdirSync(folder, { recursive: true });
	} catch (error) {
		throw new Fault("unwritable-folder", `cannot make \`${folder}\`: ${reasonOf(error)}`, { cause: error });
	}
	if (readdirSync(folder).length > 0)
		throw new Fault("folder-not-empty", `\`${folder}\` is not empty`, {
			cure: "name a folder that is not there yet",
		});
	writeFiles(folder, files);
};

/** Writes files by path from a folder, over older ones of the same name; throws a Fault where one cannot be written. */
export const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
	for (const [file, text] of files) {
		const target = path.join(folder, file);
		try {
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, text);
		} catch (error) {
			throw new Fault("unwritable-file", `cannot write \`${target}\`: ${reasonOf(error)}`, {
				cause: error,
			});
		}
	}
};

/** Puts files by path from a folder in the place of older ones, each at once; throws a Fault where one cannot be written. */
export const replaceFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
	for (const [file, text] of files) {
		const target = path.join(folder, file);
		try {
			mkdirSync(path.dirname(target), { recursive: true });
		} catch (error) {
			throw new Fault("unwritable-folder", `cannot make \`${path.dirname(target)}\`: ${reasonOf(error)}`, {
				cause: error,
			});
		}
		writeTextFile(target, text);
	}
};
