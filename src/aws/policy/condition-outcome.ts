/** How a condition came out, as the one rule that settled it. */
export type ConditionOutcome =
	| "value-matches"
	| "no-value-matches"
	| "excluded-value-matches"
	| "no-excluded-value-matches"
	| "absent"
	| "absent-and-negated"
	| "absent-and-if-exists"
	| "absent-for-all"
	| "absent-for-any"
	| "all-match"
	| "not-all-match"
	| "any-matches"
	| "none-matches"
	| "presence-as-wanted"
	| "presence-not-as-wanted"
	| "several-values"
	| "no-values-listed";

/** Whether a condition that came out so holds. */
export const HOLDS: Readonly<Record<ConditionOutcome, boolean>> = {
	"value-matches": true,
	"no-value-matches": false,
	"excluded-value-matches": false,
	"no-excluded-value-matches": true,
	absent: false,
	"absent-and-negated": true,
	"absent-and-if-exists": true,
	"absent-for-all": true,
	"absent-for-any": false,
	"all-match": true,
	"not-all-match": false,
	"any-matches": true,
	"none-matches": false,
	"presence-as-wanted": true,
	"presence-not-as-wanted": false,
	"several-values": false,
	"no-values-listed": false,
};
