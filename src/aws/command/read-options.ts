import type { Flag } from "./flags.ts";
import { type GlobalOptions, globalFlags, noOptions, outputFormats } from "./global-options.ts";
import { invalidChoice } from "./invalid-choice.ts";

/** The global options among some flags, or a complaint. */
export const readOptions = (flags: readonly Flag[]): GlobalOptions | string => {
	let options = noOptions;
	for (const { name, values } of flags) {
		const flag = Object.hasOwn(globalFlags, name) ? globalFlags[name] : undefined;
		if (flag === undefined) continue;
		const [value] = values;
		if (flag.takesValue && value === undefined) return `argument ${name}: expected one argument`;
		if (name === "--profile") options = { ...options, profile: value };
		if (name === "--region") options = { ...options, region: value };
		if (name === "--query") options = { ...options, query: value };
		if (name === "--no-sign-request") options = { ...options, isUnsigned: true };
		if (name !== "--output") continue;
		const output = outputFormats.find((format) => format === value);
		if (output === undefined) return invalidChoice("argument --output", value ?? "", outputFormats);
		options = { ...options, output };
	}
	return options;
};
