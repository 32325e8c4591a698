import type { ArnPattern } from "./arn.ts";
import type { Operand } from "./operators/operand.ts";
import type { PolicyVersion } from "./policy-version.ts";
import type { PrincipalName, PrincipalType } from "./principal-name.ts";
import type { Glob } from "./wildcard.ts";

/**
 * A policy after reading: everything a decision needs and nothing that has to be looked at twice.
 * Read once by `readPolicy`, reused for every request.
 */

export type Effect = "Allow" | "Deny";

/** Where a policy is used; the grammar differs: principals, resources and effects that one allows another refuses. */
export type PolicyUse = "identity" | "resource" | "trust" | "boundary" | "session" | "scp" | "rcp";

/** The way from the document's root to a value, such as `["Statement", 0, "Action", 2]`. */
export type PolicyPath = readonly (string | number)[];

/** A string of a policy with the place it was written at. */
export type Written = { readonly text: string; readonly path: PolicyPath };

/** `Action` or `NotAction`, `Resource` or `NotResource`: the entries, and whether the element is the Not form. */
export type Clause<Entry extends Written = Written> = {
	readonly isNot: boolean;
	readonly entries: readonly Entry[];
	readonly path: PolicyPath;
};

/** One entry of `Action` or `NotAction`, ready to be matched; `service` is lower case, and `*` where the entry is `*`. */
export type ActionEntry = Written & { readonly service: string; readonly name: Glob };

/** One entry of `Resource` or `NotResource`; no pattern where the entry is `*`. */
export type ResourceEntry = Written & { readonly pattern: ArnPattern | undefined };

/** One principal of a statement; `"*"` alone is read as type AWS, text `*`. */
export type WrittenPrincipal = Written & { readonly type: PrincipalType; readonly names: PrincipalName };

/** `Principal` or `NotPrincipal`. */
export type PrincipalClause = {
	readonly isNot: boolean;
	readonly entries: readonly WrittenPrincipal[];
	readonly path: PolicyPath;
};

export type SetOperator = "ForAllValues" | "ForAnyValue";

/** One value of a condition, ready to be compared by its operator. */
export type ConditionValue = Written & { readonly operand: Operand };

/** One operator with one key and its values; all of a statement's must hold, any of the values may. */
export type Condition = {
	/** The bare operator in AWS's spelling, such as `StringNotEquals`; never with set operator or IfExists. */
	readonly operator: string;
	readonly setOperator: SetOperator | undefined;
	readonly ifExists: boolean;
	/** The condition key as written; compare it without case. */
	readonly key: string;
	/** Numbers and booleans are turned into their JSON text. */
	readonly values: readonly ConditionValue[];
	readonly path: PolicyPath;
};

export type Statement = {
	readonly sid: string | undefined;
	readonly effect: Effect;
	readonly principal: PrincipalClause | undefined;
	readonly action: Clause<ActionEntry>;
	/** Undefined in a trust policy, which is its role's. */
	readonly resource: Clause<ResourceEntry> | undefined;
	readonly conditions: readonly Condition[];
	readonly path: PolicyPath;
};

export type Policy = {
	readonly use: PolicyUse;
	/** What variables and defaults follow: a document without `Version` behaves as 2008-10-17. */
	readonly version: PolicyVersion;
	readonly declaredVersion: PolicyVersion | undefined;
	readonly id: string | undefined;
	readonly statements: readonly Statement[];
	/** The document as its author wrote it, or printed by `printDocument` where it came as a value. */
	readonly text: string;
};

/** A policy under the name a person knows it by. */
export type NamedPolicy = {
	readonly name: string;
	readonly arn: string | undefined;
	/** Whom it is attached to, in words a learner sees: `user kai`, `group Baristas`, `bucket reports`, `OU Prod`. */
	readonly attachedTo: string | undefined;
	readonly policy: Policy;
};
