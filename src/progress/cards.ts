import type { Card, Scheduler } from "../memory/scheduler.ts";
import { DAY_LENGTH } from "./day.ts";
import type { Entry } from "./entry.ts";
import { evidenceOf } from "./recall.ts";
import type { Rename } from "./rename.ts";

/** What is remembered of each misconception, and of each exercise that diagnoses none. */
export type Cards = {
	readonly byKey: ReadonlyMap<string, Card>;
	/** Misconceptions last shown by someone who was sure, and not mended since. */
	readonly confidentlyWrong: ReadonlySet<string>;
	/** Reviews of things met at least a day before, and how many of them were recalled. */
	readonly reviews: { readonly asked: number; readonly recalled: number };
};

const NONE: Cards = {
	byKey: new Map(),
	confidentlyWrong: new Set(),
	reviews: { asked: 0, recalled: 0 },
};

/** The schedule, rebuilt from what was answered. */
export const foldCards = (
	entries: readonly Entry[],
	rename: Rename,
	scheduler: Scheduler,
	before: Cards = NONE,
): Cards => {
	const byKey = new Map(before.byKey);
	const confidentlyWrong = new Set(before.confidentlyWrong);
	let { asked, recalled } = before.reviews;
	for (const entry of entries) {
		if (entry.type !== "answer") continue;
		for (const evidence of evidenceOf(entry)) {
			const key = rename(evidence.key);
			const card = byKey.get(key);
			if (card !== undefined && entry.at - card.reviewedAt >= DAY_LENGTH) {
				asked++;
				if (evidence.recall !== "again") recalled++;
			}
			byKey.set(key, scheduler.review(card, evidence.recall, entry.at));
			if (evidence.recall !== "again") confidentlyWrong.delete(key);
			else if (entry.confidence === "sure") confidentlyWrong.add(key);
		}
	}
	return { byKey, confidentlyWrong, reviews: { asked, recalled } };
};
