import type { DecisionStep, StatementResult } from "../../aws/decision/decision.ts";
import type { SimulateResult } from "./simulate.ts";

/** A result as one line of JSON: `{"version","name","decision","reason","decidedBy",...}`, or `{"version","name","error"}`. */
export const resultLine = (result: SimulateResult): string => {
	if (result.type === "unreadable") {
		const [first, ...others] = result.problems.map(({ code, message, cure, place }) => ({
			code,
			message,
			cure,
			place,
		}));
		return JSON.stringify({
			version: 1,
			name: result.name ?? null,
			error: { ...first, ...(others.length > 0 ? { others } : {}) },
		});
	}
	const { decision, reason, decidedBy, because, statements, steps, notModelled } = result.decision;
	return JSON.stringify({
		version: 1,
		name: result.name ?? null,
		decision,
		reason,
		decidedBy: decidedBy ?? null,
		because,
		...(result.case.expected === undefined ? {} : { expected: result.case.expected }),
		statements: statements.map(statementShape),
		steps: steps.map(stepShape),
		...(notModelled.length > 0 ? { notModelled } : {}),
	});
};

/** A statement without its policy's text: the policy is named as the case names it. */
const statementShape = (tried: StatementResult) => ({
	layer: tried.layer,
	level: tried.level,
	policy: tried.policy.name,
	index: tried.index,
	sid: tried.sid,
	effect: tried.effect,
	matched: tried.matched,
	elements: tried.elements,
});

const stepShape = ({ layer, verdict, because, decides, by }: DecisionStep) => ({
	layer,
	verdict,
	because,
	decides,
	by: by && { policy: by.policy.name, index: by.index, sid: by.sid },
});
