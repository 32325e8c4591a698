import type { ActionEntry, ResourceEntry, Statement, Written } from "../policy.ts";
import { shown } from "../reading.ts";
import { matchGlob, readGlob } from "../wildcard.ts";
import { partsOf } from "./arn-parts.ts";
import type { Found, Rule } from "./rule.ts";

/** An entry or statement that changes nothing. */
export const redundant: Rule = {
	code: "redundant",
	severity: "suggestion",
	explanation: "What another entry covers already makes a policy longer and no different.",
	refusals: [],
	find: (policy) => [
		...policy.statements.flatMap(({ action, resource }) => [
			...among(action.entries, coversAction),
			...among(resource?.entries ?? [], coversResource),
		]),
		...repeated(policy.statements),
	],
};

/** The most entries of one list that are compared with each other. */
const MOST = 200;

const among = <Entry extends Written>(
	entries: readonly Entry[],
	covers: (wide: Entry, narrow: Entry) => boolean,
): readonly Found[] =>
	entries.slice(0, MOST).flatMap((narrow, index): readonly Found[] => {
		const wide = entries
			.slice(0, MOST)
			.find((other, at) => at !== index && covers(other, narrow) && (at < index || !covers(narrow, other)));
		return wide
			? [
					{
						path: narrow.path,
						message: `${shown(wide.text)} covers ${shown(narrow.text)} already`,
						cure: "take it out",
					},
				]
			: [];
	});

const coversAction = (wide: ActionEntry, narrow: ActionEntry): boolean =>
	(wide.service === "*" || wide.service === narrow.service) &&
	covers(wide.text.toLowerCase(), narrow.text.toLowerCase());

const coversResource = (wide: ResourceEntry, narrow: ResourceEntry): boolean => {
	if (wide.pattern === undefined) return true;
	if (narrow.pattern === undefined || narrow.text.includes("${") || wide.text.includes("${")) {
		return wide.text === narrow.text;
	}
	const wideParts = partsOf(wide.text);
	return partsOf(narrow.text).every((part, index) => covers(wideParts[index] ?? "", part));
};

/** Sure where true: a star of the narrow pattern must meet a star of the wide one, never a question mark. */
const covers = (wide: string, narrow: string): boolean =>
	matchGlob(readGlob(wide), narrow) && !(wide.includes("?") && narrow.includes("*"));

const repeated = (statements: readonly Statement[]): readonly Found[] => {
	const seen = new Set<string>();
	return statements.flatMap((statement): readonly Found[] => {
		const text = contentOf(statement);
		if (!seen.has(text)) {
			seen.add(text);
			return [];
		}
		return [
			{
				path: statement.path,
				message: "the statement says what another one says already",
				cure: "take it out",
			},
		];
	});
};

/** What a statement says, whatever it is called and wherever it stands. */
const contentOf = ({ action, conditions, effect, principal, resource }: Statement): string => {
	const list = (entries: readonly Written[]) => entries.map(({ text }) => text).sort();
	return JSON.stringify([
		effect,
		principal && [principal.isNot, principal.entries.map(({ type, text }) => `${type} ${text}`).sort()],
		[action.isNot, list(action.entries)],
		resource && [resource.isNot, list(resource.entries)],
		conditions
			.map(({ operator, setOperator, ifExists, key, values }) =>
				JSON.stringify([operator, setOperator, ifExists, key.toLowerCase(), list(values)]),
			)
			.sort(),
	]);
};
