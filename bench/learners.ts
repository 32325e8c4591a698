import type { Row } from "./row.ts";
import { averageMind, comparePolicies, halfLifeMind, type Outcome } from "./simulated-learners.ts";

const LEARNERS = 100;
const SEED = 7;
const TUTOR = "the tutor, 90 % wished";

/** Reviews in half a year of simulated learners, against the cheapest fixed interval that recalls as much. */
export const learners = (): readonly Row[] =>
	[averageMind, halfLifeMind].map((mind): Row => {
		const outcomes = comparePolicies(mind, LEARNERS, SEED);
		console.log(
			outcomeTable(`${LEARNERS} learners with ${mind.name}, 180 days, 100 things to know`, outcomes),
		);
		const ours = outcomes.find(({ policy }) => policy === TUTOR);
		const baseline = outcomes
			.filter(({ policy, retention }) => policy.startsWith("every") && retention >= (ours?.retention ?? 1))
			.sort((a, b) => a.reviews - b.reviews)[0];
		if (ours === undefined || baseline === undefined) throw new Error("no fixed interval recalls as much");
		return {
			what: `${mind.name}: reviews to recall ${percent(ours.retention)} / ${baseline.policy}, which recalls ${percent(baseline.retention)}`,
			ours: ours.reviews,
			baseline: baseline.reviews,
			unit: "reviews",
			target: 1,
		};
	});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const outcomeTable = (title: string, outcomes: readonly Outcome[]): string =>
	[
		title,
		`${"".padEnd(24)}${"reviews".padStart(9)}${"recalled".padStart(10)}${"known".padStart(9)}`,
		...outcomes.map(
			({ policy, reviews, retention, known }) =>
				policy.padEnd(24) +
				reviews.toFixed(0).padStart(9) +
				percent(retention).padStart(10) +
				percent(known).padStart(9),
		),
		"",
	].join("\n");
