import type { Place, Problem } from "../../problem/problem.ts";
import { GRAMMARS, type Grammar } from "./grammar.ts";
import type { PolicyPath, PolicyUse, Written } from "./policy.ts";

/** The longest policy that is read, in characters; AWS's own limits are all below 33,000. */
export const LONGEST_POLICY = 200_000;

/** The most problems that are told of one policy. */
export const MOST_PROBLEMS = 50;

/** Whether a path means the value there or the key it stands under. */
export type Spot = "value" | "key";

/** Where a path leads in the document. */
export type Locate = (path: PolicyPath, spot: Spot) => Place;

/** One policy being read: what its grammar is, and where its problems go. */
export type Reading = {
	readonly grammar: Grammar;
	readonly report: (
		code: string,
		path: PolicyPath,
		message: string,
		more?: { readonly cure?: string; readonly spot?: Spot; readonly first?: PolicyPath },
	) => void;
	/** Counts what was read; false once the policy is longer than any policy may be. */
	readonly spend: (characters: number) => boolean;
	readonly problems: readonly Problem[];
};

/** A reading with no problem yet. */
export const startReading = (use: PolicyUse, locate: Locate): Reading => {
	const problems: Problem[] = [];
	let left = LONGEST_POLICY;
	const report: Reading["report"] = (code, path, message, { cure, spot = "value", first } = {}) => {
		if (problems.length >= MOST_PROBLEMS) return;
		const related = first && { message: "the first one", place: locate(first, spot) };
		problems.push({ code, severity: "error", message, place: locate(path, spot), cure, related });
	};
	const spend = (characters: number): boolean => {
		const hadEnough = left >= 0;
		left -= characters + 1;
		if (left < 0 && hadEnough) {
			report("policy-too-long", [], `the policy is longer than ${LONGEST_POLICY} characters`);
		}
		return left >= 0;
	};
	return { grammar: GRAMMARS[use], report, spend, problems };
};

/** An object that came from JSON or YAML. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Text from a policy as a message shows it: in backticks, on one line, not endless. */
export const shown = (text: string): string =>
	`\`${(text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, " ")}\``;

/** The kind of a value, as a message names it. */
export const kindOf = (value: unknown): string => {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
};

/** A string or a list of strings, each with its path; anything else is reported as not being `wanted`. */
export const readTexts = (
	reading: Reading,
	value: unknown,
	path: PolicyPath,
	wanted: string,
): readonly Written[] => {
	if (typeof value === "string") return reading.spend(value.length) ? [{ text: value, path }] : [];
	if (!Array.isArray(value)) {
		reading.report("wrong-type", path, `${wanted} is text or a list of texts, and this is ${kindOf(value)}`, {
			cure: typeof value === "number" ? 'put it in double quotes `"`' : undefined,
		});
		return [];
	}
	const texts: Written[] = [];
	for (let index = 0; index < value.length; index += 1) {
		const text: unknown = value[index];
		if (typeof text !== "string") {
			reading.report("wrong-type", [...path, index], `${wanted} is text, and this is ${kindOf(text)}`, {
				cure: typeof text === "number" ? 'put it in double quotes `"`' : undefined,
			});
			if (!reading.spend(0)) break;
			continue;
		}
		if (!reading.spend(text.length)) break;
		texts.push({ text, path: [...path, index] });
	}
	return texts;
};
