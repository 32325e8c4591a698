/** Where a learner left a lesson, as it is kept between two runs: ids and answers only, so that content may change. */
export type Bookmark = {
	readonly course: string;
	readonly lesson: string;
	/** Step id, or undefined at the scenario or the summary. */
	readonly step: string | undefined;
	readonly phase: "scenario" | "reading" | "asking" | "feedback" | "summary";
	readonly route: readonly string[];
	readonly luck: number;
	readonly round: number;
	readonly puts: Readonly<Record<string, number>>;
	readonly attempts: Readonly<Record<string, OpenQuestion>>;
	readonly outcomes: Readonly<Record<string, ClosedQuestion>>;
	/** Milliseconds since 1970. */
	readonly savedAt: number;
};

/** An open question of a bookmark. */
export type OpenQuestion = {
	readonly seed: number;
	readonly hints: number;
	readonly draft: unknown;
	readonly spent: number;
};

/** An exercise of a bookmark that was answered or skipped; its grade is computed anew. */
export type ClosedQuestion =
	| { readonly type: "answered"; readonly seed: number; readonly hints: number; readonly answer: unknown }
	| { readonly type: "skipped"; readonly seed: number };

/** The bookmarks of all lessons that were left before their end. */
export type Bookmarks = {
	/** `COURSE/LESSON` to its bookmark. */
	readonly byLesson: Readonly<Record<string, Bookmark>>;
};

/** Where bookmarks are kept; changing throws a Fault where it fails, and holds for this run all the same. */
export type BookmarkShelf = {
	readonly read: () => Bookmarks;
	/** Starts from what is kept at that moment, so that two tutors at once do not undo each other's places. */
	readonly change: (next: (bookmarks: Bookmarks) => Bookmarks) => void;
};
