import { chance } from "../src/exercise/chance.ts";
import { fsrsScheduler } from "../src/memory/fsrs-scheduler.ts";
import type { Card } from "../src/memory/scheduler.ts";

/** When something is asked again, after it was recalled or not; `state` is whatever the policy remembers of it. */
export type Policy<State> = {
	readonly name: string;
	readonly after: (
		state: State | undefined,
		isRecalled: boolean,
		day: number,
	) => { state: State; due: number };
};

/** What half a year with one policy came to, over all learners. */
export type Outcome = {
	readonly policy: string;
	/** Reviews of one learner, on average. */
	readonly reviews: number;
	/** Share of reviews that were recalled. */
	readonly retention: number;
	/** Share of what was met that is known, over all days and items. */
	readonly known: number;
};

/** How one mind forgets: the truth, which no policy sees. */
export type Mind = {
	readonly name: string;
	/** The strength of something just met, in days; `hardness` from 0 to 1. */
	readonly first: (hardness: number, ability: number) => number;
	/** The probability of recalling it after some days. */
	readonly recall: (strength: number, days: number) => number;
	readonly strengthen: (strength: number, recall: number, hardness: number, ability: number) => number;
	readonly weaken: (strength: number, recall: number) => number;
};

const DAYS = 180;
const ITEMS = 100;
const NEW_A_DAY = 2;
const DAY = 86_400_000;

/**
 * Forgets as people on average do by the weights that FSRS-6 publishes, but each learner by her own ability and each
 * item by its own hardness, neither of which a policy is told.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
export const averageMind: Mind = {
	name: "an average mind",
	first: (hardness, ability) => 2.3 * (1.5 - hardness) * ability,
	recall: (strength, days) => (1 + (0.98 * days) / strength) ** -0.154,
	strengthen: (strength, recall, hardness, ability) =>
		strength *
		(1 + ability * 6.5 * (10 - 9 * hardness) * strength ** -0.167 * (Math.exp(0.796 * (1 - recall)) - 1)),
	weaken: (strength, recall) =>
		Math.min(strength, 1.4 * ((strength + 1) ** 0.263 - 1) * Math.exp(1.65 * (1 - recall))),
};

/** Forgets by half-lives, a law that the scheduler does not assume. */
export const halfLifeMind: Mind = {
	name: "half-lives",
	first: (hardness, ability) => (6 + 22 * (1 - hardness)) * ability,
	recall: (strength, days) => 2 ** (-days / strength),
	strengthen: (strength, recall, hardness, ability) =>
		strength * (1 + ability * (4.5 - 2.5 * hardness) * Math.min(1, 4 * (1 - recall))),
	weaken: (strength) => Math.max(4, strength * 0.35),
};

/** What the tutor does, for a desired retention. */
export const tutorPolicy = (retention: number): Policy<Card> => {
	const scheduler = fsrsScheduler(retention);
	return {
		name: `the tutor, ${Math.round(retention * 100)} % wished`,
		after: (card, isRecalled, day) => {
			const next = scheduler.review(card, isRecalled ? "good" : "again", day * DAY);
			return { state: next, due: Math.round(next.due / DAY) };
		},
	};
};

/** The same gap for ever. */
export const everyDays = (days: number): Policy<null> => ({
	name: days === 1 ? "every day" : `every ${days} days`,
	after: (_, __, day) => ({ state: null, due: day + days }),
});

/** A ladder of gaps, climbed by recalling and begun again by forgetting. */
export const ladder = (gaps: readonly number[]): Policy<number> => ({
	name: gaps.join("-"),
	after: (rung, isRecalled, day) => {
		const next = isRecalled ? Math.min(gaps.length - 1, (rung ?? -1) + 1) : 0;
		return { state: next, due: day + (gaps[next] ?? 1) };
	},
});

/** Half a year of learners who keep to one policy; the seed fixes minds and dice. */
export const simulate = <State>(
	mind: Mind,
	policy: Policy<State>,
	learners: number,
	seed: number,
): Outcome => {
	let reviews = 0;
	let recalled = 0;
	let known = 0;
	let looks = 0;
	for (let learner = 0; learner < learners; learner++) {
		const dice = chance(seed * 1_000 + learner);
		const ability = 0.7 + 0.6 * dice();
		const items = Array.from({ length: ITEMS }, (_, index) => {
			const hardness = dice();
			return { met: Math.floor(index / NEW_A_DAY), hardness, strength: mind.first(hardness, ability) };
		});
		// Every item has dice of its own, so that policies meet the same luck.
		for (const [index, item] of items.entries()) {
			const luck = chance((seed * 1_000 + learner) * 1_000 + index);
			let strength = item.strength;
			let last = item.met;
			let { state, due } = policy.after(undefined, true, item.met);
			for (let day = item.met + 1; day < DAYS; day++) {
				const probability = mind.recall(strength, day - last);
				known += probability;
				looks++;
				if (day < due) continue;
				const isRecalled = luck() < probability;
				reviews++;
				if (isRecalled) recalled++;
				strength = isRecalled
					? mind.strengthen(strength, probability, item.hardness, ability)
					: mind.weaken(strength, probability);
				last = day;
				({ state, due } = policy.after(state, isRecalled, day));
			}
		}
	}
	return {
		policy: policy.name,
		reviews: reviews / learners,
		retention: reviews === 0 ? 0 : recalled / reviews,
		known: looks === 0 ? 0 : known / looks,
	};
};

/** Every policy of the table, for one mind. */
export const comparePolicies = (mind: Mind, learners: number, seed: number): readonly Outcome[] => [
	simulate(mind, tutorPolicy(0.8), learners, seed),
	simulate(mind, tutorPolicy(0.9), learners, seed),
	simulate(mind, tutorPolicy(0.95), learners, seed),
	...[1, 3, 5, 7, 10, 14, 21, 30].map((days) => simulate(mind, everyDays(days), learners, seed)),
	simulate(mind, ladder([1, 3, 7, 14, 30]), learners, seed),
	simulate(mind, ladder([1, 2, 4, 8, 16, 32]), learners, seed),
];
