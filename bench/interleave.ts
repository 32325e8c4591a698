/** The value in the middle. */
export const median = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1
		? (sorted[middle] ?? Number.NaN)
		: ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/**
 * Runs every side once a round, turn by turn, so that a slow moment of the machine falls on all of them;
 * gives each side's median. The first round warms up and does not count.
 */
export const interleave = async <K extends string>(
	sides: Readonly<Record<K, () => number | Promise<number>>>,
	rounds: number,
): Promise<Readonly<Record<K, number>>> => {
	const names = Object.keys(sides) as K[];
	const measured = new Map<K, number[]>(names.map((name) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const name of names) {
			const value = await sides[name]();
			if (round > 0) measured.get(name)?.push(value);
		}
	}
	return Object.fromEntries(names.map((name) => [name, median(measured.get(name) ?? [])])) as Record<
		K,
		number
	>;
};
