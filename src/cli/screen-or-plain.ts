import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";

/**
 * True where a screen can be drawn and is wanted: a terminal on both ends that moves its cursor, no screen reader, and
 * no build server (Ink draws nothing but the last frame there).
 */
export const wantsScreen = (
	{ env, input, output }: Shell,
	{ plain }: Pick<GlobalOptions, "plain">,
): boolean =>
	plain !== true &&
	input.isTTY === true &&
	output.isTTY === true &&
	env.TERM !== "dumb" &&
	env.INK_SCREEN_READER !== "true" &&
	!isSet(env.CI) &&
	!isSet(env.CONTINUOUS_INTEGRATION);

const isSet = (value: string | undefined): boolean =>
	value !== undefined && value !== "0" && value !== "false";
