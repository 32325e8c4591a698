import type { Output, OutputValue } from "../../operations/operation.ts";

/**
 * An answer as `--output text` prints it: the scalars of a level on one line with tabs between, in the order of their
 * names, each deeper level below it and named in capitals.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html
 */
export const printText = (value: OutputValue): string => linesOf(value, undefined, undefined).join("\n");

type Name = string | undefined;

const linesOf = (
	value: OutputValue,
	name: Name,
	columns: readonly string[] | undefined,
): readonly string[] => {
	if (isList(value)) return listLines(value, name);
	if (isOutput(value)) return outputLines(value, name, columns);
	return [scalarText(value)];
};

const listLines = (list: readonly OutputValue[], name: Name): readonly string[] => {
	if (list.length === 0) return [];
	if (list.some(isOutput)) {
		const columns = scalarNames(list);
		return list.flatMap((item) => linesOf(item, name, columns));
	}
	const scalars = list.filter((item) => !isList(item));
	return [
		...(scalars.length === 0 ? [] : scalarLines(scalars, name)),
		...list.filter(isList).flatMap((item) => linesOf(item, name, undefined)),
	];
};

const scalarLines = (scalars: readonly OutputValue[], name: Name): readonly string[] =>
	name === undefined
		? [scalars.map(scalarText).join("\t")]
		: scalars.map((scalar) => `${name.toUpperCase()}\t${scalarText(scalar)}`);

const outputLines = (
	output: Output,
	name: Name,
	columns: readonly string[] | undefined,
): readonly string[] => {
	const own = Object.keys(output).sort(byCode);
	const scalars = columns ?? own.filter((key) => isScalar(output[key]));
	const deeper = own.filter((key) => !scalars.includes(key) && !isScalar(output[key]));
	const cells = scalars.map((key) => (key in output ? scalarText(output[key]) : ""));
	const line = name === undefined ? cells : [name.toUpperCase(), ...cells];
	return [
		...(cells.length === 0 ? [] : [line.join("\t")]),
		...deeper.flatMap((key) => linesOf(output[key], key, undefined)),
	];
};

/** The names of every scalar that any of the items has, so that columns line up. */
const scalarNames = (list: readonly OutputValue[]): readonly string[] => {
	const names = new Set<string>();
	for (const item of list) {
		if (!isOutput(item)) continue;
		for (const [key, member] of Object.entries(item)) if (isScalar(member)) names.add(key);
	}
	return [...names].sort(byCode);
};

/** As Python sorts: capitals before small letters. */
const byCode = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);

/** A scalar as Python writes it. */
export const scalarText = (value: OutputValue): string => {
	if (value === null || value === undefined) return "None";
	if (value === true) return "True";
	return value === false ? "False" : String(value);
};

export const isList = (value: OutputValue): value is readonly OutputValue[] => Array.isArray(value);

export const isOutput = (value: OutputValue): value is Output =>
	typeof value === "object" && value !== null && !isList(value);

export const isScalar = (value: OutputValue): boolean => typeof value !== "object" || value === null;
