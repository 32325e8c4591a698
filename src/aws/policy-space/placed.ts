import type { Asked } from "../decision/asked.ts";
import type { LayerName, Layers } from "../decision/decision.ts";
import { layerOrder } from "../decision/decision.ts";
import { type Grant, matchPrincipal } from "../decision/match-principal.ts";
import { policiesOf } from "../decision/policies-of.ts";
import type { Policy, Statement } from "../policy/policy.ts";

/** A statement where it stands: on which side of a comparison, in which layer, and what it does there. */
export type Placed = {
	readonly statement: Statement;
	readonly policy: Policy;
	readonly side: number;
	readonly layer: LayerName;
	/** Statements of one group are alike to the evaluator: it matters only whether any of them matches. */
	readonly group: string;
	/** The statement's own bit in a set of statements. */
	readonly bit: bigint;
};

/** Every statement of all sides that is about this caller. */
export const placedStatements = (sides: readonly Layers[], asked: Asked): readonly Placed[] => {
	const placed: Placed[] = [];
	for (const [side, layers] of sides.entries())
		for (const layer of layerOrder)
			for (const { level, policies } of policiesOf(layer, layers))
				for (const { policy } of policies)
					for (const statement of policy.statements) {
						const grant = grantTo(statement, asked);
						if (grant === undefined) continue;
						const group = `${side} ${layer} ${level} ${statement.effect} ${grant}`;
						placed.push({ statement, policy, side, layer, group, bit: 1n << BigInt(placed.length) });
					}
	return placed;
};

/** A statement that names unique ids may be about anyone: whom it is about is in the context. */
const grantTo = ({ principal, effect }: Statement, asked: Asked): Grant | "by-id" | undefined => {
	if (principal === undefined) return "final";
	if (principal.entries.some(({ names }) => names.kind === "unique-id")) return "by-id";
	return matchPrincipal(principal, effect, asked).grant;
};

/** The statements of a set. */
export const pick = (placed: readonly Placed[], set: bigint): readonly Placed[] =>
	placed.filter(({ bit }) => (set & bit) !== 0n);

/** The set of those statements that pass a test. */
export const setOf = (placed: readonly Placed[], test: (placed: Placed) => boolean): bigint =>
	placed.reduce((set, one) => (test(one) ? set | one.bit : set), 0n);
