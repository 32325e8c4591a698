import path from "node:path";
import { writeFiles } from "../adapters/new-folder.ts";
import { jsonSchemas } from "../course/schema/json-schema.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, type Shell, say } from "./shell.ts";

/** Prints the JSON Schema of a lesson file, or writes the schemas of all files into a folder. */
export const giveSchemas = (shell: Shell, folder: string | undefined): ExitCode => {
	const schemas = jsonSchemas();
	if (folder === undefined) {
		print(shell, (schemas.get("lesson.schema.json") ?? "").trimEnd());
		return 0;
	}
	writeFiles(path.resolve(shell.workingDirectory, folder), schemas);
	say(
		shell,
		`wrote ${[...schemas.keys()].join(", ")}`,
		"begin a lesson with `# yaml-language-server: $schema=../lesson.schema.json` and your editor completes it",
	);
	return 0;
};
