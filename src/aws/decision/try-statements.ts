import { evaluateCondition } from "../policy/condition.ts";
import { findAction } from "../policy/match-action.ts";
import { findResource } from "../policy/match-resource.ts";
import type {
	Clause,
	Condition,
	Effect,
	PrincipalClause,
	ResourceEntry,
	Statement,
} from "../policy/policy.ts";
import type { PolicyVersion } from "../policy/policy-version.ts";
import { absenceOf } from "./applies.ts";
import type { Asked } from "./asked.ts";
import { type ElementResult, layerOrder, type StatementResult } from "./decision.ts";
import { matchPrincipal } from "./match-principal.ts";
import { policiesOf } from "./policies-of.ts";
import { nameOf } from "./principal.ts";
import { actionMatches, resourceMatches } from "./statement.ts";
import type { Evidence } from "./weigh.ts";

/** Every statement of every layer that takes part, with each element's outcome and the reason for it. */
export const tryStatements = ({ asked, layers }: Evidence): readonly StatementResult[] => {
	const results: StatementResult[] = [];
	for (const layer of layerOrder) {
		if (absenceOf(layer, asked, layers) !== undefined) continue;
		for (const { level, policies } of policiesOf(layer, layers)) {
			for (const policy of policies) {
				for (const [index, statement] of policy.policy.statements.entries()) {
					results.push(tryStatement(statement, asked, { layer, level, policy, index }));
				}
			}
		}
	}
	return results;
};

type Source = Pick<StatementResult, "layer" | "level" | "policy" | "index">;

/** One statement against the request, element by element; all of them, also past the first that does not match. */
const tryStatement = (statement: Statement, asked: Asked, source: Source): StatementResult => {
	const elements: ElementResult[] = [];
	if (statement.principal) elements.push(tryPrincipal(statement.principal, statement.effect, asked));
	elements.push(tryAction(statement, asked));
	if (statement.resource) {
		const tried = tryResource(statement.resource, statement, asked);
		const hasPlainVariables =
			!tried.matched && isOldVariable(statement.resource, source.policy.policy.version);
		elements.push(hasPlainVariables ? { ...tried, because: `${tried.because} ${OLD_VARIABLE}` } : tried);
	}
	for (const condition of statement.conditions) elements.push(tryCondition(condition, asked));
	return {
		layer: source.layer,
		level: source.level,
		policy: source.policy,
		index: source.index,
		sid: statement.sid,
		effect: statement.effect,
		matched: elements.every((element) => element.matched),
		elements,
	};
};

const tryPrincipal = (clause: PrincipalClause, effect: Effect, asked: Asked): ElementResult => {
	const { grant, entry } = matchPrincipal(clause, effect, asked);
	const matched = grant !== undefined;
	const who = `\`${nameOf(asked.request.principal)}\``;
	const written = entry ? `\`${entry.text}\`` : listed(clause.entries);
	const because = clause.isNot
		? matched
			? `${who} is not spared by NotPrincipal ${listed(clause.entries)}.`
			: `${who} is spared by NotPrincipal ${written}.`
		: matched
			? `${who} is covered by Principal ${written}.`
			: `${who} is not covered by Principal ${written}.`;
	return { element: "Principal", matched, because, path: entry?.path ?? clause.path };
};

const tryAction = (statement: Statement, asked: Asked): ElementResult => {
	const { action } = statement;
	const matched = actionMatches(statement, asked);
	const entry = findAction(action, asked.action);
	const because = covered(
		asked.action.text,
		action.isNot ? "NotAction" : "Action",
		entry?.text,
		action.entries,
	);
	return { element: "Action", matched, because, path: entry?.path ?? action.path };
};

const tryResource = (resource: Clause<ResourceEntry>, statement: Statement, asked: Asked): ElementResult => {
	const matched = resourceMatches(statement, asked);
	const entry = findResource(resource, asked.resource, asked.resolve);
	const name = resource.isNot ? "NotResource" : "Resource";
	const because = covered(asked.resource.text, name, entry?.text, resource.entries);
	return { element: "Resource", matched, because, path: entry?.path ?? resource.path };
};

const tryCondition = (condition: Condition, asked: Asked): ElementResult => {
	const { holds, because } = evaluateCondition(condition, asked.valuesOf(condition.key), asked.resolve);
	return { element: "Condition", matched: holds, because, path: condition.path };
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
const OLD_VARIABLE = "In version `2008-10-17` a variable is plain text.";

const isOldVariable = ({ isNot, entries }: Clause<ResourceEntry>, version: PolicyVersion): boolean =>
	!isNot && version === "2008-10-17" && entries.some(({ text }) => text.includes("${"));

type Texts = readonly { readonly text: string }[];

const covered = (text: string, element: string, entry: string | undefined, entries: Texts): string => {
	if (entry !== undefined) return `\`${text}\` is covered by ${element} \`${entry}\`.`;
	return `\`${text}\` is not covered by ${element} ${listed(entries)}.`;
};

const listed = (entries: Texts): string => {
	const shown = entries
		.slice(0, 3)
		.map(({ text }) => `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``);
	const more = entries.length > 3 ? ` and ${entries.length - 3} more` : "";
	return `${shown.length === 0 ? "(nothing)" : shown.join(", ")}${more}`;
};
