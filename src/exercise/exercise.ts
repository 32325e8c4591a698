import type { Figure } from "./figure.ts";

/** What every exercise has, whatever its kind; the kind adds its own fields. */
export type ExerciseCommon = {
	/** Stable within its lesson; `LESSON#ID` names it in the journal. */
	readonly id: string;
	readonly kind: string;
	readonly prompt: string;
	/** In levels: each tells more, the last one is enough. */
	readonly hints: readonly string[];
	/** Earlier ids, so that progress follows a renaming. */
	readonly aliases: readonly string[];
	/** Said after a right answer: the rule once more, in one or two sentences. */
	readonly why: string | undefined;
	/** What to look at while answering, put before whatever the kind shows. */
	readonly figures: readonly Figure[];
	/** Which page a fact rests on: keys of the lesson's sources. */
	readonly sources: readonly string[];
	/** Exam tasks it practises, such as `CLF-C02 2.1`. */
	readonly exam: readonly string[];
	/** How deep it goes: recognise (clf), choose a design (saa), evaluate the interplay of policies (scs). */
	readonly depth: "clf" | "saa" | "scs";
	/** Names to values: `{{name}}`, or `{{name.part}}` where values have parts, is replaced in every text by one value, drawn by the seed. */
	readonly vary: Readonly<Record<string, readonly (string | Readonly<Record<string, string>>)[]>>;
	/** The lesson whose matter a retrieval item practises, where that is not its own lesson. */
	readonly retrieves: string | undefined;
	/** The scene it plays in, where that is not the lesson's. */
	readonly account: string | undefined;
};

/** An exercise as a lesson holds it: the common fields, and those of its kind, read by the kind alone. */
export type Exercise = ExerciseCommon & Readonly<Record<string, unknown>>;
