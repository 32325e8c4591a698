import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";

/** A way from the root of a document to a value. */
export type Path = readonly (string | number)[];

const startOf = (node: unknown): number | undefined => (node as Node | null)?.range?.[0] ?? undefined;

const pairOf = (node: unknown, key: string | number): Pair | undefined =>
	isMap(node)
		? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
		: undefined;

/**
 * The offset of a value, or of the deepest existing node on the way to it; with `at` key, of the key it stands under.
 * A value that is a map or list is pointed at by its key, which is what an author looks for.
 */
export const offsetOf = (root: unknown, path: Path, at: "key" | "value"): number => {
	let node: unknown = root;
	let offset = startOf(root) ?? 0;
	for (const [index, step] of path.entries()) {
		const isLast = index === path.length - 1;
		const pair = pairOf(node, step);
		if (pair === undefined && !isSeq(node)) return offset;
		const next: unknown =
			pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value;
		if (pair === undefined && next === undefined) return offset;
		const pointsAtKey = pair !== undefined && ((isLast && at === "key") || !isScalar(next));
		offset = (pointsAtKey ? startOf(pair.key) : startOf(next)) ?? offset;
		node = next;
	}
	return offset;
};
