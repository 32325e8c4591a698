import path from "node:path";
import { readTextFile } from "../adapters/text-file.ts";
import { stripControlCharacters } from "../problem/control-characters.ts";
import { printProblem } from "../problem/print.ts";
import { type Compared, compareTexts } from "../tutor/compare/compare-texts.ts";
import { comparisonJson } from "../tutor/compare/comparison-json.ts";
import { comparisonText } from "../tutor/compare/comparison-text.ts";
import type { ExitCode } from "./exit-code.ts";
import { print, type Shell, say } from "./shell.ts";

/** How `compare` shows its result; with `newAccess` false only what B grants beyond A makes the exit code 1. */
export type CompareOptions = { readonly json?: true; readonly newAccess: boolean };

/** Compares the policies of two files; 0 equal, 1 not, 3 where one of them is no policy. */
export const compareFiles = (
	shell: Shell,
	a: string,
	b: string,
	{ json, newAccess }: CompareOptions,
): ExitCode => {
	const read = (name: string) => ({ name, text: readTextFile(path.resolve(shell.workingDirectory, name)) });
	const [one, two] = [read(a), read(b)];
	const compared = compareTexts(one, two);
	if (!compared.ok) {
		for (const problem of compared.problems) {
			const text = [one, two].find(({ name }) => name === problem.place?.file)?.text;
			const lines = printProblem(problem, () => text);
			shell.messages.write(`${lines.map(stripControlCharacters).join("\n")}\n`);
		}
		return 3;
	}
	if (json) print(shell, comparisonJson(compared.value));
	else {
		const lines = comparisonText(compared.value, newAccess ? "same" : "nothing-new");
		print(shell, lines.map(stripControlCharacters).join("\n"));
	}
	if (!compared.value.comparison.exact)
		say(shell, "not everything could be compared", "`not compared` says what was left out");
	return codeOf(compared.value, newAccess);
};

const codeOf = ({ comparison: { outcome, isCutShort } }: Compared, newAccess: boolean): ExitCode => {
	if (isCutShort) return 1;
	return outcome === "equal" || (!newAccess && outcome === "a-grants-more") ? 0 : 1;
};
