import type { Output, OutputValue } from "../operation.ts";

/** An attribute as DynamoDB writes it, such as `{"S": "r1"}`, from a plain value of the account. */
const attributeOf = (value: unknown): Output => {
	if (value === null || value === undefined) return { NULL: true };
	if (typeof value === "string") return { S: value };
	if (typeof value === "number") return { N: String(value) };
	if (typeof value === "boolean") return { BOOL: value };
	if (Array.isArray(value)) return { L: value.map(attributeOf) };
	return { M: itemOf(value as Readonly<Record<string, unknown>>) };
};

/** An item with every attribute as DynamoDB writes it. */
export const itemOf = (item: Readonly<Record<string, unknown>>): Output =>
	Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attributeOf(value)]));

/** The plain value of an attribute as DynamoDB writes it; undefined where it has no known type. */
export const plainOf = (attribute: unknown): OutputValue => {
	if (typeof attribute !== "object" || attribute === null) return undefined;
	const [entry, ...rest] = Object.entries(attribute);
	if (entry === undefined || rest.length > 0) return undefined;
	const [type, value] = entry;
	switch (type) {
		case "S":
		case "B":
			return typeof value === "string" ? value : undefined;
		case "N":
			return Number.isFinite(Number(value)) && value !== "" ? Number(value) : undefined;
		case "BOOL":
			return typeof value === "boolean" ? value : value === "true";
		case "NULL":
			return null;
		case "L":
			return Array.isArray(value) ? value.map(plainOf) : undefined;
		case "SS":
		case "NS":
			return Array.isArray(value) ? value.map(String) : undefined;
		case "M":
			return plainItem(value);
		default:
			return undefined;
	}
};

/** The plain values of an item as DynamoDB writes it. */
export const plainItem = (item: unknown): Readonly<Record<string, OutputValue>> =>
	typeof item === "object" && item !== null
		? Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, plainOf(attribute)]))
		: {};
