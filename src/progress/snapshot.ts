import type { Progress } from "./replay.ts";

/** A state of progress, and what one must know to go on from it. */
export type Snapshot = {
	readonly progress: Progress;
	/** The newest entry that is in it. */
	readonly last: { readonly at: number; readonly id: string } | undefined;
	/** Ids that some entry takes back, present or not. */
	readonly takenBack: ReadonlySet<string>;
};

/** The snapshot as JSON takes it. */
export const writeSnapshot = ({ progress, last, takenBack }: Snapshot): unknown => ({
	done: [...progress.done],
	cards: {
		byKey: [...progress.cards.byKey],
		confidentlyWrong: [...progress.cards.confidentlyWrong],
		reviews: progress.cards.reviews,
	},
	misconceptions: [...progress.misconceptions],
	statistics: [...progress.statistics],
	suspended: [...progress.suspended],
	exams: [...progress.exams].map(([id, exam]) => [
		id,
		{ ...exam, sheet: [...exam.sheet], graded: [...exam.graded] },
	]),
	last: last === undefined ? null : { at: last.at, id: last.id },
	takenBack: [...takenBack],
});

/** What `writeSnapshot` wrote; undefined for anything else. Its keeper vouches that nobody else wrote it. */
export const readSnapshot = (value: unknown): Snapshot | undefined => {
	if (typeof value !== "object" || value === null) return undefined;
	const { done, cards, misconceptions, statistics, suspended, exams, last, takenBack } = value as Written;
	return {
		progress: {
			done: new Map(done),
			cards: {
				byKey: new Map(cards.byKey),
				confidentlyWrong: new Set(cards.confidentlyWrong),
				reviews: cards.reviews,
			},
			misconceptions: new Map(misconceptions),
			statistics: new Map(statistics),
			suspended: new Set(suspended),
			exams: new Map(
				exams.map(([id, exam]) => [
					id,
					{ ...exam, sheet: new Map(exam.sheet), graded: new Set(exam.graded) },
				]),
			),
		},
		last: last ?? undefined,
		takenBack: new Set(takenBack),
	};
};

type Pairs<M> = M extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;
type Exam = Progress["exams"] extends ReadonlyMap<string, infer E> ? E : never;

type Written = {
	readonly done: Pairs<Progress["done"]>;
	readonly cards: {
		readonly byKey: Pairs<Progress["cards"]["byKey"]>;
		readonly confidentlyWrong: readonly string[];
		readonly reviews: Progress["cards"]["reviews"];
	};
	readonly misconceptions: Pairs<Progress["misconceptions"]>;
	readonly statistics: Pairs<Progress["statistics"]>;
	readonly suspended: readonly string[];
	readonly exams: readonly (readonly [
		string,
		Omit<Exam, "sheet" | "graded"> & {
			readonly sheet: Pairs<Exam["sheet"]>;
			readonly graded: readonly string[];
		},
	])[];
	readonly last: { readonly at: number; readonly id: string } | null;
	readonly takenBack: readonly string[];
};
