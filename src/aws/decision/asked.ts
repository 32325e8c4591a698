import { type RequestedAction, requestedAction } from "../policy/match-action.ts";
import { type RequestedResource, requestedResource } from "../policy/match-resource.ts";
import type { DecisionRequest, RequestContext } from "./decision.ts";

/** A request made ready for matching: nothing of it is read twice, however many statements look at it. */
export type Asked = {
	readonly request: DecisionRequest;
	readonly action: RequestedAction;
	readonly resource: RequestedResource;
	/** A permissions boundary is set: a Deny with NotPrincipal then never spares the caller. */
	readonly hasBoundary: boolean;
	/** All values of a condition key, whatever its case; undefined where the key is absent. */
	readonly valuesOf: (key: string) => readonly string[] | undefined;
	/** The one value of a key for a policy variable; undefined where it is absent or has several. */
	readonly resolve: (key: string) => string | undefined;
};

/** The request made ready. */
export const prepare = (request: DecisionRequest, hasBoundary: boolean): Asked => {
	const valuesOf = contextLookup(request.context);
	return {
		request,
		action: requestedAction(request.action),
		resource: requestedResource(request.resource),
		hasBoundary,
		valuesOf,
		resolve: (key) => {
			const values = valuesOf(key);
			return values?.length === 1 ? values[0] : undefined;
		},
	};
};

/**
 * Looks condition keys up without case, as AWS does; the index is built by the first question and reused.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
const contextLookup = (context: RequestContext): ((key: string) => readonly string[] | undefined) => {
	let index: Map<string, readonly string[]> | undefined;
	return (key) => {
		if (index === undefined) {
			index = new Map();
			for (const name in context) {
				const value = context[name];
				if (value !== undefined) index.set(name.toLowerCase(), typeof value === "string" ? [value] : value);
			}
		}
		return index.get(key.toLowerCase());
	};
};
