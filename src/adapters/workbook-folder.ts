import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { Fault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { WorkbookFolder } from "../tutor/workbook/grade-workbook.ts";
import { readOwnFileIn } from "./own-file.ts";
import { reasonOf } from "./reason.ts";

/** No file of a workbook is larger, in bytes. */
const LARGEST = 1 << 20;

/** A workbook on disk; nothing outside its folder is read. Throws a Fault where there is no such folder. */
export const openWorkbookFolder = (folder: string): WorkbookFolder => {
	const root = rootOf(folder);
	return {
		read: (file) => readInside(root, file),
		ownFile: (below, name) => readOwnFileIn(path.join(root, below))(name),
	};
};

const rootOf = (folder: string): string => {
	try {
		const root = realpathSync(folder);
		if (lstatSync(root).isDirectory()) return root;
	} catch (error) {
		throw new Fault("unreadable-folder", `cannot open \`${folder}\`: ${reasonOf(error)}`, {
			cause: error,
			cure: "make a workbook with `cloudsec-tutor workbook new LESSON --to DIR`",
		});
	}
	throw new Fault("unreadable-folder", `\`${folder}\` is not a folder`);
};

const readInside = (root: string, file: string): string | Problem | undefined => {
	try {
		const real = realpathSync(path.join(root, file));
		if (!real.startsWith(root + path.sep))
			return refusal("link-leads-out", file, "leads out of the workbook", "copy the file into the workbook");
		const found = statSync(real);
		if (!found.isFile())
			return refusal("unreadable-file", file, "is no file", "put back the file that was there");
		if (found.size > LARGEST)
			return refusal("file-too-large", file, "is larger than 1 MB", "keep your answer in it only");
		return readFileSync(real, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
		return refusal("unreadable-file", file, `cannot be read: ${reasonOf(error)}`, "make it readable");
	}
};

const refusal = (code: string, file: string, complaint: string, cure: string): Problem => ({
	code,
	severity: "error",
	message: `\`${file}\` ${complaint}`,
	place: { file },
	cure,
});
