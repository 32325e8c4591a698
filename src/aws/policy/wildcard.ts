/** A run of characters between two stars; at the positions of `anyAt` (rising) any one character will do. */
export type Segment = { readonly text: string; readonly anyAt: readonly number[] };

/** A pattern cut at its stars: one segment means no star at all. Matched by `matchGlob`, read once and reused. */
export type Glob = readonly Segment[];

/** What a pattern is made of: literal text, `*` for any run of characters, `?` for exactly one. */
export type GlobPart =
	| { readonly type: "text"; readonly text: string }
	| { readonly type: "many" }
	| { readonly type: "one" };

/** The pattern `*` and `?` as they stand in an action; every other character means itself. */
export const readGlob = (pattern: string): Glob => {
	if (!pattern.includes("*") && !pattern.includes("?")) return [{ text: pattern, anyAt: NONE }];
	if (!pattern.includes("?")) return pattern.split("*").map((text) => ({ text, anyAt: NONE }));
	return pattern.split("*").map((text) => ({ text, anyAt: positionsOf("?", text) }));
};

/** The pattern that the parts spell, where a `*` inside literal text is only a star. */
export const globOf = (parts: readonly GlobPart[]): Glob => {
	const segments: Segment[] = [];
	let text = "";
	let anyAt: number[] = [];
	const close = () => {
		segments.push({ text, anyAt });
		text = "";
		anyAt = [];
	};
	for (const part of parts) {
		if (part.type === "many") close();
		else if (part.type === "text") text += part.text;
		else {
			anyAt.push(text.length);
			text += "?";
		}
	}
	close();
	return segments;
};

/**
 * True where the pattern covers the whole text. Each segment is sought once, leftmost, so the stars never lead to
 * trying again; a segment is sought in time linear in the text (times a thirty-second of its length if it has `?`).
 */
export const matchGlob = (glob: Glob, text: string): boolean => {
	const first = glob[0];
	if (first === undefined) return text === "";
	if (glob.length === 1) {
		if (first.anyAt.length === 0) return first.text === text;
		return first.text.length === text.length && standsAt(first, text, 0);
	}
	const last = glob[glob.length - 1] ?? first;
	const end = text.length - last.text.length;
	let at = first.text.length;
	if (at > end || (at > 0 && !standsAt(first, text, 0))) return false;
	if (end < text.length && !standsAt(last, text, end)) return false;
	for (let index = 1; index < glob.length - 1; index += 1) {
		const segment = glob[index];
		if (segment === undefined || segment.text === "") continue;
		const found = seek(segment, text, at);
		if (found === -1) return false;
		at = found + segment.text.length;
		if (at > end) return false;
	}
	return true;
};

const NONE: readonly number[] = [];

const positionsOf = (character: string, text: string): readonly number[] => {
	const positions: number[] = [];
	for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) positions.push(at);
	return positions;
};

const standsAt = (segment: Segment, text: string, at: number): boolean => {
	if (segment.anyAt.length === 0) return text.startsWith(segment.text, at);
	if (at + segment.text.length > text.length) return false;
	let from = 0;
	for (const any of segment.anyAt) {
		if (!sameRun(segment.text, text, at, from, any)) return false;
		from = any + 1;
	}
	return sameRun(segment.text, text, at, from, segment.text.length);
};

const sameRun = (pattern: string, text: string, at: number, from: number, to: number): boolean => {
	for (let index = from; index < to; index += 1) {
		if (pattern.charCodeAt(index) !== text.charCodeAt(at + index)) return false;
	}
	return true;
};

/** Up to here trying every position is cheaper than preparing a better way. */
const SHORT = 32;

const seek = (segment: Segment, text: string, from: number): number => {
	if (segment.text.length > text.length - from) return -1;
	if (segment.anyAt.length === 0) {
		return segment.text.length <= SHORT
			? text.indexOf(segment.text, from)
			: seekLiteral(segment.text, text, from);
	}
	if (segment.text.length > SHORT) return seekWithGaps(segment, text, from);
	for (let at = from; at + segment.text.length <= text.length; at += 1)
		if (standsAt(segment, text, at)) return at;
	return -1;
};

/** Knuth, Morris and Pratt: what has been read of the text is never read again. */
const seekLiteral = (pattern: string, text: string, from: number): number => {
	const borders = new Uint32Array(pattern.length + 1);
	for (let index = 1, border = 0; index < pattern.length; index += 1) {
		while (border > 0 && pattern.charCodeAt(index) !== pattern.charCodeAt(border))
			border = borders[border] ?? 0;
		if (pattern.charCodeAt(index) === pattern.charCodeAt(border)) border += 1;
		borders[index + 1] = border;
	}
	for (let at = from, same = 0; at < text.length; at += 1) {
		while (same > 0 && text.charCodeAt(at) !== pattern.charCodeAt(same)) same = borders[same] ?? 0;
		if (text.charCodeAt(at) === pattern.charCodeAt(same)) same += 1;
		if (same === pattern.length) return at - same + 1;
	}
	return -1;
};

/** Shift-And (Baeza-Yates and Gonnet): one bit for each prefix of the segment that ends here, 32 of them a step. */
const seekWithGaps = (segment: Segment, text: string, from: number): number => {
	const length = segment.text.length;
	const words = Math.ceil(length / 32);
	const anywhere = new Int32Array(words);
	for (const any of segment.anyAt) anywhere[any >> 5] = (anywhere[any >> 5] ?? 0) | (1 << (any & 31));
	const masks = new Map<number, Int32Array>();
	const gaps = new Set(segment.anyAt);
	for (let index = 0; index < length; index += 1) {
		if (gaps.has(index)) continue;
		const code = segment.text.charCodeAt(index);
		const mask = masks.get(code) ?? anywhere.slice();
		mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
		masks.set(code, mask);
	}
	const alive = new Int32Array(words);
	const lastBit = 1 << ((length - 1) & 31);
	for (let at = from; at < text.length; at += 1) {
		const mask = masks.get(text.charCodeAt(at)) ?? anywhere;
		let carry = 1;
		for (let word = 0; word < words; word += 1) {
			const bits = alive[word] ?? 0;
			alive[word] = ((bits << 1) | carry) & (mask[word] ?? 0);
			carry = bits >>> 31;
		}
		if (((alive[words - 1] ?? 0) & lastBit) !== 0) return at - length + 1;
	}
	return -1;
};
