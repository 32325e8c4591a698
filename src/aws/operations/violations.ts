import type { Field, Fields, Params, Shape } from "./shape.ts";

/** Every rule of AWS's that checked parameters break, in AWS's words; types are right already. */
export const violationsIn = (fields: Fields, params: Params): readonly string[] =>
	Object.entries(fields).flatMap(([name, field]) => inField(field, params[name], lowerFirst(name)));

const inField = ({ shape }: Field, value: unknown, path: string): readonly string[] =>
	value === undefined ? [] : inShape(shape, value, path);

const inShape = (shape: Shape, value: unknown, path: string): readonly string[] => {
	switch (shape.type) {
		case "text":
			return typeof value === "string" ? inText(shape, value, path) : [];
		case "integer":
			return typeof value === "number" ? inNumber(shape, value, path) : [];
		case "list":
			return Array.isArray(value)
				? value.flatMap((item: unknown, index) => inShape(shape.of, item, `${path}.${index + 1}.member`))
				: [];
		case "structure":
			return isRecord(value)
				? Object.entries(shape.fields).flatMap(([name, field]) =>
						inField(field, value[name], `${path}.${lowerFirst(name)}`),
					)
				: [];
		case "map":
			return isRecord(value)
				? Object.entries(value).flatMap(([key, item]) => inShape(shape.of, item, `${path}.${key}`))
				: [];
		case "boolean":
		case "blob":
		case "json":
			return [];
	}
};

const inText = (shape: Extract<Shape, { type: "text" }>, value: string, path: string): readonly string[] => {
	const broken: string[] = [];
	const { minimum, maximum, pattern, oneOf } = shape;
	if (minimum !== undefined && value.length < minimum)
		broken.push(`Member must have length greater than or equal to ${minimum}`);
	if (maximum !== undefined && value.length > maximum)
		broken.push(`Member must have length less than or equal to ${maximum}`);
	if (pattern !== undefined && !pattern.test(value))
		broken.push(
			`Member must satisfy regular expression pattern: ${pattern.source.replace(/^\^/, "").replace(/\$$/, "")}`,
		);
	if (oneOf !== undefined && !oneOf.includes(value))
		broken.push(`Member must satisfy enum value set: [${oneOf.join(", ")}]`);
	return broken.map((rule) => `Value '${value}' at '${path}' failed to satisfy constraint: ${rule}`);
};

const inNumber = (
	{ minimum, maximum }: Extract<Shape, { type: "integer" }>,
	value: number,
	path: string,
): readonly string[] => {
	const wrong = (rule: string) => [`Value '${value}' at '${path}' failed to satisfy constraint: ${rule}`];
	if (minimum !== undefined && value < minimum)
		return wrong(`Member must have value greater than or equal to ${minimum}`);
	if (maximum !== undefined && value > maximum)
		return wrong(`Member must have value less than or equal to ${maximum}`);
	return [];
};

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
