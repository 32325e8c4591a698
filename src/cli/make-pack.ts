import path from "node:path";
import { makeFolder } from "../adapters/new-folder.ts";
import { jsonSchemas } from "../course/schema/json-schema.ts";
import { newPack, packId } from "../course/template/new-pack.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, type Shell } from "./shell.ts";
import { todayOf } from "./today.ts";

/** Makes a lesson pack in a folder that is not there yet, with the schemas that editors complete by. */
export const makePack = (shell: Shell, folder: string): ExitCode => {
	const target = path.resolve(shell.workingDirectory, folder);
	const files = newPack({ id: packId(path.basename(target)), today: todayOf(shell) });
	makeFolder(target, new Map([...files, ...jsonSchemas()]));
	const lines = [
		`made a pack in ${folder}:`,
		...[...files.keys()].map((file) => `  ${file}`),
		"",
		`  cloudsec-tutor course lint ${folder} --watch   proves it after every save`,
		`  cloudsec-tutor --course ${folder} learn        plays it`,
	];
	print(shell, lines.join("\n"));
	return 0;
};
