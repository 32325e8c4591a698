const WIDTH = 76;

/**
 * A JSON value as people write policies: two spaces a level, and a list or map of plain values on one line
 * where it fits into 76 columns.
 */
export const printDocument = (value: unknown, indent = ""): string => {
	const short = oneLine(value);
	if (short !== undefined && indent.length + short.length <= WIDTH && indent !== "") return short;
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.length === 0) return "[]";
		// Statements open on the line of their list, as AWS's own examples have them: two rows less on a small screen.
		if (value.every(isMap)) return `[${value.map((item) => printDocument(item, indent)).join(", ")}]`;
		return `[\n${value.map((item) => inner + printDocument(item, inner)).join(",\n")}\n${indent}]`;
	}
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const members = Object.entries(value).filter(([, member]) => member !== undefined);
	if (members.length === 0) return "{}";
	const lines = members.map(
		([key, member]) => `${inner}${JSON.stringify(key)}: ${printDocument(member, inner)}`,
	);
	return `{\n${lines.join(",\n")}\n${indent}}`;
};

/** A value without lists or maps more than one level deep, on one line; statements always take several. */
const oneLine = (value: unknown): string | undefined => {
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	if (Array.isArray(value))
		return value.every(isScalar) ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : undefined;
	if ("Effect" in value) return undefined;
	const members = Object.entries(value).map(([key, member]) => {
		const text = isScalar(member) || Array.isArray(member) ? oneLine(member) : undefined;
		return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`;
	});
	return members.length === 0 || members.includes(undefined) ? undefined : `{ ${members.join(", ")} }`;
};

const isMap = (value: unknown): boolean =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null;
