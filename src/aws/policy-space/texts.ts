import type { ArnPattern } from "../policy/arn.ts";
import type { ConditionValue } from "../policy/policy.ts";
import { fillTemplate, type Resolve, type Template } from "../policy/template.ts";
import type { Alphabet } from "./alphabet.ts";
import type { Budget } from "./budget.ts";
import { cellsOf } from "./cells.ts";
import { filled, literal, literalIgnoringCase, type Pattern, patternOf } from "./pattern.ts";

/** What texts may be values of a key. */
export type TextShape = "any" | "not-empty" | "arn";

/**
 * A text of each class that the values of some conditions tell apart, the most natural first: those with wildcards,
 * exact ones with or without case, ARNs, `true` and `false`, and bytes in base64 are patterns alike.
 */
export const textsAround = (
	values: readonly ConditionValue[],
	shape: TextShape,
	pool: readonly string[],
	resolve: Resolve,
	budget: Budget,
): readonly string[] => {
	const patterns = distinct(values).flatMap((value) => patternFor(value, resolve) ?? []);
	const cells = cellsOf(
		[...patterns, ...(shape === "arn" ? [ARN_SHAPE] : [])],
		{ ...TEXT, hasEmpty: shape === "any" },
		[...pool, ...values.flatMap((value) => natural(value, resolve))],
		budget,
	);
	return cells
		.filter(({ fits }) => shape !== "arn" || fits.includes(patterns.length))
		.sort((a, b) => a.cost - b.cost)
		.map(({ witness }) => witness);
};

/** Any text at all. */
export const TEXT: Alphabet = {
	others: "xabcdefghijklmnopqrstuvwyz0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	only: undefined,
	but: "",
	hasEmpty: true,
};

const distinct = (values: readonly ConditionValue[]): readonly ConditionValue[] => [
	...new Map(values.map((value) => [`${kindOf(value)} ${value.text}`, value])).values(),
];

const kindOf = ({ operand }: ConditionValue): string =>
	operand.type === "template" ? operand.template.comparison : operand.type;

/** The words of a policy that a person would try, with `example` for each star. */
const natural = ({ operand, text }: ConditionValue, resolve: Resolve): readonly string[] => {
	if (operand.type === "truth") return [text.toLowerCase()];
	if (operand.type === "bytes") return [text];
	if (operand.type === "arn") return [text.replaceAll("*", "example").replaceAll("?", "a")];
	const glob = operand.type === "template" ? fillTemplate(operand.template, resolve) : undefined;
	return glob === undefined ? [] : [...new Set(["example", "other", ""].map((word) => filled(glob, word)))];
};

/** Undefined where a variable has no value: then nothing fits. */
const patternFor = ({ operand }: ConditionValue, resolve: Resolve): readonly [Pattern] | undefined => {
	switch (operand.type) {
		case "template": {
			const glob = fillTemplate(operand.template, resolve);
			if (glob === undefined) return undefined;
			return operand.template.comparison === "equal-ignoring-case"
				? [literalIgnoringCase(glob[0]?.text ?? "")]
				: [patternOf(glob, "")];
		}
		case "arn": {
			const pattern = arnPattern(operand.pattern, resolve);
			return pattern && [pattern];
		}
		case "truth":
			return [literalIgnoringCase(String(operand.truth))];
		case "bytes":
			return [[...literal(operand.base64), { repeats: true, only: "=", but: "" }]];
		case "number":
		case "moment":
		case "network":
		case "unreadable":
			return undefined;
	}
};

/** Parts before the last hold no colon, so a wildcard in them stands for none. */
const arnPattern = (pattern: ArnPattern, resolve: Resolve): Pattern | undefined => {
	const { partition, service, region, account, resource } = pattern;
	const parts = [
		...[partition, service, region, account].map((part) => partPattern(part, ":", resolve)),
		partPattern(resource, "", resolve),
	];
	const pieces = [...literal("arn")];
	for (const part of parts) {
		if (part === undefined) return undefined;
		pieces.push(...literal(":"), ...part);
	}
	return pieces;
};

const partPattern = (part: Template, but: string, resolve: Resolve): Pattern | undefined => {
	const glob = fillTemplate(part, resolve);
	return glob && patternOf(glob, but);
};

const RUN = { repeats: true, only: undefined } as const;

/** What the model reads as an ARN: `arn:` and five parts more. */
const ARN_SHAPE: Pattern = [
	...literal("arn:"),
	...Array.from({ length: 4 }, () => [{ ...RUN, but: ":" }, ...literal(":")]).flat(),
	{ ...RUN, but: "" },
];
