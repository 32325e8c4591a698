/** A text by language tag (RFC 5646). */
export type LanguageMap = Readonly<Record<string, string>>;

/** One of the things that a response names. */
export type Component = { readonly id: string; readonly description: LanguageMap };

/** What an activity is; the last fields are those of a question that machines can read. */
export type Definition = {
	readonly type: string;
	readonly name: LanguageMap;
	readonly description: LanguageMap;
	readonly interactionType?:
		| "choice"
		| "matching"
		| "sequencing"
		| "performance"
		| "fill-in"
		| "long-fill-in";
	readonly correctResponsesPattern?: readonly string[];
	readonly choices?: readonly Component[];
	readonly source?: readonly Component[];
	readonly target?: readonly Component[];
	readonly steps?: readonly Component[];
};

export type Activity = {
	readonly objectType: "Activity";
	readonly id: string;
	readonly definition: Definition;
};

/**
 * The part of an xAPI 1.0.3 statement that is written here; `stored`, `authority` and `version` are for the store to set.
 * See https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#statement-properties
 */
export type Statement = {
	/** UUID. */
	readonly id: string;
	readonly actor: {
		readonly objectType: "Agent";
		readonly account: { readonly homePage: string; readonly name: string };
	};
	readonly verb: { readonly id: string; readonly display: LanguageMap };
	readonly object: Activity;
	readonly result: {
		readonly score: { readonly scaled: number };
		readonly success: boolean;
		readonly completion: boolean;
		readonly response?: string;
		/** ISO 8601. */
		readonly duration: string;
		/** By IRI. */
		readonly extensions?: Readonly<Record<string, unknown>>;
	};
	readonly context: {
		/** UUID of this learner's way through the course. */
		readonly registration: string;
		readonly contextActivities: {
			readonly parent: readonly Activity[];
			readonly grouping: readonly Activity[];
		};
		readonly revision: string;
		readonly platform: string;
		readonly language: string;
		readonly extensions?: Readonly<Record<string, unknown>>;
	};
	/** ISO 8601, UTC. */
	readonly timestamp: string;
};
