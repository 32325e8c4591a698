import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** No policy is longer, in bytes. */
const LARGEST = 200_000;

/**
 * Reads text files below a folder and nowhere else, links followed; gives where the file lies and its text.
 * Undefined for whatever is not there, lies outside, is no plain file or too large.
 */
export const readOwnFileIn =
	(folder: string) =>
	(name: string): { readonly path: string; readonly text: string } | undefined => {
		try {
			const root = realpathSync(folder);
			const file = realpathSync(path.resolve(root, name));
			const below = path.relative(root, file);
			if (below === "" || below.split(path.sep)[0] === ".." || path.isAbsolute(below)) return undefined;
			const found = statSync(file);
			if (!found.isFile() || found.size > LARGEST) return undefined;
			return { path: file, text: readFileSync(file, "utf8") };
		} catch {
			// A file that cannot be read is, to the prompt, not there.
			return undefined;
		}
	};
