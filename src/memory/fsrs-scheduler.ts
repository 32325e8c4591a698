import { computeDecayFactor, FSRSAlgorithm, Rating } from "ts-fsrs";
import type { Card, Recall, Scheduler } from "./scheduler.ts";

/**
 * FSRS-6 with its published weights, without learning steps and without fuzz: the same reviews give the same
 * dates on every computer. Retention is held between 0.7 and 0.97, outside of which the curve is guesswork.
 */
export const fsrsScheduler = (desiredRetention = 0.9): Scheduler => {
	const retention = Math.min(0.97, Math.max(0.7, desiredRetention));
	const algorithm = new FSRSAlgorithm({
		request_retention: retention,
		enable_fuzz: false,
		enable_short_term: true,
		maximum_interval: LONGEST_INTERVAL,
	});

	// Worked out once: the library would do so for every review.
	const { decay, factor } = computeDecayFactor(algorithm.parameters.w);
	const recallAfter = (days: number, stability: number): number => (1 + (factor * days) / stability) ** decay;

	const intervalOf = (stability: number, recall: Recall): number =>
		recall === "again" ? 1 : Math.min(LONGEST_INTERVAL, algorithm.next_interval(stability, 0));

	return {
		retention,
		review: (card, recall, now) => {
			const before = card === undefined ? null : { stability: card.stability, difficulty: card.difficulty };
			const elapsed = card === undefined ? 0 : wholeDays(card.reviewedAt, now);
			const chance = card === undefined ? 1 : recallAfter(elapsed, card.stability);
			const after = algorithm.next_state(before, elapsed, RATINGS[recall], chance);
			return {
				stability: after.stability,
				difficulty: after.difficulty,
				due: now + intervalOf(after.stability, recall) * DAY,
				reviewedAt: now,
				reviews: (card?.reviews ?? 0) + 1,
				lapses: (card?.lapses ?? 0) + (isLapse(card, recall) ? 1 : 0),
				recall,
			};
		},
		chanceOfRecall: (card, now) => recallAfter(Math.max(0, now - card.reviewedAt) / DAY, card.stability),
	};
};

const DAY = 86_400_000;

/** Two years, in days: what is never asked again is not learned but filed. */
const LONGEST_INTERVAL = 730;

const RATINGS: Readonly<Record<Recall, Rating>> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
};

const wholeDays = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / DAY));

const isLapse = (card: Card | undefined, recall: Recall): boolean =>
	card !== undefined && card.recall !== "again" && recall === "again";
