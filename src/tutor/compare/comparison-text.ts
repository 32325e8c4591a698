import type { Counterexample } from "../../aws/policy-space/compare.ts";
import { type Compared, callerText, onlyNew, type Ruling, rulingOf } from "./compare-texts.ts";

/** What was asked: whether two policies grant the same, or whether the second grants anything new. */
export type Asked = "same" | "nothing-new";

/** A comparison as lines for a person: how the two compare, then the most telling requests, each with both rulings. */
export const comparisonText = (all: Compared, asked: Asked): readonly string[] => {
	const compared = asked === "same" ? all : onlyNew(all);
	const { comparison } = compared;
	return [
		asked === "nothing-new" && comparison.outcome === "equal" ? nothingNew(compared) : verdict(compared),
		...comparison.counterexamples.flatMap((counterexample) => ["", ...lines(compared, counterexample)]),
		...(comparison.exact ? [] : ["", ...comparison.notCompared.map((what) => `! not compared: ${what}`)]),
	];
};

const verdict = ({ a, b, comparison }: Compared): string => {
	const odd = comparison.counterexamples.every(({ isKnown }) => !isKnown) ? ODD : "";
	switch (comparison.outcome) {
		case "equal":
			return comparison.exact
				? `= ${a.name} and ${b.name} allow the same requests`
				: `= no difference was found between ${a.name} and ${b.name}`;
		case "a-grants-more":
			return `≠ ${a.name} allows more than ${b.name}${odd}`;
		case "b-grants-more":
			return `≠ ${b.name} allows more than ${a.name}${odd}`;
		case "both-grant-more":
			return `≠ ${a.name} and ${b.name} each allow what the other does not${odd}`;
	}
};

const nothingNew = ({ a, b, comparison: { exact } }: Compared): string =>
	exact
		? `= ${b.name} allows nothing that ${a.name} does not`
		: `= nothing was found that ${b.name} allows and ${a.name} does not`;

const ODD = ", but only for requests that AWS never gets today: no such action, or not on such a resource";

const lines = (compared: Compared, counterexample: Counterexample): readonly string[] => {
	const { request, allowedBy, actions, lacks, a, b, beside, caller } = counterexample;
	const policy = compared.use === "identity" ? beside.resource : undefined;
	return [
		`only ${compared[allowedBy].name} allows  ${request.action}  on ${request.resource}`,
		...Object.entries(request.context).map(([key, value]) => `  with ${key} = ${shown(value)}`),
		...(caller === undefined ? [] : [`  asked by ${caller} (${callerText(request)})`]),
		`  ${compared.a.name}: ${ruled(rulingOf(a, compared.a))}`,
		`  ${compared.b.name}: ${ruled(rulingOf(b, compared.b))}`,
		...(lacks === "action" && actions.length > 1 ? [`  the same goes for ${others(actions)}`] : []),
		...(policy === undefined
			? []
			: [`  provided that the ${policy.name} leaves it to the account's own policies`]),
	];
};

const shown = (value: string | readonly string[]): string =>
	typeof value === "string" ? value : `[${value.join(", ")}]`;

const WORDS = { allowed: "allowed", explicitDeny: "explicit deny", implicitDeny: "implicit deny" } as const;

const ruled = ({ decision, because, line }: Ruling): string =>
	line === undefined ? `${WORDS[decision]}. ${because}` : `${WORDS[decision]}, line ${line}. ${because}`;

const others = ([, second = "", ...rest]: readonly string[]): string =>
	rest.length === 0
		? second
		: `${second} and ${rest.length} more ${rest.length === 1 ? "action" : "actions"}`;
