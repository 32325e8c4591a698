import { type Arn, matchArn, readArn } from "./arn.ts";
import type { Clause, ResourceEntry } from "./policy.ts";
import type { Resolve } from "./template.ts";

/** A resource as a request names it; no ARN where the action is on no resource in particular, written `*`. */
export type RequestedResource = { readonly text: string; readonly arn: Arn | undefined };

/** The resource of a request: an ARN, or `*`; read it once and match it against every statement. */
export const requestedResource = (text: string): RequestedResource => ({ text, arn: readArn(text) });

/** The first entry that covers the resource, whether the clause is `Resource` or `NotResource`. */
export const findResource = (
	clause: Clause<ResourceEntry>,
	resource: RequestedResource,
	resolve: Resolve,
): ResourceEntry | undefined => {
	for (const entry of clause.entries) if (coversResource(entry, resource, resolve)) return entry;
	return undefined;
};

/** True where the statement is about the resource; an empty list is about none, the Not form included. */
export const matchesResource = (
	clause: Clause<ResourceEntry>,
	resource: RequestedResource,
	resolve: Resolve,
): boolean =>
	clause.entries.length > 0 && (findResource(clause, resource, resolve) !== undefined) !== clause.isNot;

/**
 * True where the entry covers the resource. An action on no resource is covered by `*` alone; an entry whose
 * variable has no value in the request covers nothing.
 */
export const coversResource = (
	entry: ResourceEntry,
	resource: RequestedResource,
	resolve: Resolve,
): boolean =>
	entry.pattern === undefined ||
	(resource.arn !== undefined && matchArn(entry.pattern, resource.arn, resolve));
