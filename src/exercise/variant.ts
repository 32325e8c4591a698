import { chance, seedOf } from "./chance.ts";
import type { Exercise } from "./exercise.ts";

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}/gi;

const filled = (value: unknown, drawn: ReadonlyMap<string, string>): unknown => {
	if (typeof value === "string")
		return value.includes("{{")
			? value.replace(PLACEHOLDER, (whole, name: string) => drawn.get(name) ?? whole)
			: value;
	if (Array.isArray(value)) return value.map((item) => filled(item, drawn));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [filled(key, drawn) as string, filled(item, drawn)]),
	);
};

/** The value that the seed draws for each placeholder, by its name. */
export const valuesDrawn = (exercise: Exercise, seed: number): ReadonlyMap<string, string> => {
	const drawn = new Map<string, string>();
	for (const [name, values] of Object.entries(exercise.vary)) {
		const next = chance(seedOf(`${exercise.id}/${name}`, seed));
		const value = values[Math.floor(next() * values.length)] ?? "";
		if (typeof value === "string") drawn.set(name, value);
		else for (const [part, text] of Object.entries(value)) drawn.set(`${name}.${part}`, text);
	}
	return drawn;
};

/** The exercise with each `{{name}}` replaced by a drawn value; nothing is left to vary in it. */
export const withValues = (exercise: Exercise, drawn: ReadonlyMap<string, string>): Exercise =>
	drawn.size === 0 ? exercise : (filled({ ...exercise, vary: {} }, drawn) as Exercise);

/** The exercise as the seed draws it; without `vary` the exercise itself. */
export const variantOf = (exercise: Exercise, seed: number): Exercise =>
	withValues(exercise, valuesDrawn(exercise, seed));
