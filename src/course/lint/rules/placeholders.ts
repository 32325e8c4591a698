import type { Path } from "../../yaml/find-place.ts";
import type { Placed } from "../placed.ts";
import type { Finding, Rule } from "../rule.ts";

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}/gi;

const namesIn = (text: string): ReadonlySet<string> =>
	new Set([...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? []));

/** Where a text that holds the placeholder stands; spaces within the braces do not matter. */
const pathOf = (value: unknown, placeholder: string): Path | undefined => {
	if (typeof value === "string")
		return value.replace(/\{\{\s+|\s+\}\}/g, (braces) => braces.trim()).includes(placeholder)
			? []
			: undefined;
	if (typeof value !== "object" || value === null) return undefined;
	for (const [key, item] of Object.entries(value)) {
		const within = pathOf(item, placeholder);
		if (within !== undefined) return [Array.isArray(value) ? Number(key) : key, ...within];
	}
	return undefined;
};

const valuesOf = ({ exercise }: Placed) =>
	Object.entries(exercise.vary).map(([name, values]) => ({
		name,
		sets: values.map((value) =>
			typeof value === "string" ? [name] : Object.keys(value).map((part) => `${name}.${part}`),
		),
	}));

/** Every variant fills every placeholder: all values of a name have the parts that the texts ask for. */
export const placeholders: Rule = {
	code: "placeholder",
	severity: "error",
	asks: "every `{{name}}` is filled by every value of `vary`, and every name is used",
	check: ({ exercises }) =>
		exercises.flatMap((placed): readonly Finding[] => {
			const { lesson, exercise, path } = placed;
			const { vary: _, ...fields } = exercise;
			const used = namesIn(JSON.stringify(fields));
			const named = valuesOf(placed);
			if (used.size === 0 && named.length === 0) return [];
			const filled = new Set(
				named.flatMap(({ sets }) => sets[0]?.filter((name) => sets.every((set) => set.includes(name))) ?? []),
			);
			const open = [...used]
				.filter((name) => !filled.has(name))
				.map((name) => ({
					code: "placeholder-left",
					message: `\`{{${name}}}\` is not filled by every value of \`vary\``,
					cure: "give it values under `vary`, each with the same parts",
					lesson: lesson.id,
					path: [...path, ...(pathOf(fields, `{{${name}}}`) ?? ["exercise"])],
				}));
			const idle = named
				.filter(({ name }) => ![...used].some((each) => each === name || each.startsWith(`${name}.`)))
				.map(({ name }) => ({
					code: "unused-vary",
					severity: "warning" as const,
					message: `nothing uses \`{{${name}}}\``,
					cure: "take it out of `vary`",
					lesson: lesson.id,
					path: [...path, "vary", name],
				}));
			return [...open, ...idle];
		}),
};
