import type { ContextValue, RequestContext } from "../decision/decision.ts";

/** The context keys that a request brings along; those without a value are not there at all. */
export const requestKeys = (keys: Readonly<Record<string, ContextValue | undefined>>): RequestContext => {
	const given: [string, ContextValue][] = [];
	for (const [key, value] of Object.entries(keys)) if (value !== undefined) given.push([key, value]);
	return Object.fromEntries(given);
};
