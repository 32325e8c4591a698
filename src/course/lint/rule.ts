import type { Cloud } from "../../aws/account/account.ts";
import type { Setting } from "../../exercise/define-kind.ts";
import type { Checked, Severity } from "../../problem/problem.ts";
import type { Course } from "../lesson.ts";
import type { Path } from "../yaml/find-place.ts";
import type { Choices } from "./choices-of.ts";
import type { Placed } from "./placed.ts";
import type { LearnerText } from "./texts-of.ts";

/** Everything a rule may look at; today is handed in, so that a run can be repeated. */
export type LintContext = {
	readonly course: Course;
	/** ISO date. */
	readonly today: string;
	/** Lessons that are listed and may be those of files that cannot be read. */
	readonly unread: ReadonlySet<string>;
	/** Every exercise to look at, in the order of the path. */
	readonly exercises: readonly Placed[];
	/** What learners read in them, in the same order. */
	readonly prose: readonly { readonly placed: Placed; readonly texts: readonly LearnerText[] }[];
	/** Those of them whose scene can be read, or that need none. */
	readonly playable: readonly Placed[];
	/** The playable exercises that are answered by picking, as seed 0 shows them. */
	readonly choices: readonly Choices[];
	readonly scene: (name: string) => Checked<Cloud>;
	readonly settingOf: (placed: Placed, seed: number) => Setting;
};

/** One complaint of a rule; the code and the severity are the rule's where it names none. */
export type Finding = {
	readonly code?: string;
	readonly severity?: Severity;
	readonly message: string;
	readonly cure?: string | undefined;
	/** The id of the lesson it speaks of, or a file of the course where it speaks of none. */
	readonly lesson?: string;
	readonly file?: string;
	readonly path: Path;
};

/** One thing the linter looks for: a file in `rules/` and a line in its list. */
export type Rule = {
	readonly code: string;
	readonly severity: Severity;
	/** What it asks of an author, one sentence. */
	readonly asks: string;
	readonly check: (context: LintContext) => readonly Finding[];
};
