import { InvalidArgumentError } from "commander";

/** Reads an option that must be a whole number from `least` to `most`; anything else is a usage error. */
export const wholeNumber =
	(least: number, most: number) =>
	(text: string): number => {
		const number = Number(text);
		if (!/^\d+$/.test(text) || number < least || number > most)
			throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
		return number;
	};
