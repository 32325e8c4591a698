/** A pattern as a list: a character, `one` for any character, or `many` for any run of them, the empty one too. */
export type Token = string | { readonly any: "one" | "many"; readonly but?: string };

/** Patterns longer than this are taken to overlap with everything. */
const LONGEST = 1000;

/** True where some text fits both patterns; `but` is a character that `one` and `many` do not stand for. */
export const overlap = (left: readonly Token[], right: readonly Token[]): boolean => {
	if (left.length > LONGEST || right.length > LONGEST) return true;
	let row = new Array<boolean>(right.length + 1).fill(false);
	row[0] = true;
	for (let j = 1; j <= right.length; j += 1) row[j] = row[j - 1] === true && isMany(right[j - 1]);
	for (let i = 1; i <= left.length; i += 1) {
		const next = new Array<boolean>(right.length + 1).fill(false);
		const a = left[i - 1];
		next[0] = row[0] === true && isMany(a);
		for (let j = 1; j <= right.length; j += 1) next[j] = step(a, right[j - 1], row, next, j);
		row = next;
	}
	return row[right.length] === true;
};

const step = (
	a: Token | undefined,
	b: Token | undefined,
	row: readonly boolean[],
	next: readonly boolean[],
	j: number,
): boolean => {
	const both = row[j - 1] === true;
	const withoutA = row[j] === true;
	const withoutB = next[j - 1] === true;
	if (isMany(a) && isMany(b)) return withoutA || withoutB;
	if (isMany(a)) return withoutA || (withoutB && meet(a, b));
	if (isMany(b)) return withoutB || (withoutA && meet(a, b));
	return both && meet(a, b);
};

const isMany = (token: Token | undefined): boolean => typeof token === "object" && token.any === "many";

const meet = (a: Token | undefined, b: Token | undefined): boolean => {
	if (a === undefined || b === undefined) return false;
	if (typeof a === "string") return typeof b === "string" ? a === b : b.but !== a;
	return typeof b !== "string" || a.but !== b;
};
