import { decide } from "../../aws/decision/decide.ts";
import type { Decision } from "../../aws/decision/decision.ts";
import type { Problem } from "../../problem/problem.ts";
import { linesOf } from "./lines.ts";
import { readCase, type SimulateCase } from "./read-case.ts";
import { type Parsed, readPiece } from "./read-piece.ts";
import { type Piece, startSplitting } from "./split.ts";

/** What became of one case. */
export type SimulateResult =
	| {
			readonly type: "decided";
			readonly name: string | undefined;
			readonly case: SimulateCase;
			readonly decision: Decision;
			/** False where the case expects something else; true where it expects this, or nothing. */
			readonly asExpected: boolean;
	  }
	| {
			readonly type: "unreadable";
			readonly name: string | undefined;
			/** At least one, each with its place. */
			readonly problems: readonly Problem[];
	  };

/** How many cases there were, and how many came out otherwise than they should or could not be read. */
export type SimulateSummary = {
	readonly cases: number;
	readonly mismatches: number;
	readonly unreadable: number;
};

/**
 * Decides case after case of a stream, YAML documents or JSON, keeping only one at a time; a case that cannot be read
 * does not stop the others. `emit` gets each result in turn, and is waited for where it asks for it.
 */
export const simulate = async (
	chunks: AsyncIterable<string>,
	file: string | undefined,
	emit: (result: SimulateResult) => Promise<void> | undefined,
): Promise<SimulateSummary> => {
	const splitter = startSplitting();
	const summary = { cases: 0, mismatches: 0, unreadable: 0 };
	const settle = async (pieces: readonly Piece[]): Promise<void> => {
		for (const piece of pieces) {
			for (const parsed of readPiece(piece, file)) {
				const result = settleCase(parsed);
				summary.cases++;
				if (result.type === "unreadable") summary.unreadable++;
				else if (!result.asExpected) summary.mismatches++;
				const wait = emit(result);
				if (wait) await wait;
			}
		}
	};
	for await (const lines of linesOf(chunks)) {
		for (const line of lines) {
			const pieces = splitter.push(line);
			if (pieces.length > 0) await settle(pieces);
		}
	}
	await settle(splitter.end());
	return summary;
};

const settleCase = (parsed: Parsed): SimulateResult => {
	if (!parsed.ok) return { type: "unreadable", name: undefined, problems: parsed.problems };
	const { value, placeOf } = parsed;
	const read = readCase(value);
	if (!read.ok) {
		const problems = read.problems.map((problem) => {
			const path = problem.place?.path ?? [];
			return { ...problem, place: { ...placeOf(path), path } };
		});
		return { type: "unreadable", name: nameIn(value), problems };
	}
	const { name, layers, request, expected } = read.value;
	const decision = decide(layers, request);
	const asExpected = expected === undefined || expected === decision.decision;
	return { type: "decided", name, case: read.value, decision, asExpected };
};

/** The name of a case that cannot be read otherwise. */
const nameIn = (value: unknown): string | undefined =>
	typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
		? value.name
		: undefined;
