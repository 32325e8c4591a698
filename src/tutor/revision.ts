import type { Grade } from "../exercise/grade.ts";
import type { Answer } from "../exercise/question.ts";
import type { Fault } from "../problem/fault.ts";
import type { Mode } from "../progress/entry.ts";
import type { Item } from "./item.ts";
import type { Asked } from "./revision-pick.ts";
import type { Topic } from "./topic.ts";

/** What a learner asks a revision to be. */
export type RevisionWish = {
	/** It ends by time or by number of questions; five minutes where nothing was said. */
	readonly length:
		| { readonly type: "minutes"; readonly minutes: number }
		| { readonly type: "items"; readonly items: number };
	readonly topic: Topic | undefined;
	/** Leaves the schedule alone, and asks whether anything is due or not. */
	readonly isPractice: boolean;
	/** Only what was answered wrong last time; this is always practice. */
	readonly isOnlyWrong: boolean;
	/** These exercises alone, by their names in the journal; undefined for all. */
	readonly exercises: ReadonlySet<string> | undefined;
};

/** Five minutes of what is due. */
export const USUAL_WISH: RevisionWish = {
	length: { type: "minutes", minutes: 5 },
	topic: undefined,
	isPractice: false,
	isOnlyWrong: false,
	exercises: undefined,
};

/** The question a revision is at. */
export type RevisionQuestion = {
	readonly item: Item;
	/** The misconception, or the exercise, it was put for. */
	readonly unit: string;
	readonly hints: number;
	readonly draft: Answer | undefined;
	/** When it was put, in milliseconds since 1970. */
	readonly since: number;
	readonly outcome: { readonly answer: Answer; readonly grade: Grade; readonly entry: string } | undefined;
};

/** A revision under way; nothing of it needs keeping but what the journal has. */
export type Revision = {
	/** Names this sitting in the journal. */
	readonly id: string;
	readonly wish: RevisionWish;
	readonly mode: Extract<Mode, "revise" | "practice">;
	readonly startedAt: number;
	readonly asked: readonly Asked[];
	readonly phase: "asking" | "feedback" | "summary";
	/** Undefined at the summary. */
	readonly question: RevisionQuestion | undefined;
	/** What was answered before the open question, so that it can still be taken back. */
	readonly before: RevisionQuestion | undefined;
	/** Memory units and when each was due as the sitting began. */
	readonly dueBefore: ReadonlyMap<string, number>;
};

/** What there is to revise, if anything. */
export type OpenedRevision =
	| { readonly type: "open"; readonly revision: Revision }
	| {
			readonly type: "nothing-due";
			/** When the next thing comes back, in milliseconds since 1970; undefined where nothing was learned yet. */
			readonly nextAt: number | undefined;
			/** True where practice would find something to ask. */
			readonly canPractise: boolean;
	  };

/** A revision after a deed; `unsaved` says why the journal could not keep it. */
export type Revised = { readonly revision: Revision; readonly unsaved: Fault | undefined };
