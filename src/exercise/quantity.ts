/** A number with what it counts; durations are in seconds. */
export type Quantity = { readonly amount: number; readonly unit: string };

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const SECONDS: Readonly<Record<string, number>> = {
	s: 1,
	sec: 1,
	second: 1,
	min: 60,
	minute: 60,
	h: 3600,
	hr: 3600,
	hour: 3600,
	d: 86_400,
	day: 86_400,
	week: 604_800,
};

const singular = (unit: string): string => (unit.length > 1 && unit.endsWith("s") ? unit.slice(0, -1) : unit);

const numberOf = (text: string): number | undefined => {
	const word = WORDS.indexOf(text);
	if (word >= 0) return word;
	return /^\d{1,3}(?:[, ]\d{3})+$|^\d+(?:\.\d+)?$/.test(text) ? Number(text.replace(/[, ]/g, "")) : undefined;
};

/**
 * A folded text as a number with its unit, or undefined where it is none: `1 hour`, `60 min`, `5,000`, `ten groups`.
 * A bare number takes the `unit` given.
 */
export const quantityOf = (text: string, unit: string | undefined): Quantity | undefined => {
	const [, number, said] = /^([\d., ]*\d|[a-z]+)\s*([a-z% ]*)$/.exec(text) ?? [];
	const amount = numberOf((number ?? "").trim());
	if (amount === undefined) return undefined;
	const named = singular(said?.trim() || unit?.toLowerCase() || "");
	const seconds = Object.hasOwn(SECONDS, named) ? SECONDS[named] : undefined;
	return seconds === undefined ? { amount, unit: named } : { amount: amount * seconds, unit: "second" };
};
