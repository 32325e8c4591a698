import type { Item } from "./table.ts";

/** An item after an update expression, or DynamoDB's complaint about the expression. */
export type Applied =
	| { readonly ok: true; readonly item: Item }
	| { readonly ok: false; readonly message: string };

/**
 * Applies `SET a = :v, b = b + :n`, `REMOVE a` and `ADD a :n`: top-level attributes, no functions.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 */
export const applyUpdate = (
	item: Item,
	expression: string,
	names: Readonly<Record<string, string>>,
	values: Item,
): Applied => {
	const sections = expression.split(/\b(SET|REMOVE|ADD)\b/i);
	if ((sections[0] ?? "").trim() !== "") return wrong(`Syntax error; token: "${(sections[0] ?? "").trim()}"`);
	let after: Item = item;
	for (let index = 1; index < sections.length; index += 2) {
		const verb = (sections[index] ?? "").toUpperCase();
		for (const part of (sections[index + 1] ?? "").split(",")) {
			const applied = applyPart(after, verb, part.trim(), names, values);
			if (!applied.ok) return applied;
			after = applied.item;
		}
	}
	return { ok: true, item: after };
};

const wrong = (message: string): Applied => ({ ok: false, message: `Invalid UpdateExpression: ${message}` });

const applyPart = (
	item: Item,
	verb: string,
	part: string,
	names: Readonly<Record<string, string>>,
	values: Item,
): Applied => {
	const nameOf = (written: string) => (written.startsWith("#") ? names[written] : written);
	const words = part.split(/\s*=\s*|\s+/).filter((word) => word !== "");
	const name = nameOf(words[0] ?? "");
	if (name === undefined || name === "")
		return wrong("An expression attribute name used in the document path is not defined");
	if (verb === "REMOVE") {
		return { ok: true, item: Object.fromEntries(Object.entries(item).filter(([key]) => key !== name)) };
	}
	const terms = verb === "ADD" ? [name, "+", words[1] ?? ""] : words.slice(1);
	const value = sumOf(terms, (term) => (term.startsWith(":") ? values[term] : item[nameOf(term) ?? ""]));
	return value === undefined
		? wrong("An expression attribute value used in expression is not defined")
		: { ok: true, item: { ...item, [name]: value } };
};

/** One term, or two with `+` or `-` between them; a missing number counts as nothing. */
const sumOf = (terms: readonly string[], lookUp: (term: string) => unknown): unknown => {
	const [first = "", sign, second = ""] = terms;
	if (sign === undefined) return lookUp(first);
	const [left, right] = [Number(lookUp(first) ?? 0), lookUp(second)];
	if (right === undefined) return undefined;
	return sign === "-" ? left - Number(right) : left + Number(right);
};
