import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import type { Card, Recall } from "../../src/memory/scheduler.ts";

const NOW = Date.UTC(2026, 0, 5, 12);
const DAY = 86_400_000;
const recall = fc.constantFrom<Recall>("again", "hard", "good", "easy");
const history = fc.array(fc.record({ recall, after: fc.integer({ min: -3 * DAY, max: 60 * DAY }) }), {
	minLength: 1,
	maxLength: 40,
});

describe("the forgetting curve", () => {
	test("whatever happened, a card is in bounds and comes back later than it was seen", () => {
		const scheduler = fsrsScheduler();
		fc.assert(
			fc.property(history, (steps) => {
				let now = NOW;
				let card: Card | undefined;
				for (const step of steps) {
					now += step.after;
					card = scheduler.review(card, step.recall, now);
					expect(card.due).toBeGreaterThanOrEqual(now + DAY);
					expect(card.due).toBeLessThanOrEqual(now + 730 * DAY);
					expect(card.difficulty).toBeGreaterThanOrEqual(1);
					expect(card.difficulty).toBeLessThanOrEqual(10);
					expect(card.stability).toBeGreaterThan(0);
				}
			}),
		);
	});

	test("a clock that went back counts as no time at all", () => {
		const scheduler = fsrsScheduler();
		const card = scheduler.review(undefined, "good", NOW);
		const back = scheduler.review(card, "good", NOW - 30 * DAY);
		const still = scheduler.review(card, "good", NOW);
		expect([back.stability, back.difficulty]).toEqual([still.stability, still.difficulty]);
		expect(scheduler.chanceOfRecall(card, NOW - DAY)).toBe(1);
	});

	test("what was forgotten comes back tomorrow, what was known later each time", () => {
		const scheduler = fsrsScheduler();
		let card = scheduler.review(undefined, "good", NOW);
		let gap = 0;
		for (let time = 0; time < 5; time++) {
			const next = card.due - card.reviewedAt;
			expect(next).toBeGreaterThan(gap);
			gap = next;
			card = scheduler.review(card, "good", card.due);
		}
		const lapsed = scheduler.review(card, "again", card.due);
		expect(lapsed.due - lapsed.reviewedAt).toBe(DAY);
		expect([lapsed.lapses, scheduler.review(lapsed, "again", lapsed.due).lapses]).toEqual([1, 1]);
	});

	test.each([
		[0.7, 0.8],
		[0.8, 0.9],
		[0.9, 0.97],
	])("who wants to keep %d waits longer than who wants to keep %d", (less, more) => {
		const gapOf = (retention: number): number => {
			const scheduler = fsrsScheduler(retention);
			const first = scheduler.review(undefined, "good", NOW);
			const second = scheduler.review(first, "good", NOW + 5 * DAY);
			return second.due - second.reviewedAt;
		};
		expect(gapOf(less)).toBeGreaterThan(gapOf(more));
	});

	test("on the day it is due, it is recalled about as often as was wished", () => {
		const scheduler = fsrsScheduler(0.9);
		let card = scheduler.review(undefined, "good", NOW);
		for (let time = 0; time < 4; time++) card = scheduler.review(card, "good", card.due);
		expect(scheduler.chanceOfRecall(card, card.due)).toBeCloseTo(0.9, 2);
	});

	test.each([-1, 0, 0.3, 1, 7])("a retention of %d is brought into bounds", (wish) => {
		expect(fsrsScheduler(wish).retention).toBeGreaterThanOrEqual(0.7);
		expect(fsrsScheduler(wish).retention).toBeLessThanOrEqual(0.97);
	});
});
