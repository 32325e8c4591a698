import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve("test/course/sound");

/** The files of a small course in which nothing is wrong, by path. */
export const soundFiles: ReadonlyMap<string, string> = new Map(
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((file) => file.split(path.sep).join("/"))
		.filter((file) => file.endsWith(".yaml"))
		.sort()
		.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
);

/** The day on which all test courses are looked at. */
export const TODAY = "2026-12-01";

/** The sound files with one text in one of them replaced; a text that is not there is a mistake of the test. */
export const spoiled = (file: string, find: string, replacement: string): ReadonlyMap<string, string> => {
	const text = soundFiles.get(file) ?? "";
	if (text.split(find).length !== 2) throw new Error(`\`${find}\` is not once in ${file}`);
	return new Map([...soundFiles, [file, text.replace(find, () => replacement)]]);
};
