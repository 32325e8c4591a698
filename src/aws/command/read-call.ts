import { nearest } from "../../problem/nearest.ts";
import type { Operation } from "../operations/operation.ts";
import { operations } from "../operations/registry.ts";
import type { Fields, Params } from "../operations/shape.ts";
import { checkParams } from "./check-params.ts";
import { cliName } from "./cli-name.ts";
import { type Complaint, usage } from "./complaint.ts";
import { customizationOf } from "./customizations.ts";
import { type Flag, groupFlags } from "./flags.ts";
import { type GlobalOptions, globalFlags } from "./global-options.ts";
import { invalidChoice } from "./invalid-choice.ts";
import { readOptions } from "./read-options.ts";
import { readValue } from "./read-value.ts";
import type { Word } from "./split-line.ts";

/** One operation as a line calls it. */
export type CliCall = {
	readonly operation: Operation;
	readonly params: Params;
	readonly options: GlobalOptions;
	/** The file that a body would be written to: `get-object`, `invoke`. */
	readonly outfile: string | undefined;
};

export type ReadCall =
	| { readonly ok: true; readonly call: CliCall }
	| { readonly ok: false; readonly complaint: Complaint };

const wrong = (message: string): ReadCall => ({ ok: false, complaint: usage(message) });

/** Reads what stands after `aws`: service, operation, parameters and global options. */
export const readCall = (words: readonly Word[]): ReadCall => {
	const [positions, ...flags] = groupFlags(words);
	const options = readOptions(flags);
	if (typeof options === "string") return wrong(options);
	const plain = [...(positions?.values ?? []), ...globalStrays(flags)];
	const found = findByWords(plain[0], plain[1]);
	if (typeof found === "string") return wrong(found);
	return readParams(found, plain.slice(2), flags, options);
};

/** Words after a global flag that takes fewer of them belong to the command. */
const globalStrays = (flags: readonly Flag[]): readonly string[] =>
	flags.flatMap(({ name, values }) => {
		const flag = Object.hasOwn(globalFlags, name) ? globalFlags[name] : undefined;
		return flag === undefined ? [] : values.slice(flag.takesValue ? 1 : 0);
	});

/** Services that have operations here. */
export const serviceNames: readonly string[] = [...new Set(operations.map(({ service }) => service))].sort();

const byService: ReadonlyMap<string, ReadonlyMap<string, Operation>> = new Map(
	serviceNames.map((service) => [
		service,
		new Map(operations.filter((one) => one.service === service).map((one) => [cliName(one.name), one])),
	]),
);

/** Operations of a service by their names on the command line. */
export const operationsOf = (service: string): ReadonlyMap<string, Operation> =>
	byService.get(service) ?? new Map();

const OTHER_COMMANDS: readonly string[] = ["configure", "s3", "help"];

const findByWords = (service: string | undefined, name: string | undefined): Operation | string => {
	if (service === undefined) return "the following arguments are required: command";
	const known = [...serviceNames, ...OTHER_COMMANDS];
	if (service === "login" || service === "sso")
		return `\`aws ${service}\` opens a browser, which is not here; you are signed in already: aws sts get-caller-identity`;
	if (!serviceNames.includes(service)) return invalidChoice("argument command", service, known);
	if (name === undefined) return "the following arguments are required: operation";
	const own = operationsOf(service);
	return own.get(name) ?? invalidChoice("argument operation", name, [...own.keys()]);
};

const readParams = (
	operation: Operation,
	positional: readonly string[],
	flags: readonly Flag[],
	options: GlobalOptions,
): ReadCall => {
	const { extra, hidden, outfile: takesOutfile, fold } = customizationOf(operation);
	const fields: Fields = { ...operation.parameters, ...extra };
	const names = new Map(
		Object.keys(fields)
			.filter((name) => !hidden.includes(name))
			.map((name) => [`--${cliName(name)}`, name]),
	);
	const given: [string, unknown][] = [];
	const unknown: string[] = [];
	const words = [...positional];
	for (const flag of flags) {
		if (Object.hasOwn(globalFlags, flag.name)) continue;
		const read = readFlag(flag, fields, names);
		if (read === undefined) unknown.push(flag.name, ...flag.values);
		else if (typeof read === "string") return wrong(read);
		else {
			given.push([read.name, read.value]);
			words.push(...read.left);
		}
	}
	const left = takesOutfile ? words.slice(1) : words;
	const missing = missingFlags(fields, hidden, given, takesOutfile && words.length === 0);
	if (missing.length > 0) return wrong(`the following arguments are required: ${missing.join(", ")}`);
	if (unknown.length + left.length > 0)
		return wrong(unknownOptions([...left, ...unknown], [...names.keys()]));
	const folded = fold(Object.fromEntries(given));
	if (typeof folded === "string") return wrong(folded);
	const checked = checkParams(operation.parameters, folded);
	if (!checked.ok) return wrong(`Parameter validation failed:\n${checked.complaints.join("\n")}`);
	const outfile = takesOutfile ? words[0] : undefined;
	return { ok: true, call: { operation, params: checked.params, options, outfile } };
};

/** A parameter that a flag sets; words it does not take are left for the command. */
type ReadFlag = { readonly name: string; readonly value: unknown; readonly left: readonly string[] };

/** The parameter that a flag sets; undefined where there is none of that name, a text where its value is wrong. */
const readFlag = (
	{ name, values }: Flag,
	fields: Fields,
	names: ReadonlyMap<string, string>,
): ReadFlag | string | undefined => {
	const negated = name.startsWith("--no-") ? names.get(`--${name.slice(5)}`) : undefined;
	const parameter = names.get(name) ?? negated;
	const shape = parameter === undefined ? undefined : fields[parameter]?.shape;
	if (parameter === undefined || shape === undefined) return undefined;
	if (shape.type === "boolean") return { name: parameter, value: negated === undefined, left: values };
	if (negated !== undefined) return undefined;
	const taken = shape.type === "list" ? values.length : 1;
	if (values.length === 0) {
		return `argument ${name}: expected ${shape.type === "list" ? "at least " : ""}one argument`;
	}
	const read = readValue(name, shape, values.slice(0, taken));
	return read.ok ? { name: parameter, value: read.value, left: values.slice(taken) } : read.message;
};

const missingFlags = (
	fields: Fields,
	hidden: readonly string[],
	given: readonly (readonly [string, unknown])[],
	lacksOutfile: boolean,
): readonly string[] => [
	...(lacksOutfile ? ["outfile"] : []),
	...Object.entries(fields)
		.filter(([name, { isRequired }]) => isRequired && !hidden.includes(name))
		.filter(([name]) => !given.some(([one]) => one === name))
		.map(([name]) => `--${cliName(name)}`),
];

const unknownOptions = (words: readonly string[], known: readonly string[]): string => {
	const near = words.flatMap((word) => {
		const found = word.startsWith("--") ? nearest(word, known) : undefined;
		return found === undefined ? [] : [found];
	});
	const cure =
		near.length === 0 ? "" : `\n\nMaybe you meant:\n\n${near.map((name) => `  * ${name}`).join("\n")}`;
	return `Unknown options: ${words.join(", ")}${cure}`;
};
