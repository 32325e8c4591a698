/** A JSON value with the offset in the text at which it begins. */
export type JsonNode =
	| { readonly type: "object"; readonly start: number; readonly members: readonly JsonMember[] }
	| { readonly type: "array"; readonly start: number; readonly items: readonly JsonNode[] }
	| { readonly type: "scalar"; readonly start: number; readonly value: string | number | boolean | null };

/** A member of an object; `start` is the offset of the opening quote of its key. */
export type JsonMember = { readonly key: string; readonly start: number; readonly value: JsonNode };

/** Line and column, both from 1, of an offset in a text. */
export const spotOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
	let line = 1;
	let lineStart = 0;
	for (let feed = text.indexOf("\n"); feed !== -1 && feed < offset; feed = text.indexOf("\n", feed + 1)) {
		line += 1;
		lineStart = feed + 1;
	}
	return { line, column: offset - lineStart + 1 };
};

/** The plain value of a node; a key named `__proto__` is a key like any other. */
export const plainValue = (node: JsonNode): unknown => {
	switch (node.type) {
		case "scalar":
			return node.value;
		case "array":
			return node.items.map(plainValue);
		case "object":
			return Object.fromEntries(node.members.map((member) => [member.key, plainValue(member.value)]));
	}
};

/** Where a path leads: the offsets of its key and its value; of the deepest part that is there, if it leads nowhere. */
export const findNode = (
	root: JsonNode,
	path: readonly (string | number)[],
): { readonly key: number; readonly value: number } => {
	let node = root;
	let key = root.start;
	for (const step of path) {
		const child = childOf(node, step);
		if (!child) break;
		key = child.key;
		node = child.node;
	}
	return { key, value: node.start };
};

const childOf = (node: JsonNode, step: string | number): { key: number; node: JsonNode } | undefined => {
	if (node.type === "object") {
		const member = node.members.find(({ key }) => key === step);
		return member && { key: member.start, node: member.value };
	}
	if (node.type === "array" && typeof step === "number") {
		const item = node.items[step];
		return item && { key: item.start, node: item };
	}
	return undefined;
};
