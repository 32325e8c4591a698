import { ARN_OPERATORS } from "./arn.ts";
import { BINARY_OPERATORS } from "./binary.ts";
import { BOOL_OPERATORS } from "./bool.ts";
import { DATE_OPERATORS } from "./date.ts";
import { IP_ADDRESS_OPERATORS } from "./ip-address.ts";
import { NULL_OPERATORS } from "./null.ts";
import { NUMERIC_OPERATORS } from "./numeric.ts";
import type { Operator } from "./operand.ts";
import { STRING_OPERATORS } from "./string.ts";

/** Every condition operator by its name; a new one is a new entry in its family's list. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
	[
		...STRING_OPERATORS,
		...NUMERIC_OPERATORS,
		...DATE_OPERATORS,
		...BOOL_OPERATORS,
		...BINARY_OPERATORS,
		...IP_ADDRESS_OPERATORS,
		...ARN_OPERATORS,
		...NULL_OPERATORS,
	].map((operator) => [operator.name, operator]),
);
