import type { Counterexample } from "../../aws/policy-space/compare.ts";
import { type Compared, callerText, type Ruling, rulingOf, standingPolicy } from "./compare-texts.ts";

/** A comparison as one line of JSON: `{"version","equal","exact","notCompared","counterexamples"}` and more. */
export const comparisonJson = (compared: Compared): string => {
	const { outcome, exact, isCutShort, notCompared, counterexamples } = compared.comparison;
	return JSON.stringify({
		version: 1,
		equal: outcome === "equal" && !isCutShort,
		outcome,
		exact,
		notCompared,
		counterexamples: counterexamples.map((counterexample) => shapeOf(compared, counterexample)),
	});
};

const shapeOf = (compared: Compared, counterexample: Counterexample) => {
	const { request, a, b, isKnown, actions } = counterexample;
	const { action, resource, resourceAccount, context } = request;
	const policy = standingPolicy(compared, counterexample);
	return {
		request: { principal: callerText(request), action, resource, resourceAccount, context },
		...(policy === undefined ? {} : { resourcePolicy: JSON.parse(policy.policy.text) as unknown }),
		a: a.decision,
		b: b.decision,
		because: { a: because(rulingOf(a, compared.a)), b: because(rulingOf(b, compared.b)) },
		...(counterexample.caller === undefined ? {} : { caller: counterexample.caller }),
		realistic: isKnown,
		otherActions: actions.length > 1 ? actions.length - 1 : 0,
	};
};

const because = ({ reason, because: text, statement, sid, line }: Ruling) => ({
	reason,
	text,
	...(statement === undefined ? {} : { statement, sid, line }),
});
