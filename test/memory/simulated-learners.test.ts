import { describe, expect, test } from "vitest";
import {
	averageMind,
	everyDays,
	halfLifeMind,
	simulate,
	tutorPolicy,
} from "../../bench/simulated-learners.ts";

const LEARNERS = 12;

describe("half a year of simulated learners", () => {
	test.each([0.8, 0.9, 0.95])(
		"the schedule recalls about what was wished (%d) of what an average mind forgets",
		(wish) => {
			const { retention } = simulate(averageMind, tutorPolicy(wish), LEARNERS, 1);
			expect(Math.abs(retention - wish)).toBeLessThan(0.03);
		},
	);

	test.each([
		["an average mind", averageMind],
		["half-lives, which the schedule does not assume", halfLifeMind],
	])("no fixed interval recalls as much with fewer reviews: %s", (_, mind) => {
		const tutor = simulate(mind, tutorPolicy(0.9), LEARNERS, 1);
		const asGood = [3, 5, 7, 10, 14, 17, 21, 30]
			.map((days) => simulate(mind, everyDays(days), LEARNERS, 1))
			.filter(({ retention }) => retention >= tutor.retention);
		expect(asGood.length).toBeGreaterThan(1);
		for (const fixed of asGood) expect(tutor.reviews).toBeLessThan(fixed.reviews * 0.8);
	});

	test("the same seed gives the same half year, another one another", () => {
		const run = (seed: number) => simulate(averageMind, tutorPolicy(0.9), 2, seed);
		expect(run(1)).toEqual(run(1));
		expect(run(2)).not.toEqual(run(1));
	});
});
