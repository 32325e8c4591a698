import type { Decision, StatementResult } from "../../aws/decision/decision.ts";
import { cleaned, padded } from "../columns.ts";
import { apart, type Line } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";
import { layerTitles, saidBy } from "./layer-words.ts";

/** Every statement that was tried, element by element, with the reason each matched or did not. */
export const drawStatements = (decision: Decision, width: number): readonly Line[] =>
	decision.statements.length === 0
		? wrap([{ text: "No policy was there to be tried." }], width)
		: apart(...decision.statements.map((statement) => drawStatement(statement, width)));

/** A statement that was tried, and why each of its elements matched or did not. */
export const drawStatement = (statement: StatementResult, width: number): readonly Line[] => {
	const level = statement.level === undefined ? "" : `, level ${statement.level}`;
	const sid = statement.sid === undefined ? `statement ${statement.index + 1}` : cleaned(statement.sid);
	const where = cleaned(statement.policy.attachedTo ?? statement.policy.name);
	return [
		...hanging(
			[{ text: statement.matched ? "▸ " : "  ", role: "accent" }],
			[
				{ text: statement.effect, role: statement.effect === "Allow" ? "allow" : "deny" },
				{ text: ` ${sid}`, role: "strong" },
				{
					text: `  ${layerTitles[statement.layer]}${level}, ${where}, ${cleaned(statement.policy.name)}`,
					role: "muted",
				},
				{ text: statement.matched ? "  applies" : "  does not apply" },
			],
			width,
		),
		...statement.elements.flatMap((element) =>
			hanging(
				[
					{ text: element.matched ? "    ✔ " : "    ✘ ", role: element.matched ? "right" : "muted" },
					{ text: padded(element.element, 10) },
				],
				saidBy(element.because, element.matched ? undefined : "muted"),
				width,
			),
		),
	];
};
