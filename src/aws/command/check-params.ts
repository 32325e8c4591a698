import type { Fields, Params, Shape } from "../operations/shape.ts";

/** Parameters that fit an operation's fields, or every complaint in the command line's words. */
export type CheckedParams =
	| { readonly ok: true; readonly params: Params }
	| { readonly ok: false; readonly complaints: readonly string[] };

/** Checks names, types and what must be there; texts that stand for numbers and truths are turned into them. */
export const checkParams = (fields: Fields, given: Params): CheckedParams => {
	const complaints: string[] = [];
	const params = checkFields(fields, given, "input", complaints);
	return complaints.length === 0 ? { ok: true, params } : { ok: false, complaints };
};

const checkFields = (fields: Fields, given: Params, at: string, complaints: string[]): Params => {
	const checked: [string, unknown][] = [];
	for (const [name, { shape, isRequired }] of Object.entries(fields)) {
		const value = Object.hasOwn(given, name) ? given[name] : undefined;
		if (value !== undefined) checked.push([name, checkShape(shape, value, under(at, name), complaints)]);
		else if (isRequired) complaints.push(`Missing required parameter in ${at}: "${name}"`);
	}
	const known = Object.keys(fields);
	for (const name of Object.keys(given)) {
		if (known.includes(name)) continue;
		complaints.push(`Unknown parameter in ${at}: "${name}", must be one of: ${known.join(", ")}`);
	}
	return Object.fromEntries(checked);
};

const checkShape = (shape: Shape, value: unknown, at: string, complaints: string[]): unknown => {
	const wrong = (valid: string): undefined => {
		complaints.push(
			`Invalid type for parameter ${at}, value: ${JSON.stringify(value)}, type: ${typeName(value)}, valid types: ${valid}`,
		);
		return undefined;
	};
	switch (shape.type) {
		case "text":
		case "blob":
			if (typeof value !== "string") return wrong("<class 'str'>");
			if (shape.type === "text" && value.length < (shape.minimum ?? 0)) {
				complaints.push(
					`Invalid length for parameter ${at}, value: ${value.length}, valid min length: ${shape.minimum}`,
				);
			}
			return value;
		case "integer": {
			const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
			if (typeof number !== "number" || !Number.isInteger(number)) return wrong("<class 'int'>");
			if (number < (shape.minimum ?? Number.NEGATIVE_INFINITY)) {
				complaints.push(
					`Invalid range for parameter ${at}, value: ${number}, valid min value: ${shape.minimum}`,
				);
			}
			return number;
		}
		case "boolean":
			if (value === "true" || value === "false") return value === "true";
			return typeof value === "boolean" ? value : wrong("<class 'bool'>");
		case "list": {
			const items = typeof value === "string" ? [value] : value;
			if (!Array.isArray(items)) return wrong("<class 'list'>, <class 'tuple'>");
			return items.map((item: unknown, index) => checkShape(shape.of, item, `${at}[${index}]`, complaints));
		}
		case "map":
			if (!isRecord(value)) return wrong("<class 'dict'>");
			return Object.fromEntries(
				Object.entries(value).map(([key, item]) => [
					key,
					checkShape(shape.of, item, under(at, key), complaints),
				]),
			);
		case "structure":
			return isRecord(value) ? checkFields(shape.fields, value, at, complaints) : wrong("<class 'dict'>");
		case "json":
			return value;
	}
};

const under = (at: string, name: string): string => (at === "input" ? name : `${at}.${name}`);

const typeName = (value: unknown): string => {
	if (value === null) return "<class 'NoneType'>";
	if (Array.isArray(value)) return "<class 'list'>";
	if (typeof value === "number") return Number.isInteger(value) ? "<class 'int'>" : "<class 'float'>";
	const names: Readonly<Record<string, string>> = { string: "str", boolean: "bool", object: "dict" };
	return `<class '${names[typeof value] ?? typeof value}'>`;
};

const isRecord = (value: unknown): value is Params =>
	typeof value === "object" && value !== null && !Array.isArray(value);
