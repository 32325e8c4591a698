import { judgeCondition } from "../policy/condition.ts";
import type { NamedPolicy, Statement } from "../policy/policy.ts";
import { absenceOf } from "./applies.ts";
import type { Asked } from "./asked.ts";
import { layerOrder } from "./decision.ts";
import type { Rung } from "./ladder.ts";
import { matchPrincipal } from "./match-principal.ts";
import { policiesOf } from "./policies-of.ts";
import { actionMatches, holds, resourceMatches } from "./statement.ts";
import type { Evidence } from "./weigh.ts";

/** What the model leaves out, or takes to be so though AWS does not say, where this request depends on it. */
export const notModelledIn = (evidence: Evidence, rung: Rung | undefined): readonly string[] => {
	const { asked } = evidence;
	const notes = new Set<string>();
	if (rung?.fidelity === "not modelled") notes.add(rung.rule);
	if (asked.action.service === "kms" && asked.resource.arn?.resource.startsWith("alias/")) {
		notes.add(
			"A request on a KMS alias needs permission on the alias and on its key; only the alias is looked at.",
		);
	}
	if (isQueueRescue(evidence, rung)) {
		notes.add(
			"The root user can mend a queue policy that denies everyone; AWS does not list by which calls.",
		);
	}
	for (const { policy } of takingPart(evidence)) {
		for (const statement of policy.statements)
			for (const note of doubtsAbout(statement, asked)) notes.add(note);
	}
	return [...notes];
};

const isQueueRescue = ({ asked }: Evidence, rung: Rung | undefined): boolean =>
	rung?.reason === "explicit-deny" &&
	asked.action.service === "sqs" &&
	asked.request.principal.type === "root";

const takingPart = ({ asked, layers }: Evidence): readonly NamedPolicy[] =>
	layerOrder
		.filter((layer) => absenceOf(layer, asked, layers) === undefined)
		.flatMap((layer) => policiesOf(layer, layers))
		.flatMap(({ policies }) => policies);

const doubtsAbout = (statement: Statement, asked: Asked): readonly string[] => {
	if (!actionMatches(statement, asked) || !resourceMatches(statement, asked)) return [];
	const failing = statement.conditions.filter((condition) => !holds(condition, asked));
	const clause = statement.principal;
	const match = clause && matchPrincipal(clause, statement.effect, asked);
	const isAbout = match === undefined || match.grant !== undefined;
	if (failing.length === 0) {
		if (match?.isPartial) return ["Which forms of a caller NotPrincipal must list depends on the service."];
		if (!isAbout && clause?.entries.some((entry) => entry.names.kind === "canonical-user")) {
			return ["Canonical user ids name accounts in S3 only; the model cannot tell whose they are."];
		}
		return [];
	}
	const isSeveral = failing.every(
		(condition) =>
			judgeCondition(condition, asked.valuesOf(condition.key), asked.resolve) === "several-values",
	);
	if (!isAbout || !isSeveral) return [];
	return ["AWS does not say how an operator without a set operator compares a key that has several values."];
};
