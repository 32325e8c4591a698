import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../problem/fault.ts";
import { reasonOf } from "./reason.ts";

/** What opening an editor needs to know of the world. */
export type EditorSetting = {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** Where private folders may be made. */
	readonly temporaryFolder: string;
};

/** What came back from the editor. */
export type Edited =
	| { readonly type: "saved"; readonly text: string }
	/** The editor ended with an error, as `:cq` does: the text is as it was. */
	| { readonly type: "abandoned" };

/**
 * Lets the learner edit a text in `$VISUAL` or `$EDITOR` on this very terminal, in a private folder that is gone
 * afterwards. Throws a Fault where no editor can be started.
 */
export const edit = (text: string, fileName: string, setting: EditorSetting): Edited => {
	const folder = privateFolder(setting.temporaryFolder);
	try {
		const file = path.join(folder, path.basename(fileName));
		writeFileSync(file, text, { mode: 0o600 });
		const status = run(candidates(setting), file, setting.platform);
		if (status !== 0) return { type: "abandoned" };
		if (statSync(file).size > LARGEST_TEXT) {
			const cure = "keep what you write below 1 MB";
			throw new Fault("text-too-large", "the text is larger than any answer", { cure });
		}
		return { type: "saved", text: readFileSync(file, "utf8") };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};

/** The words of a command line such as `code --wait` or `"/Applications/My Editor" -n`; quotes keep blanks together. */
export const wordsOf = (command: string): readonly string[] =>
	[...command.matchAll(/(?:"([^"]*)"|'([^']*)'|([^\s"']+))+/g)].map(([word]) =>
		word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
	);

const LARGEST_TEXT = 1 << 20;

const candidates = ({ env, platform }: EditorSetting): readonly (readonly string[])[] => {
	const chosen = wordsOf(env.VISUAL || env.EDITOR || "");
	if (chosen.length > 0) return [chosen];
	return platform === "win32" ? [["notepad"]] : [["nano"], ["vim"], ["vi"]];
};

/** Runs the first editor that there is, and gives the status it ended with. */
const run = (editors: readonly (readonly string[])[], file: string, platform: NodeJS.Platform): number => {
	for (const [program = "", ...options] of editors) {
		// On Windows many editors are `.cmd` files, which only a shell can start.
		const shell = platform === "win32";
		const words = [...options, file].map((word) => (shell ? `"${word}"` : word));
		const { error, status } = spawnSync(shell ? `"${program}"` : program, words, { stdio: "inherit", shell });
		if (error === undefined) return status ?? 1;
		if ((error as NodeJS.ErrnoException).code !== "ENOENT")
			throw unstartable(program, reasonOf(error), error);
	}
	throw unstartable(editors.map(([program]) => program).join("`, `"), "it is not there", undefined);
};

const unstartable = (program: string, reason: string, cause: unknown): Fault =>
	new Fault("no-editor", `cannot start the editor \`${program}\`: ${reason}`, {
		cause,
		cure: "set EDITOR to an editor that you have, such as `EDITOR=nano`",
	});

const privateFolder = (parent: string): string => {
	try {
		return mkdtempSync(path.join(parent, "cloudsec-tutor-"));
	} catch (error) {
		throw new Fault("no-temporary-folder", `cannot write in \`${parent}\`: ${reasonOf(error)}`, {
			cause: error,
			cure: "set TMPDIR to a folder that you may write to",
		});
	}
};
