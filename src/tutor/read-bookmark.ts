import type { Bookmark, Bookmarks, ClosedQuestion, OpenQuestion } from "./bookmark.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Bookmarks from outside; one that has not the right form is left out. */
export const readBookmarks = (value: unknown): Bookmarks => {
	const byLesson = isObject(value) && isObject(value.byLesson) ? value.byLesson : {};
	return { byLesson: kept(byLesson, readBookmark) };
};

const PHASES = ["scenario", "reading", "asking", "feedback", "summary"] as const;

const readBookmark = (value: unknown): Bookmark | undefined => {
	if (!isObject(value)) return undefined;
	const { course, lesson, step, route, luck, round, puts, attempts, outcomes, savedAt } = value;
	const phase = PHASES.find((known) => known === value.phase);
	if (typeof course !== "string" || typeof lesson !== "string" || phase === undefined) return undefined;
	if (!isAmount(savedAt) || typeof luck !== "number" || !isAmount(round)) return undefined;
	if (!isTexts(route) || !isObject(puts) || !isObject(attempts) || !isObject(outcomes)) return undefined;
	return {
		course,
		lesson,
		step: typeof step === "string" ? step : undefined,
		phase,
		route,
		luck,
		round,
		puts: kept(puts, (count) => (isAmount(count) ? count : undefined)),
		attempts: kept(attempts, readOpen),
		outcomes: kept(outcomes, readClosed),
		savedAt,
	};
};

const readOpen = (value: unknown): OpenQuestion | undefined => {
	if (!isObject(value)) return undefined;
	const { seed, hints, draft, spent } = value;
	return isAmount(seed) && isAmount(hints) && isAmount(spent) ? { seed, hints, draft, spent } : undefined;
};

const readClosed = (value: unknown): ClosedQuestion | undefined => {
	if (!isObject(value) || !isAmount(value.seed)) return undefined;
	const { type, seed, hints, answer } = value;
	if (type === "skipped") return { type, seed };
	return type === "answered" && isAmount(hints) ? { type, seed, hints, answer } : undefined;
};

const kept = <T>(values: Fields, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> =>
	Object.fromEntries(
		Object.entries(values).flatMap(([key, value]) => {
			const result = read(value);
			return result === undefined ? [] : [[key, result] as const];
		}),
	);

const isObject = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isAmount = (value: unknown): value is number =>
	typeof value === "number" && Number.isFinite(value) && value >= 0;
const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((item) => typeof item === "string");
