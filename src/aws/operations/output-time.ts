import type { EpochSeconds } from "../account/account.ts";

/** A moment as the command line prints it: `2026-06-01T09:00:00+00:00`. */
export const outputTime = (seconds: EpochSeconds): string =>
	`${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}+00:00`;
