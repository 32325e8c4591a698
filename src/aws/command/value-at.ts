import type { Output, OutputValue } from "../operations/operation.ts";

/**
 * The value that a path of names leads to, such as `Users[0].UserName`; `[]` goes through every item of a list.
 * Undefined where it leads nowhere.
 */
export const valueAt = (value: OutputValue, path: string): OutputValue =>
	follow(value, path.match(/[^.[\]]+|\[\d*\]/g) ?? []);

const follow = (value: OutputValue, steps: readonly string[]): OutputValue => {
	const [step, ...rest] = steps;
	if (step === undefined) return value;
	if (step === "[]") {
		return isList(value)
			? value.map((item) => follow(item, rest)).filter((item) => item !== undefined)
			: undefined;
	}
	if (step.startsWith("[")) return isList(value) ? follow(value[Number(step.slice(1, -1))], rest) : undefined;
	return isOutput(value) && Object.hasOwn(value, step) ? follow(value[step], rest) : undefined;
};

const isList = (value: OutputValue): value is readonly OutputValue[] => Array.isArray(value);

const isOutput = (value: OutputValue): value is Output =>
	typeof value === "object" && value !== null && !isList(value);
