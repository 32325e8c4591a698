import type { EpochSeconds } from "../account/account.ts";

/** A moment as the command line prints it: `2026-06-01T09:00:00+00:00`. Reports print thousands, so no ISO text is cut up. */
export const outputTime = (seconds: EpochSeconds): string => {
	const moment = new Date(Math.floor(seconds) * 1000);
	const date = `${moment.getUTCFullYear()}-${two(moment.getUTCMonth() + 1)}-${two(moment.getUTCDate())}`;
	const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
	return `${date}T${time}+00:00`;
};

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
