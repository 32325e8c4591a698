import type { Output, OutputValue } from "../../operations/operation.ts";
import { isList, isOutput, isScalar, scalarText } from "./text.ts";

/** One box of a table. */
export type Section = {
	readonly title: string;
	/** How deep it stands: each level adds a bar at both sides. */
	readonly depth: number;
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

/** The boxes of an answer from the top down; none for an empty one. */
export const sectionsOf = (value: OutputValue, title: string, depth = 0): readonly Section[] => {
	if (isList(value)) return value.length === 0 ? [] : ofList(value, title, depth);
	if (isOutput(value)) return Object.keys(value).length === 0 ? [] : ofOutput(value, title, depth);
	// Of a lone value the AWS CLI shows no more than the title.
	return value === undefined || value === null || value === "" ? [] : [plain(title, depth, [])];
};

const plain = (title: string, depth: number, rows: Section["rows"]): Section => ({
	title,
	depth,
	header: [],
	rows,
});

const ofOutput = (output: Output, title: string, depth: number): readonly Section[] => {
	const names = Object.keys(output).sort();
	const header = names.filter((name) => isScalar(output[name]));
	const values = header.map((name) => scalarText(output[name]));
	const [only] = header;
	const own: Section =
		header.length === 1 && only !== undefined
			? plain(title, depth, [[only, values[0] ?? ""]])
			: { title, depth, header, rows: header.length === 0 ? [] : [values] };
	return [own, ...deeper(output, names, depth)];
};

const deeper = (output: Output, names: readonly string[], depth: number): readonly Section[] =>
	names
		.filter((name) => !isScalar(output[name]))
		.flatMap((name) => sectionsOf(output[name], name, depth + 1));

const ofList = (list: readonly OutputValue[], title: string, depth: number): readonly Section[] => {
	if (!isOutput(list[0])) return [plain(title, depth, list.map(rowOf))];
	const items = list.filter(isOutput);
	const all = [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
	const header = all.filter((name) => items.some((item) => name in item && isScalar(item[name])));
	const more = all.filter((name) => !header.includes(name));
	const row = (item: Output) => header.map((name) => (name in item ? scalarText(item[name]) : ""));
	if (more.length === 0) return [{ title, depth, header, rows: items.map(row) }];
	return items.flatMap((item) => [
		{ title, depth, header, rows: [row(item)] },
		...deeper(
			item,
			more.filter((name) => name in item),
			depth,
		),
	]);
};

const rowOf = (value: OutputValue): readonly string[] => {
	if (isList(value)) return value.map((item) => (isScalar(item) ? scalarText(item) : JSON.stringify(item)));
	return [isScalar(value) ? scalarText(value) : JSON.stringify(value)];
};
