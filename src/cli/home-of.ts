import { homedir } from "node:os";
import { homeFolder } from "../adapters/home-folder.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";

/** The folder where this learner's progress is kept. */
export const homeOf = (shell: Shell, options: GlobalOptions): string =>
	homeFolder({
		option: options.home,
		env: shell.env,
		platform: shell.platform,
		userFolder: homedir(),
		workingDirectory: shell.workingDirectory,
	});
