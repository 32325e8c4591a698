import type { Output, OutputValue } from "../../operations/operation.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { Tools } from "../tools.ts";
import { printTable } from "./table.ts";
import { printText } from "./text.ts";

/** An answer as it is shown, or why it cannot be. */
export type Printed =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly message: string };

/** An answer in the format asked for, after `--query` has picked from it; an empty answer prints nothing. */
export const printOutput = (
	output: Output,
	title: string,
	{ query, output: format = "json" }: GlobalOptions,
	tools: Pick<Tools, "query" | "width">,
): Printed => {
	const whole = pruned(output);
	const picked = query === undefined ? { ok: true as const, value: whole } : pick(whole, query, tools.query);
	if (!picked.ok) return picked;
	const { value } = picked;
	if (query === undefined && isEmpty(value)) return { ok: true, text: "" };
	if (format === "json") return { ok: true, text: JSON.stringify(value, null, 4) };
	return {
		ok: true,
		text: format === "text" ? printText(value) : printTable(value, title, tools.width ?? 80),
	};
};

type Picked =
	| { readonly ok: true; readonly value: OutputValue }
	| { readonly ok: false; readonly message: string };

const pick = (value: OutputValue, expression: string, query: Tools["query"]): Picked => {
	if (query === undefined) return { ok: false, message: "`--query` is not available here" };
	try {
		const picked = query(value, expression);
		return { ok: true, value: pruned(picked as OutputValue) ?? null };
	} catch (error) {
		const why = error instanceof Error ? error.message : "it cannot be read";
		return { ok: false, message: `Bad value for --query ${expression}: ${why}` };
	}
};

const isEmpty = (value: OutputValue): boolean =>
	typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** The value without members that are undefined; the value itself where there are none, for lists may be long. */
const pruned = (value: OutputValue): OutputValue => {
	if (typeof value !== "object" || value === null) return value;
	if (isList(value)) {
		const items = value.map((item) => pruned(item) ?? null);
		return items.some((item, index) => item !== value[index]) ? items : value;
	}
	let isWhole = true;
	// Without a prototype, so that an attribute named `__proto__` is an attribute like any other.
	const members: Record<string, OutputValue> = Object.create(null);
	for (const key in value) {
		const member = pruned(value[key]);
		if (member !== value[key] || member === undefined) isWhole = false;
		if (member !== undefined) members[key] = member;
	}
	return isWhole ? value : members;
};

const isList = (value: OutputValue): value is readonly OutputValue[] => Array.isArray(value);
