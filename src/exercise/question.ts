import type { Lab } from "../aws/operations/lab.ts";
import type { PolicyUse } from "../aws/policy/policy.ts";
import type { Figure } from "./figure.ts";
import type { Goal } from "./lab/lab-goal.ts";

/** Something to choose, place or order; `id` is stable and goes into the journal, `text` may be reworded. */
export type Choice = { readonly id: string; readonly text: string };

type Common = {
	/** The question itself, Markdown. */
	readonly prompt: string;
	/** What to look at while answering: a request, policies, a picture. */
	readonly figures: readonly Figure[];
};

/** One or several of a list. */
export type ChooseQuestion = Common & {
	readonly shape: "choose";
	readonly options: readonly Choice[];
	/** How many to pick; 1 is answered by choosing, more by marking and confirming. */
	readonly pick: number;
};

/** Each item into one of two to five bins. */
export type SortQuestion = Common & {
	readonly shape: "sort";
	readonly bins: readonly Choice[];
	readonly items: readonly Choice[];
};

/** Each left item to one right item; there may be more right items than left ones. */
export type MatchQuestion = Common & {
	readonly shape: "match";
	readonly left: readonly Choice[];
	readonly right: readonly Choice[];
};

/** The items in the right sequence. */
export type OrderQuestion = Common & { readonly shape: "order"; readonly items: readonly Choice[] };

/** A short typed answer. */
export type FillQuestion = Common & { readonly shape: "fill"; readonly placeholder: string | undefined };

/** One blank of a form; `when` shows an option only after certain choices in an earlier field. */
export type FormField = {
	readonly id: string;
	readonly label: string;
	readonly options: readonly (Choice & {
		readonly when?: { readonly field: string; readonly is: readonly string[] };
	})[];
};

/** Several single choices made one after the other, such as a decision, the layer that decides, and how sure one is. */
export type FormQuestion = Common & { readonly shape: "form"; readonly fields: readonly FormField[] };

/** A text to write in an editor: a policy. */
export type WriteQuestion = Common & {
	readonly shape: "write";
	readonly start: string;
	/** File name offered to the editor, such as `policy.json`. */
	readonly fileName: string;
	/** What the policy is used as: its grammar differs. */
	readonly policyUse: PolicyUse;
};

/** Commands to type into a simulated account until every goal holds. */
export type OperateQuestion = Common & {
	readonly shape: "operate";
	/** What is to be reached, in plain words, in the order of the goals. */
	readonly goals: readonly string[];
	/** Most calls to AWS, or undefined for any number. */
	readonly budget: number | undefined;
	/** What the prompt works on; undefined where the scene could not be set up. */
	readonly setup: LabSetup | undefined;
};

/** A lab before its first command, its goals as checks, and what `file://` finds besides the learner's own files. */
export type LabSetup = {
	readonly start: Lab;
	readonly goals: Readonly<Record<string, Goal>>;
	/** Documents or texts by file name. */
	readonly files: Readonly<Record<string, unknown>>;
};

/** Everything a screen, a plain prompt or a workbook needs to put an exercise: plain data in one of a closed set of shapes. */
export type Question =
	| ChooseQuestion
	| SortQuestion
	| MatchQuestion
	| OrderQuestion
	| FillQuestion
	| FormQuestion
	| WriteQuestion
	| OperateQuestion;

export type Shape = Question["shape"];

export type QuestionOf<S extends Shape> = Extract<Question, { shape: S }>;

/** What a learner gives back for each shape, by ids; this is what the journal keeps. */
export type Answers = {
	choose: readonly string[];
	/** Item id to bin id. */
	sort: Readonly<Record<string, string>>;
	/** Left id to right id. */
	match: Readonly<Record<string, string>>;
	order: readonly string[];
	fill: string;
	/** Field id to option id. */
	form: Readonly<Record<string, string>>;
	write: string;
	/** The command lines, in order; replayed on the start account when graded. */
	operate: readonly string[];
};

export type AnswerOf<S extends Shape> = Answers[S];

export type Answer = Answers[Shape];

/** The answer of someone who did nothing: no exercise may pass with it. */
export const emptyAnswer: { readonly [S in Shape]: AnswerOf<S> } = {
	choose: [],
	sort: {},
	match: {},
	order: [],
	fill: "",
	form: {},
	write: "",
	operate: [],
};
