import { stripControlCharacters } from "../problem/control-characters.ts";
import type { Fault } from "../problem/fault.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Picture } from "./picture.ts";

/** The process as a command sees it: what it was given, where it writes, and the clock. */
export type Shell = {
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly workingDirectory: string;
	readonly platform: NodeJS.Platform;
	readonly input: NodeJS.ReadStream;
	/** Results, and nothing but results. */
	readonly output: NodeJS.WriteStream;
	/** Everything said to the person: problems, cures, warnings. */
	readonly messages: NodeJS.WriteStream;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** A new id, unique everywhere. */
	readonly newId: () => string;
	/** Draws the variants of this run. */
	readonly luck: number;
	/** The home screen's picture that stands while the tutor loads; undefined where none is wanted. */
	readonly picture: Picture | undefined;
};

/** Writes a result to standard output, with a line end after it. */
export const print = (shell: Shell, text: string): void => {
	shell.output.write(`${text}\n`);
};

/** Says something to the person on standard error: one line, and what to do about it on a second one. */
export const say = (shell: Shell, message: string, cure?: string): void => {
	shell.picture?.leave();
	const lines = [`cloudsec-tutor: ${message}`, ...(cure === undefined ? [] : [`  ${cure}`])];
	shell.messages.write(`${lines.map(stripControlCharacters).join("\n")}\n`);
};

/** Refuses a command that was typed wrong. */
export const refuse = (shell: Shell, message: string, cure?: string): ExitCode => {
	say(shell, message, cure);
	return 2;
};

/** Says what is broken outside the program and what the person can do about it. */
export const report = (shell: Shell, fault: Fault): ExitCode => {
	say(shell, fault.message, fault.cure);
	return 3;
};
