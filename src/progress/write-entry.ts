import type { Entry } from "./entry.ts";
import { JOURNAL_VERSION } from "./entry.ts";

/** The entry as one line of the journal, without the line feed. */
export const writeEntry = ({ id, at, type, ...rest }: Entry): string =>
	JSON.stringify({ v: JOURNAL_VERSION, id, at: new Date(at).toISOString(), type, ...rest });
