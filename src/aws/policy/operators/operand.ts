import type { ArnPattern } from "../arn.ts";
import type { PolicyVersion } from "../policy-version.ts";
import type { Resolve, Template } from "../template.ts";
import type { Network } from "./network.ts";

/** A value of a condition as its operator reads it, once; one that it cannot read never matches. */
export type Operand =
	| { readonly type: "template"; readonly template: Template }
	| { readonly type: "arn"; readonly pattern: ArnPattern }
	| { readonly type: "number"; readonly number: number }
	| { readonly type: "moment"; readonly seconds: number }
	| { readonly type: "truth"; readonly truth: boolean }
	| { readonly type: "bytes"; readonly base64: string }
	| { readonly type: "network"; readonly network: Network }
	| { readonly type: "unreadable"; readonly wanted: string };

/** One condition operator (AWS: IAM JSON policy elements: Condition operators). */
export type Operator = {
	/** In AWS's spelling, without set operator and `IfExists`. */
	readonly name: string;
	/** The values it takes, for a message: `a number`, `an IP address or CIDR block`. */
	readonly takes: string;
	/** Whether it looks at the values of the key, or only at its presence, as `Null` does. */
	readonly judges: "values" | "presence";
	/** True for the `Not` forms: they hold where no value matches, and where the key is absent. */
	readonly isNegated: boolean;
	/** How the comparison reads in a sentence, such as `equals` or `is less than`. */
	readonly verb: string;
	readonly read: (text: string, version: PolicyVersion) => Operand;
	/** Whether one value of the request meets one of the policy; never negated. */
	readonly matches: (operand: Operand, actual: string, resolve: Resolve) => boolean;
};
