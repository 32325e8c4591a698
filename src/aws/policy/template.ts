import type { PolicyVersion } from "./policy-version.ts";
import { type Glob, type GlobPart, globOf, matchGlob, readGlob } from "./wildcard.ts";

/** A policy variable such as `${aws:username, 'nobody'}`; `fallback` is the text in single quotes. */
export type Variable = {
	readonly type: "variable";
	readonly key: string;
	readonly fallback: string | undefined;
};

/** A part of a string that may hold wildcards and variables. */
export type TemplatePart = GlobPart | Variable;

/** How a string is compared: with `*` and `?` as wildcards, letter for letter, or letter for letter without case. */
export type Comparison = "like" | "equal" | "equal-ignoring-case";

/** A string of a policy ready to be matched. */
export type Template = {
	readonly comparison: Comparison;
	/** There where no variable has to be filled in first. */
	readonly glob: Glob | undefined;
	/** Empty where `glob` is there. */
	readonly parts: readonly TemplatePart[];
};

/** The one value of a condition key in the request; undefined where the key is absent or has several values. */
export type Resolve = (key: string) => string | undefined;

/**
 * Cuts a string into text, wildcards and variables. Variables live only in version 2012-10-17, where `${*}`, `${?}`
 * and `${$}` spell the characters themselves (AWS: IAM JSON policy elements: Variables and tags).
 */
export const readTemplate = (text: string, version: PolicyVersion, comparison: Comparison): Template => {
	if (version === "2008-10-17" || !text.includes("${")) {
		const glob =
			comparison === "like" ? readGlob(text) : globOf([{ type: "text", text: fold(text, comparison) }]);
		return { comparison, glob, parts: [] };
	}
	const parts = cut(text).flatMap((part) =>
		typeof part === "string" ? wildcardsOf(part, comparison) : [part],
	);
	const fixed = parts.filter((part) => part.type !== "variable");
	if (fixed.length === parts.length) return { comparison, glob: globOf(fixed), parts: [] };
	return { comparison, glob: undefined, parts };
};

const fold = (text: string, comparison: Comparison): string =>
	comparison === "equal-ignoring-case" ? text.toLowerCase() : text;

/** The variables of a template, in the order they are written. */
export const variablesOf = (template: Template): readonly Variable[] =>
	template.parts.filter((part) => part.type === "variable");

/** The pattern with every variable filled in, or undefined where one has neither a value nor a default. */
export const fillTemplate = (template: Template, resolve: Resolve): Glob | undefined => {
	if (template.glob) return template.glob;
	const parts: GlobPart[] = [];
	for (const part of template.parts) {
		if (part.type !== "variable") parts.push(part);
		else {
			const value = resolve(part.key) ?? part.fallback;
			if (value === undefined) return undefined;
			parts.push({ type: "text", text: fold(value, template.comparison) });
		}
	}
	return globOf(parts);
};

/** True where the text fits; a variable that cannot be filled in fits nothing, and what is filled in has no wildcards. */
export const matchTemplate = (template: Template, text: string, resolve: Resolve): boolean => {
	const glob = template.glob ?? fillTemplate(template, resolve);
	if (!glob) return false;
	return matchGlob(glob, fold(text, template.comparison));
};

/** Strings stand for text in which wildcards still have to be found. */
const cut = (text: string): readonly (string | TemplatePart)[] => {
	const parts: (string | TemplatePart)[] = [];
	let at = 0;
	for (let open = text.indexOf("${"); open !== -1; open = text.indexOf("${", at)) {
		const close = text.indexOf("}", open);
		if (close === -1) break;
		const part = readVariable(text.slice(open + 2, close));
		parts.push(text.slice(at, open), part ?? { type: "text", text: text.slice(open, close + 1) });
		at = close + 1;
	}
	parts.push(text.slice(at));
	return parts;
};

const ESCAPED: ReadonlySet<string> = new Set(["*", "?", "$"]);
const VARIABLE = /^\s*([A-Za-z0-9_./:@+=-]+)\s*(?:,\s*'([^']*)'\s*)?$/;

/** What stands between `${` and `}`: a variable, an escaped character, or undefined where it is neither. */
export const readVariable = (inside: string): TemplatePart | undefined => {
	if (ESCAPED.has(inside)) return { type: "text", text: inside };
	const found = VARIABLE.exec(inside);
	return found?.[1] === undefined ? undefined : { type: "variable", key: found[1], fallback: found[2] };
};

const wildcardsOf = (text: string, comparison: Comparison): readonly TemplatePart[] => {
	if (comparison !== "like") return text === "" ? [] : [{ type: "text", text: fold(text, comparison) }];
	const parts: TemplatePart[] = [];
	let from = 0;
	for (let at = 0; at <= text.length; at += 1) {
		const character = text[at];
		if (at < text.length && character !== "*" && character !== "?") continue;
		if (at > from) parts.push({ type: "text", text: text.slice(from, at) });
		if (character === "*") parts.push({ type: "many" });
		if (character === "?") parts.push({ type: "one" });
		from = at + 1;
	}
	return parts;
};
