import type { Cloud } from "../aws/account/account.ts";
import type { Decision, DecisionRequest } from "../aws/decision/decision.ts";
import type { Problem } from "../problem/problem.ts";

/** Who secures something: the two hues and words of every responsibility picture. */
export type Owner = "aws" | "customer" | "shared";

/** One layer of a responsibility stack, from the top (customer) to the bottom (AWS). */
export type StackRow = {
	readonly id: string;
	readonly title: string;
	readonly owner: Owner;
	/** What each side does where the layer is shared. */
	readonly halves: { readonly aws: string; readonly customer: string } | undefined;
	/** What the learner said, where this layer was asked and the answer was wrong. */
	readonly said: Owner | undefined;
	/** False for layers that are drawn for orientation only. */
	readonly asked: boolean;
	readonly reason: string;
};

/** A labelled tree: an organization, an account with its identities. */
export type TreeNode = {
	readonly label: string;
	readonly note?: string | undefined;
	readonly children?: readonly TreeNode[] | undefined;
};

/** One request of a judged policy: what was asked for, what came out. */
export type ProbeRow = {
	readonly who: string;
	readonly action: string;
	readonly resource: string;
	readonly context: string | undefined;
	readonly wanted: "allowed" | "denied";
	readonly got: "allowed" | "denied";
	readonly because: string;
	/** Line of the learner's text that decided, from 1. */
	readonly line: number | undefined;
};

/**
 * Something to look at, as plain data: before an answer (what a question is about), after it (the evidence),
 * or in a step to read. One union, drawn in one place for the screen and for plain text.
 */
export type Figure =
	| { readonly kind: "text"; readonly text: string }
	| {
			readonly kind: "code";
			readonly title: string | undefined;
			readonly text: string;
			/** Lines to point at, from 1, with a word beside them. */
			readonly marks: readonly { readonly line: number; readonly note: string | undefined }[];
	  }
	| {
			readonly kind: "request";
			readonly who: string;
			readonly action: string;
			readonly resource: string;
			readonly context: readonly (readonly [key: string, value: string])[];
	  }
	| {
			readonly kind: "responsibility";
			readonly service: string;
			readonly title: string;
			readonly rows: readonly StackRow[];
	  }
	| {
			/** What changes hands when a workload moves from one service to another. */
			readonly kind: "moving";
			readonly from: string;
			readonly to: string;
			readonly rows: readonly {
				readonly title: string;
				readonly before: Owner;
				readonly after: Owner;
				readonly reason: string;
			}[];
	  }
	| {
			/** Items one by one: what the learner said and what is right. */
			readonly kind: "marks";
			readonly rows: readonly {
				readonly text: string;
				readonly said: string | undefined;
				/** Undefined where the item itself says it: an option that was picked. */
				readonly correct: string | undefined;
				readonly isRight: boolean;
			}[];
	  }
	| {
			readonly kind: "trace";
			readonly request: DecisionRequest;
			readonly decision: Decision;
			/** What the learner had committed to, in words; undefined outside an exercise. */
			readonly said: string | undefined;
	  }
	| {
			/** A sign-in, stage by stage. */
			readonly kind: "door";
			readonly steps: readonly {
				readonly stage: string;
				readonly outcome: "passed" | "refused" | "not reached";
				readonly because: string;
			}[];
	  }
	| {
			readonly kind: "probes";
			readonly right: number;
			readonly total: number;
			/** Those that came out wrong, the most telling first; a handful at most. */
			readonly rows: readonly ProbeRow[];
			/** The learner's policy, whose lines the rows point at. */
			readonly text: string;
			readonly surplus: string | undefined;
			readonly missing: string | undefined;
	  }
	| { readonly kind: "problems"; readonly text: string; readonly problems: readonly Problem[] }
	| {
			readonly kind: "goals";
			readonly rows: readonly {
				readonly text: string;
				readonly holds: boolean;
				readonly because: string | undefined;
			}[];
	  }
	| {
			readonly kind: "table";
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  }
	| { readonly kind: "tree"; readonly title: string | undefined; readonly root: TreeNode }
	| {
			/** Boxes from left to right (or top to bottom where narrow), such as the flow of an evaluation. */
			readonly kind: "flow";
			readonly title: string | undefined;
			readonly boxes: readonly { readonly label: string; readonly note: string | undefined }[];
	  }
	| {
			/** The identities of an account and who may take which role. */
			readonly kind: "account-map";
			readonly cloud: Cloud;
			readonly account: string;
	  };

export type FigureKind = Figure["kind"];

export type FigureOf<K extends FigureKind> = Extract<Figure, { kind: K }>;
