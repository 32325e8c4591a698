import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { bad, type Checked, good, type Problem } from "../problem/problem.ts";
import { reasonOf } from "./reason.ts";

const MOST_FILES = 5_000;
const DEEPEST = 8;
const LARGEST_FILE = 1 << 20;
const LARGEST_PACK = 64 << 20;

/**
 * The YAML files of a lesson pack: path from its folder, with `/`, to text. A pack is data only: links that lead out
 * of it, and more or larger files than any course has, are refused; nothing else in it is looked at.
 */
export const readCourseFolder = (folder: string): Checked<ReadonlyMap<string, string>> => {
	const root = realFolder(folder);
	if (!root.ok) return root;
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	let size = 0;

	const take = (file: string, real: string): void => {
		const bytes = statSync(real).size;
		size += bytes;
		if (bytes > LARGEST_FILE) {
			problems.push(refusal("file-too-large", file, "is larger than 1 MB", "split it into lessons"));
			return;
		}
		const content = readFileSync(real);
		const text = content.toString("utf8");
		if (text.includes("\ufffd") && !Buffer.from(text).equals(content))
			problems.push(refusal("not-utf8", file, "is not UTF-8 text", "save it as UTF-8"));
		else files.set(file, text);
	};

	const visit = (relative: string, depth: number): void => {
		for (const entry of listed(path.join(root.value, relative))) {
			if (files.size > MOST_FILES || size > LARGEST_PACK) return;
			if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
			const file = relative === "" ? entry.name : `${relative}/${entry.name}`;
			try {
				const real = realpathSync(path.join(root.value, file));
				const kind = entry.isSymbolicLink() ? statSync(real) : entry;
				const isYaml = kind.isFile() && /\.ya?ml$/.test(entry.name);
				if (!isYaml && !kind.isDirectory()) continue;
				if (!isInside(root.value, real)) {
					const cure = "copy the file into the pack";
					problems.push(refusal("link-leads-out", file, "is a link that leads out of the pack", cure));
				} else if (isYaml) take(file, real);
				else if (entry.isSymbolicLink()) {
					const cure = "make it a folder of the pack";
					problems.push(refusal("linked-folder", file, "is a link to a folder", cure));
				} else if (depth === DEEPEST) {
					problems.push(refusal("too-deep", file, "lies too deep", `keep lessons within ${DEEPEST} folders`));
				} else visit(file, depth + 1);
			} catch (error) {
				problems.push(
					refusal(
						"unreadable-file",
						file,
						`cannot be read: ${reasonOf(error)}`,
						"make it readable, or take it away",
					),
				);
			}
		}
	};

	try {
		visit("", 1);
	} catch (error) {
		const cure = "make the folder readable";
		return bad([refusal("no-pack", folder, `cannot be read: ${reasonOf(error)}`, cure)]);
	}
	if (files.size > MOST_FILES)
		problems.push(
			refusal("too-many-files", folder, `has over ${MOST_FILES} files`, "name the folder of one course"),
		);
	if (size > LARGEST_PACK)
		problems.push(refusal("pack-too-large", folder, "is larger than 64 MB", "make several packs of it"));
	return problems.length > 0 ? bad(problems) : good(files);
};

const refusal = (code: string, file: string, complaint: string, cure?: string): Problem => ({
	code,
	severity: "error",
	message: `\`${file}\` ${complaint}`,
	place: { file },
	...(cure === undefined ? {} : { cure }),
});

const realFolder = (folder: string): Checked<string> => {
	try {
		const real = realpathSync(folder);
		if (lstatSync(real).isDirectory()) return good(real);
		return bad([refusal("no-pack", folder, "is not a folder", "give the folder that holds `course.yaml`")]);
	} catch (error) {
		const cure = "give the folder that holds `course.yaml`";
		return bad([refusal("no-pack", folder, `cannot be opened: ${reasonOf(error)}`, cure)]);
	}
};

/** Sorted, so that problems come in the same order on every computer. */
const listed = (folder: string): readonly Dirent[] =>
	readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

const isInside = (root: string, real: string): boolean => real === root || real.startsWith(root + path.sep);
