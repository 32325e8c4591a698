import { distance } from "fastest-levenshtein";

/** The commonest slip of all, two neighbouring letters swapped, counts least. */
const isSwapped = (one: string, two: string): boolean => {
	if (one.length !== two.length) return false;
	const at = [...one].findIndex((letter, index) => letter !== two[index]);
	return at >= 0 && one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === two;
};

/**
 * The known word nearest to a mistyped one, or undefined where nothing is near enough to be meant:
 * at most a third of the letters may differ, and never more than four.
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
	const typed = word.toLowerCase();
	const limit = Math.min(4, Math.max(1, Math.floor(word.length / 3)));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const known = candidate.toLowerCase();
		const apart = isSwapped(typed, known) ? 0.5 : distance(typed, known);
		if (apart < bestDistance) {
			best = candidate;
			bestDistance = apart;
		}
	}
	return best;
};

/** The cure for a mistyped word: "did you mean `x`?", or undefined where nothing is near. */
export const didYouMean = (word: string, known: Iterable<string>): string | undefined => {
	const found = nearest(word, known);
	return found === undefined ? undefined : `did you mean \`${found}\`?`;
};
