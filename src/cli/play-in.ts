import path from "node:path";
import { readTextFile } from "../adapters/text-file.ts";
import { printProblem } from "../problem/print.ts";
import { type Ground, ownAccount } from "../tutor/play.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";
import { teach } from "./teach.ts";

/** Opens free play in the account of a scene file, or in an empty one; on the screen, or as plain prompts. */
export const playIn = async (
	shell: Shell,
	options: GlobalOptions,
	file: string | undefined,
): Promise<ExitCode> => {
	const play = file === undefined ? ownAccount : await groundIn(shell, file);
	if (play === undefined) return 1;
	return teach(shell, options, () => ({ at: "play", ground: play }));
};

/** The account of a scene file, or undefined after its problems were said. */
const groundIn = async (shell: Shell, file: string): Promise<Ground | undefined> => {
	const text = readTextFile(path.resolve(shell.workingDirectory, file));
	// YAML is read here and nowhere else.
	const { readSceneFile } = await import("../course/read-scene-file.ts");
	const read = readSceneFile(file, text);
	if (read.ok) return { title: path.basename(file), cloud: read.value };
	const lines = read.problems.flatMap((problem) => printProblem(problem, () => text));
	shell.messages.write(`${lines.join("\n")}\n`);
	return undefined;
};
