import { type Flag, groupFlags } from "../flags.ts";
import { invalidChoice } from "../invalid-choice.ts";
import type { Word } from "../split-line.ts";

/** What can only be done in the browser, as a line of the prompt. */
export type ConsoleCommand =
	| {
			readonly verb: "sign-in";
			/** A user's name, or `root`. */
			readonly name: string;
			/** The account's id or alias, where there are several. */
			readonly account: string | undefined;
			readonly password: string;
			readonly code: string | undefined;
			readonly newPassword: string | undefined;
	  }
	| {
			readonly verb: "register-mfa";
			readonly device: string;
			readonly codes: readonly [string, string] | undefined;
	  };

const SIGN_IN =
	"write `console sign-in NAME --password PASSWORD`, with `--code CODE` where a device is registered; NAME may be root";
const REGISTER =
	"write `console register-mfa NAME` for a new device, then `console register-mfa NAME CODE CODE` with two codes in a row";

/** What the console can be told to do at the prompt. */
export const consoleVerbs: readonly string[] = ["sign-in", "register-mfa"];

/** Reads what stands after `console`, or says how to write it. */
export const readConsole = (words: readonly Word[]): ConsoleCommand | string => {
	const [positions, ...flags] = groupFlags(words);
	const [verb = "", first, ...rest] = positions?.values ?? [];
	if (verb === "register-mfa") {
		const [one, two, ...more] = rest;
		if (first === undefined || flags.length > 0 || more.length > 0) return REGISTER;
		if (one === undefined) return { verb, device: first, codes: undefined };
		return two === undefined ? REGISTER : { verb, device: first, codes: [one, two] };
	}
	if (verb !== "sign-in") return invalidChoice("console", verb, consoleVerbs);
	const known = ["--account", "--password", "--code", "--new-password"];
	const isSound = flags.every(({ name, values }) => known.includes(name) && values.length === 1);
	const password = flagValue(flags, "--password");
	if (first === undefined || rest.length > 0 || !isSound || password === undefined) return SIGN_IN;
	return {
		verb,
		name: first,
		account: flagValue(flags, "--account"),
		password,
		code: flagValue(flags, "--code"),
		newPassword: flagValue(flags, "--new-password"),
	};
};

const flagValue = (flags: readonly Flag[], wanted: string): string | undefined =>
	flags.find(({ name }) => name === wanted)?.values[0];

/** True where the line holds codes of a device, so that the moment they are valid at matters. */
export const usesCodes = (command: ConsoleCommand): boolean =>
	command.verb === "sign-in" ? command.code !== undefined : command.codes !== undefined;
