/** How much a problem matters: an error refuses the input; the others are findings that let it pass. */
export type Severity = "error" | "security" | "warning" | "suggestion";

/** Where a problem is: lines and columns count from 1; `path` is the way from the document's root to the value. */
export type Place = {
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
	readonly path?: readonly (string | number)[];
};

/** One complaint about what an author wrote; `message` is lower case, one line, no full stop, user text in backticks. */
export type Problem = {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly place?: Place;
	/** What to do about it, in one sentence of the same grammar. */
	readonly cure?: string;
	/** A second place that explains the first, such as where an unclosed quote was opened. */
	readonly related?: { readonly message: string; readonly place: Place };
};

/** Either a value, or every problem that kept it from being one. */
export type Checked<T> =
	| { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** A value without an error; `problems` may hold findings that do not refuse it. */
export const good = <T>(value: T, problems: readonly Problem[] = []): Checked<T> => ({
	ok: true,
	value,
	problems,
});

/** The refusal of a value, with every problem found. */
export const bad = (problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });

/** True where at least one of the problems refuses the input. */
export const hasError = (problems: readonly Problem[]): boolean =>
	problems.some((p) => p.severity === "error");
