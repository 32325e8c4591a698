/** A sequence of numbers in [0, 1) that a seed fixes for ever (mulberry32). */
export const chance = (seed: number): (() => number) => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
};

/** The same items in an order drawn by the seed (Fisher-Yates). */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
	const next = chance(seed);
	const drawn = [...items];
	for (let last = drawn.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		const held = drawn[last] as T;
		drawn[last] = drawn[other] as T;
		drawn[other] = held;
	}
	return drawn;
};

/** A number for a text, stable across releases (FNV-1a), to draw different orders for different exercises from one seed. */
export const seedOf = (text: string, seed = 0): number => {
	let hash = (0x811c9dc5 ^ seed) >>> 0;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	}
	return hash;
};
