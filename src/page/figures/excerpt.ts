import type { StatementResult } from "../../aws/decision/decision.ts";
import { cleaned } from "../columns.ts";
import type { Line } from "../line.ts";
import { wrap } from "../wrap.ts";

/** The statement that settled a decision: its name and the policy it stands in. */
export const excerptOf = (statement: StatementResult, width: number): readonly Line[] =>
	wrap(
		[
			{ text: cleaned(statement.sid ?? `statement ${statement.index + 1}`), role: "strong" },
			{ text: `  ${cleaned(statement.policy.name)}`, role: "muted" },
		],
		width,
	);
