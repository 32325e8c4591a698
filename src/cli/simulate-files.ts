import path from "node:path";
import { fileChunks, inputChunks } from "../adapters/text-chunks.ts";
import { stripControlCharacters } from "../problem/control-characters.ts";
import { resultLine } from "../tutor/simulate/result-json.ts";
import { resultText } from "../tutor/simulate/result-text.ts";
import { type SimulateResult, simulate } from "../tutor/simulate/simulate.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, refuse, type Shell, say } from "./shell.ts";

/** Decides every case of the files, `-` for standard input; 1 where one is not as expected or cannot be read. */
export const simulateFiles = async (
	shell: Shell,
	files: readonly string[],
	json: boolean,
): Promise<ExitCode> => {
	const named = files.length === 0 ? ["-"] : files;
	if (named.includes("-") && shell.input.isTTY)
		return refuse(shell, "there is nothing to read", "name a file, or pipe cases in");
	const sum = { cases: 0, bad: 0 };
	for (const file of named) {
		const chunks =
			file === "-" ? inputChunks(shell.input) : fileChunks(path.resolve(shell.workingDirectory, file));
		const summary = await simulate(chunks, file === "-" ? undefined : file, (result) => {
			sum.cases++;
			return show(shell, result, json, sum.cases);
		});
		sum.bad += summary.mismatches + summary.unreadable;
	}
	if (sum.cases === 0)
		say(shell, "there was no case in the input", "`cloudsec-tutor simulate --help` shows one");
	else if (!json) print(shell, `${sum.cases} decided, ${sum.bad} not as expected or not readable`);
	return sum.bad > 0 || sum.cases === 0 ? 1 : 0;
};

/** Waits where whoever reads the output is slower than we are. */
const show = (
	shell: Shell,
	result: SimulateResult,
	json: boolean,
	number: number,
): Promise<void> | undefined => {
	const text = json ? resultLine(result) : resultText(result, number).map(stripControlCharacters).join("\n");
	return shell.output.write(`${text}\n`)
		? undefined
		: new Promise((resolve) => {
				shell.output.once("drain", () => resolve());
			});
};
