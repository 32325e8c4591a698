import type { Setting } from "../../exercise/define-kind.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Severity } from "../../problem/problem.ts";
import type { Course, Lesson } from "../lesson.ts";
import type { Path } from "../yaml/find-place.ts";

/** An exercise with the lesson it stands in and the way to it in the lesson's file. */
export type Placed = { readonly lesson: Lesson; readonly exercise: Exercise; readonly path: Path };

/** Everything a rule may look at; today is handed in, so that a run can be repeated. */
export type LintContext = {
	readonly course: Course;
	/** ISO date. */
	readonly today: string;
	/** Lessons that are listed and may be those of files that cannot be read. */
	readonly unread: ReadonlySet<string>;
	/** Every exercise to look at, in the order of the path. */
	readonly exercises: readonly Placed[];
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
