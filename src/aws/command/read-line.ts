import { nearest } from "../../problem/nearest.ts";
import { type Complaint, usage } from "./complaint.ts";
import { type ConsoleCommand, readConsole } from "./console/console-command.ts";
import { groupFlags } from "./flags.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type CliCall, readCall } from "./read-call.ts";
import { readS3, type S3Command } from "./s3/s3-command.ts";
import { splitLine, type Word } from "./split-line.ts";

/** What a line asks for. */
export type Line =
	| { readonly type: "nothing" }
	| { readonly type: "call"; readonly call: CliCall }
	| { readonly type: "s3"; readonly command: S3Command; readonly options: GlobalOptions }
	| { readonly type: "console"; readonly command: ConsoleCommand }
	| { readonly type: "configure"; readonly words: readonly string[]; readonly profile: string | undefined }
	| { readonly type: "export"; readonly variables: readonly (readonly [name: string, value: string])[] }
	| { readonly type: "unset"; readonly names: readonly string[] }
	/** Seconds that the simulated clock is to go on. */
	| { readonly type: "wait"; readonly seconds: number }
	| { readonly type: "help"; readonly topic: readonly string[] }
	| { readonly type: "wrong"; readonly complaint: Complaint };

/** The words that a line may begin with. */
export const firstWords: readonly string[] = ["aws", "console", "export", "unset", "wait", "help"];

/** Reads a line whose words are split and filled in. */
export const readLine = (words: readonly Word[]): Line => {
	const [first, ...rest] = words;
	if (first === undefined) return { type: "nothing" };
	switch (first.text) {
		case "console":
			return readBrowser(rest);
		case "aws":
			return readAws(rest);
		case "export":
			return readExport(rest);
		case "unset":
			return { type: "unset", names: rest.map(({ text }) => text) };
		case "wait":
		case "sleep":
			return readWait(rest);
		case "help":
		case "?":
			return { type: "help", topic: rest.map(({ text }) => text) };
		default:
			return wrong(notHere(first.text));
	}
};

const wrong = (message: string): Line => ({ type: "wrong", complaint: usage(message) });

const readBrowser = (words: readonly Word[]): Line => {
	if (words.length === 0 || words.at(-1)?.text === "help") return { type: "help", topic: ["console"] };
	const command = readConsole(words);
	return typeof command === "string" ? wrong(command) : { type: "console", command };
};

const readAws = (words: readonly Word[]): Line => {
	const plain = words.map(({ text }) => text);
	if (plain[0] === "configure") {
		const [positions, ...flags] = groupFlags(words.slice(1));
		const profile = flags.find(({ name }) => name === "--profile")?.values[0];
		return { type: "configure", words: positions?.values ?? [], profile };
	}
	if (plain[0] === "s3" && plain.at(-1) !== "help") {
		const read = readS3(words.slice(1));
		return read.ok ? { type: "s3", command: read.command, options: read.options } : wrong(read.message);
	}
	if (plain.at(-1) === "help" && !plain.some((word) => word.startsWith("--"))) {
		return { type: "help", topic: ["aws", ...plain.slice(0, -1)] };
	}
	const read = readCall(words);
	return read.ok ? { type: "call", call: read.call } : { type: "wrong", complaint: read.complaint };
};

const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/;

const readExport = (words: readonly Word[]): Line => {
	const variables: (readonly [string, string])[] = [];
	for (const { text } of words) {
		const [, name, value] = VARIABLE.exec(text) ?? [];
		if (name === undefined || value === undefined)
			return wrong(`write \`export NAME=value\`, without spaces around \`=\`; this is \`${text}\``);
		variables.push([name, value]);
	}
	return { type: "export", variables };
};

const UNITS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3_600, d: 86_400 };

/** No lab needs more than a year at once. */
const LONGEST_WAIT = 366 * 86_400;

const readWait = (words: readonly Word[]): Line => {
	const [, digits, unit = ""] = /^(\d{1,9})\s*([smhd]?)/.exec(words.map(({ text }) => text).join("")) ?? [];
	const seconds = Number(digits) * (UNITS[unit] ?? 1);
	return Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_WAIT
		? { type: "wait", seconds }
		: wrong("write `wait 30s`, `wait 15m`, `wait 2h` or `wait 90d`");
};

const notHere = (word: string): string => {
	const near = nearest(word, firstWords);
	if (near !== undefined) return `${word}: command not found; did you mean \`${near}\`?`;
	return `${word}: command not found; this prompt knows ${firstWords.map((one) => `\`${one}\``).join(", ")}, and runs nothing on your computer`;
};

/** The words of a line, filled in by `fill`, or the complaint that it cannot be split. */
export const wordsOf = (
	line: string,
	fill: (word: string) => string,
):
	| { readonly ok: true; readonly words: readonly Word[] }
	| { readonly ok: false; readonly complaint: Complaint } => {
	const split = splitLine(line);
	if (!split.ok) return { ok: false, complaint: usage(split.fault.message) };
	return { ok: true, words: split.words.map((word) => ({ ...word, text: fill(word.text) })) };
};
