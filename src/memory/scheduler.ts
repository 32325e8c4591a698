/** How well something was recalled. */
export type Recall = "again" | "hard" | "good" | "easy";

/** What is known about the memory of one thing. */
export type Card = {
	/** When it should come back, in milliseconds since 1970. */
	readonly due: number;
	/** Days after which it is recalled with a probability of 90 %. */
	readonly stability: number;
	/** 1 to 10. */
	readonly difficulty: number;
	readonly reviewedAt: number;
	readonly reviews: number;
	/** How often it was forgotten after it had been known. */
	readonly lapses: number;
	readonly recall: Recall;
};

/** The forgetting curve: `now` and the desired retention are the only knobs. */
export type Scheduler = {
	/** The share of reviews that should be recalled, 0.7 to 0.97. */
	readonly retention: number;
	/** The card after a review; a clock that went back counts as no time at all. */
	readonly review: (card: Card | undefined, recall: Recall, now: number) => Card;
	/** The probability of recalling it now, 0 to 1. */
	readonly chanceOfRecall: (card: Card, now: number) => number;
};
