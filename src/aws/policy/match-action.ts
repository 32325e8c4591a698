import type { ActionEntry, Clause } from "./policy.ts";
import { matchGlob, readGlob } from "./wildcard.ts";

/** An action as a request names it, in lower case for comparing: action names ignore case. */
export type RequestedAction = { readonly text: string; readonly service: string; readonly name: string };

/** The action of a request, such as `s3:GetObject`; read it once and match it against every statement. */
export const requestedAction = (text: string): RequestedAction => {
	const lower = text.toLowerCase();
	const colon = lower.indexOf(":");
	return { text, service: lower.slice(0, Math.max(0, colon)), name: lower.slice(colon + 1) };
};

/** The first entry that covers the action, whether the clause is `Action` or `NotAction`. */
export const findAction = (clause: Clause<ActionEntry>, action: RequestedAction): ActionEntry | undefined => {
	for (const entry of clause.entries) if (coversAction(entry, action)) return entry;
	return undefined;
};

/** True where the statement is about the action; an empty list is about none, the Not form included. */
export const matchesAction = (clause: Clause<ActionEntry>, action: RequestedAction): boolean =>
	clause.entries.length > 0 && (findAction(clause, action) !== undefined) !== clause.isNot;

/** True where the entry covers the action: the service exactly, the name with wildcards, both ignoring case. */
export const coversAction = (entry: ActionEntry, action: RequestedAction): boolean =>
	(entry.service === action.service || entry.service === "*") && matchGlob(entry.name, action.name);

const ACTION = /^([A-Za-z0-9-]+):([A-Za-z0-9_*?.-]+)$/;

/** Service and name of an entry of `Action`, or undefined where it is neither `*` nor `service:Name`. */
export const readActionPattern = (text: string): Pick<ActionEntry, "service" | "name"> | undefined => {
	if (text === "*" || text === "*:*") return EVERY_ACTION;
	const found = ACTION.exec(text);
	if (found?.[1] === undefined || found[2] === undefined) return undefined;
	return { service: found[1].toLowerCase(), name: readGlob(found[2].toLowerCase()) };
};

const EVERY_ACTION: Pick<ActionEntry, "service" | "name"> = { service: "*", name: readGlob("*") };
