import { judgeCondition } from "../policy/condition.ts";
import type { Condition, Statement } from "../policy/policy.ts";
import { absenceOf } from "./applies.ts";
import type { Asked } from "./asked.ts";
import { layerOrder } from "./decision.ts";
import { matchPrincipal } from "./match-principal.ts";
import { policiesOf } from "./policies-of.ts";
import type { Rung } from "./rung.ts";
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
	for (const layer of layerOrder) {
		if (absenceOf(layer, asked, evidence.layers) !== undefined) continue;
		for (const { policies } of policiesOf(layer, evidence.layers)) {
			for (const { policy } of policies) {
				for (const statement of policy.statements) {
					const doubt = doubtAbout(statement, asked);
					if (doubt !== undefined) notes.add(doubt);
				}
			}
		}
	}
	return [...notes];
};

const isQueueRescue = ({ asked }: Evidence, rung: Rung | undefined): boolean =>
	rung?.reason === "explicit-deny" &&
	asked.action.service === "sqs" &&
	asked.request.principal.type === "root";

const doubtAbout = (statement: Statement, asked: Asked): string | undefined => {
	if (!actionMatches(statement, asked) || !resourceMatches(statement, asked)) return undefined;
	const clause = statement.principal;
	const match = clause && matchPrincipal(clause, statement.effect, asked);
	const isAbout = match === undefined || match.grant !== undefined;
	const failing = statement.conditions.filter((condition) => !holds(condition, asked));
	if (failing.length > 0)
		return isAbout && failing.every((each) => isSeveral(each, asked)) ? SEVERAL : undefined;
	if (match?.isPartial) return PARTIAL;
	const isCanonical = clause?.entries.some((entry) => entry.names.kind === "canonical-user");
	return !isAbout && isCanonical ? CANONICAL : undefined;
};

const isSeveral = (condition: Condition, asked: Asked): boolean =>
	judgeCondition(condition, asked.valuesOf(condition.key), asked.resolve) === "several-values";

const PARTIAL = "Which forms of a caller NotPrincipal must list depends on the service.";
const CANONICAL = "Canonical user ids name accounts in S3 only; the model cannot tell whose they are.";
const SEVERAL =
	"AWS does not say how an operator without a set operator compares a key that has several values.";
