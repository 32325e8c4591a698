import type { Catalogue, CatalogueAction, ResourceType } from "../catalogue/catalogue.ts";
import type { ActionEntry, ResourceEntry, Statement } from "../policy.ts";
import { shown } from "../reading.ts";
import { matchGlob } from "../wildcard.ts";
import { partsOf } from "./arn-parts.ts";
import { overlap, type Token } from "./glob-overlap.ts";
import type { Found, Rule } from "./rule.ts";
import { actionsOf, isOnEverything } from "./statement-questions.ts";

/** An action and a resource that do not go together. */
export const resourceMismatch: Rule = {
	code: "resource-mismatch",
	severity: "error",
	explanation:
		"Each action works on its own types of resource. A bucket and the objects in it are two. An action on a resource of another type is never allowed, and AWS does not tell.",
	refusals: [],
	find: (policy, catalogue) => policy.statements.flatMap((statement) => judge(statement, catalogue)),
};

const judge = (statement: Statement, catalogue: Catalogue): readonly Found[] => {
	const { resource } = statement;
	const fits = rememberFits();
	if (!resource || resource.isNot || resource.entries.length === 0 || isOnEverything(statement)) return [];
	const covered = actionsOf(statement).map((entry) => ({ entry, actions: actionsFor(entry, catalogue) }));
	const homeless = covered.flatMap(({ entry, actions }): readonly Found[] => {
		if (
			!actions ||
			actions.length === 0 ||
			actions.some((action) => hasPlace(action, resource.entries, fits))
		)
			return [];
		return [{ path: entry.path, ...explain(entry, actions) }];
	});
	if (homeless.length > 0 || covered.length === 0 || covered.some(({ actions }) => !actions)) return homeless;
	const types = new Set(
		covered.flatMap(({ actions = [] }) => actions.flatMap(({ resourceTypes }) => resourceTypes)),
	);
	return resource.entries
		.filter((entry) => ![...types].some((type) => fits(entry, type)))
		.map((entry) => ({
			path: entry.path,
			message: `no action of the statement works on ${shown(entry.text)}`,
			cure: "take the ARN out, or add the action it is meant for",
		}));
};

/** The actions an entry stands for; undefined where the service is not known. */
const actionsFor = (entry: ActionEntry, catalogue: Catalogue): readonly CatalogueAction[] | undefined => {
	const service = catalogue.service(entry.service);
	return (
		service &&
		[...service.actions].filter(([name]) => matchGlob(entry.name, name)).map(([, action]) => action)
	);
};

type Fits = (entry: ResourceEntry, type: ResourceType) => boolean;

const hasPlace = (action: CatalogueAction, entries: readonly ResourceEntry[], fits: Fits): boolean =>
	action.resourceTypes.some((type) => entries.some((entry) => fits(entry, type)));

const explain = (
	entry: ActionEntry,
	actions: readonly CatalogueAction[],
): Pick<Found, "message" | "cure"> => {
	const types = [...new Set(actions.flatMap(({ resourceTypes }) => resourceTypes))];
	if (types.length === 0) {
		return {
			message: `${shown(entry.text)} works on no resource in particular, and only \`*\` covers that`,
			cure: 'give it a statement of its own with `"Resource": "*"`',
		};
	}
	const names = types.map(({ name }) => `\`${name}\``);
	return {
		message: `${shown(entry.text)} works on ${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}, and no ARN here is one`,
		cure: `write an ARN like \`arn:aws:${types[types.length - 1]?.arn}\``,
	};
};

/** Many actions share a type, and `s3:*` asks for each of them again: every pattern is read once, and every pair compared once. */
const rememberFits = (): Fits => {
	const known = new Map<ResourceEntry, Map<ResourceType, boolean>>();
	const patterns = new Map<ResourceEntry | ResourceType, Pattern>();
	return (entry, type) => {
		const ofEntry = known.get(entry) ?? new Map<ResourceType, boolean>();
		known.set(entry, ofEntry);
		const answer = ofEntry.get(type);
		if (answer !== undefined) return answer;
		const written = patterns.get(entry) ?? patternOf(entry.text, writtenTokens);
		const typed = patterns.get(type) ?? patternOf(`arn:aws:${type.arn}`, typeTokens);
		patterns.set(entry, written).set(type, typed);
		const fresh = written.every((part, index) => overlap(part, typed[index] ?? []));
		ofEntry.set(type, fresh);
		return fresh;
	};
};

/** Service, region, account and resource, for no wildcard crosses a colon; the partition is the same everywhere. */
type Pattern = readonly (readonly Token[])[];

const patternOf = (arn: string, tokens: (part: string) => readonly Token[]): Pattern =>
	partsOf(arn).slice(2).map(tokens);

const ANY: Token = { any: "one" };
const RUN: Token = { any: "many" };

const writtenTokens = (text: string): readonly Token[] =>
	[...text.replace(/\$\{([*?$])\}/g, "_").replace(/\$\{[^}]*\}/g, "*")].map((character) =>
		character === "*" ? RUN : character === "?" ? ANY : character,
	);

/** `{Name}` is at least one character; the name of a bucket has no slash, for that would be an object. */
const typeTokens = (arn: string): readonly Token[] =>
	arn.split(/(\{[^}]*\})/).flatMap((part): readonly Token[] => {
		if (!part.startsWith("{")) return [...part];
		const but = part === "{BucketName}" ? "/" : undefined;
		return [
			{ any: "one", but },
			{ any: "many", but },
		];
	});
