import { chance, seedOf } from "./chance.ts";
import type { Exercise } from "./exercise.ts";

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}/gi;

const filled = (value: unknown, drawn: ReadonlyMap<string, string>): unknown => {
	if (typeof value === "string")
		return value.replace(PLACEHOLDER, (whole, name: string) => drawn.get(name) ?? whole);
	if (Array.isArray(value)) return value.map((item) => filled(item, drawn));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [filled(key, drawn) as string, filled(item, drawn)]),
	);
};

/** The exercise with each `{{name}}` replaced by the value that the seed draws for it; without `vary` the exercise itself. */
export const variantOf = (exercise: Exercise, seed: number): Exercise => {
	const names = Object.keys(exercise.vary);
	if (names.length === 0) return exercise;
	const drawn = new Map<string, string>();
	for (const name of names) {
		const values = exercise.vary[name] ?? [];
		const next = chance(seedOf(`${exercise.id}/${name}`, seed));
		const value = values[Math.floor(next() * values.length)] ?? "";
		if (typeof value === "string") drawn.set(name, value);
		else for (const [part, text] of Object.entries(value)) drawn.set(`${name}.${part}`, text);
	}
	return filled(exercise, drawn) as Exercise;
};
