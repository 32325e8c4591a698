import type { Exercise } from "../exercise/exercise.ts";
import type { Figure } from "../exercise/figure.ts";

/** Where a fact comes from, and when someone last read it there. */
export type Source = {
	/** Short name that exercises cite. */
	readonly key: string;
	readonly page: string;
	readonly title: string;
	/** ISO date. */
	readonly verifiedOn: string;
	/** True where a date may break it; such items are read again after 180 days. */
	readonly volatile: boolean;
};

/** Something to read, or something to do. */
export type Step =
	| { readonly type: "text"; readonly id: string; readonly text: string; readonly figures: readonly Figure[] }
	| { readonly type: "exercise"; readonly id: string; readonly exercise: Exercise };

/** A lesson after reading: checked, complete, ready to be taught. */
export type Lesson = {
	/** Never changes, such as `shared-responsibility/ec2`. */
	readonly id: string;
	readonly aliases: readonly string[];
	/** Id of its module. */
	readonly module: string;
	readonly title: string;
	readonly objective: string;
	readonly minutes: number;
	/** Ids of lessons that come first. */
	readonly requires: readonly string[];
	readonly sources: readonly Source[];
	/** Markdown: who, where, what is going on. */
	readonly scenario: string;
	/** Name of the scene it plays in, if any. */
	readonly account: string | undefined;
	readonly steps: readonly Step[];
};

export type Module = { readonly id: string; readonly title: string; readonly summary: string };

export type Track = { readonly id: string; readonly title: string; readonly lessons: readonly string[] };

/** What learners tend to believe, and what is so. */
export type Misconception = {
	readonly id: string;
	readonly belief: string;
	readonly correct: string;
};

/** A course: what `lessons/` holds, or a pack. Lessons in the order they are taught. */
export type Course = {
	readonly id: string;
	readonly version: string;
	readonly title: string;
	readonly modules: readonly Module[];
	readonly tracks: readonly Track[];
	readonly lessons: readonly Lesson[];
	readonly misconceptions: ReadonlyMap<string, Misconception>;
	/** Scenes by name, as their authors wrote them; `sceneOf` makes accounts of them. */
	readonly scenes: ReadonlyMap<string, unknown>;
};
