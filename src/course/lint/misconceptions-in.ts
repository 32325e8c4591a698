import type { Path } from "../yaml/find-place.ts";
import type { Placed } from "./placed.ts";

/** A misconception that an exercise names, and where. */
export type NamedMisconception = { readonly id: string; readonly path: Path };

const namedIn = (value: unknown, path: Path): readonly NamedMisconception[] => {
	if (Array.isArray(value)) return value.flatMap((item, index) => namedIn(item, [...path, index]));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, item]): readonly NamedMisconception[] => {
		const here = [...path, key];
		if (key === "misconception" && typeof item === "string") return [{ id: item, path: here }];
		if (key === "misconceptions" && typeof item === "object" && item !== null)
			return Object.entries(item).flatMap(([at, id]) =>
				typeof id === "string" ? [{ id, path: [...here, at] }] : [],
			);
		return namedIn(item, here);
	});
};

/** Every misconception an exercise names, whatever its kind: kinds keep them under `misconception` and `misconceptions`. */
export const misconceptionsIn = ({ exercise, path }: Placed): readonly NamedMisconception[] => {
	const { figures: _, vary: __, ...fields } = exercise;
	return namedIn(fields, path);
};
