/** Who handed in: a name or a pseudonym, and the group. */
export type Learner = { readonly name: string; readonly group: string };

/** One learner's line. */
export type LearnerRow = Learner & {
	/** Exercises with an answer, and with a full-score one. */
	readonly answered: number;
	readonly right: number;
	/** Sum of the best scores. */
	readonly points: number;
	readonly minutes: number;
	/** Share of each module's points, in the course's order. */
	readonly modules: readonly number[];
	readonly misconceptions: readonly string[];
	/** What the instructor should look at. */
	readonly notes: readonly string[];
};

/** How a class fared with one exercise. */
export type ExerciseRow = {
	readonly key: string;
	/** The title of its lesson. */
	readonly lesson: string;
	readonly learners: number;
	/** Mean score of the first tries, 0 to 1. */
	readonly first: number;
	/** Mean of the best scores. */
	readonly best: number;
	readonly tries: number;
	/** Mean minutes a learner spent on it. */
	readonly minutes: number;
};

/** How often a group believes something. */
export type MisconceptionRow = {
	readonly id: string;
	readonly belief: string;
	/** What is so. */
	readonly correct: string;
	readonly group: string;
	/** Learners of the group whose answers showed it, and how many the group has. */
	readonly shown: number;
	readonly learners: number;
};

/** How far a group is. */
export type GroupRow = {
	/** Empty for those that have no group, or a group of their own. */
	readonly name: string;
	readonly learners: number;
	/** How many learners have which tenth of the course's points, the lowest first. */
	readonly tenths: readonly number[];
	/** The group's mean share of each module's points, in the course's order. */
	readonly modules: readonly number[];
};

/** Everything a class report shows. */
export type ClassReport = {
	readonly course: { readonly id: string; readonly version: string; readonly title: string };
	readonly modules: readonly string[];
	/** Exercises of the course. */
	readonly exercises: number;
	readonly learners: readonly LearnerRow[];
	readonly groups: readonly GroupRow[];
	/** The hardest first: those the first tries missed most. */
	readonly hardest: readonly ExerciseRow[];
	/** By group, the commonest first. */
	readonly misconceptions: readonly MisconceptionRow[];
};
