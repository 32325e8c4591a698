import { type Catalogue, openCatalogue } from "../../aws/policy/catalogue/catalogue.ts";
import { telling } from "../../aws/policy-space/familiar-actions.ts";

type Document = Readonly<Record<string, unknown>>;

/** A policy with one edit, such as a learner's slip: in words, and as a document. */
export type Mutant = { readonly words: string; readonly document: Document };

/**
 * Every one-edit change that a careless hand makes: an action more or fewer, a star for a name, the bucket for its
 * objects, Allow for Deny, a principal widened, a condition or a statement dropped.
 */
export const mutantsOf = (document: Document, catalogue: Catalogue = openCatalogue()): readonly Mutant[] => {
	const statements = listOf(document.Statement).filter(isRecord);
	const changed = (index: number, statement: Document | undefined, words: string): Mutant => ({
		words: `statement ${index + 1}: ${words}`,
		document: {
			...document,
			Statement: statements.flatMap((one, at) =>
				at !== index ? [one] : statement === undefined ? [] : [statement],
			),
		},
	});
	return statements.flatMap((statement, index) => [
		...(statements.length > 1 ? [changed(index, undefined, "dropped")] : []),
		...EDITS.flatMap((edit) =>
			edit(statement, catalogue).map(({ words, statement: edited }) => changed(index, edited, words)),
		),
	]);
};

type Edited = { readonly words: string; readonly statement: Document };
type Edit = (statement: Document, catalogue: Catalogue) => readonly Edited[];

const otherEffect: Edit = (statement) => {
	const effect = statement.Effect === "Deny" ? "Allow" : "Deny";
	return [
		{ words: `${effect} for ${String(statement.Effect)}`, statement: { ...statement, Effect: effect } },
	];
};

const lists =
	(...elements: readonly string[]): Edit =>
	(statement) =>
		elements.flatMap((element) => {
			const values = listOf(statement[element]);
			if (values.length < 2) return [];
			return values.map((value, at) => ({
				words: `${element} without ${String(value)}`,
				statement: { ...statement, [element]: values.filter((_, index) => index !== at) },
			}));
		});

/** Every value of an element, replaced by what `other` makes of it. */
const replacing =
	(elements: readonly string[], others: (value: string) => readonly string[]): Edit =>
	(statement) =>
		elements.flatMap((element) => {
			const values = listOf(statement[element]);
			return values.flatMap((value, at) =>
				(typeof value === "string" ? others(value) : [])
					.filter((other) => other !== value)
					.map((other) => ({
						words: `${element} ${other} for ${String(value)}`,
						statement: {
							...statement,
							[element]:
								values.length === 1 ? other : values.map((one, index) => (index === at ? other : one)),
						},
					})),
			);
		});

const wholeService = (action: string): readonly string[] =>
	action.includes(":") ? [`${action.slice(0, action.indexOf(":"))}:*`] : [];

const widerResource = (resource: string): readonly string[] => {
	const parts = resource.split(":");
	const name = parts.slice(5).join(":");
	if (parts.length < 6 || name === "") return [];
	const prefix = parts.slice(0, 5).join(":");
	const kind = name.includes("/") && parts[2] !== "s3" ? name.slice(0, name.indexOf("/") + 1) : "";
	return ["*", `${prefix}:${kind}*`];
};

/** The bucket for its objects and the other way round. */
const bucketForObjects = (resource: string): readonly string[] => {
	const [, bucket, rest] = /^(arn:[^:]*:s3:::[^/]+)(\/.*)?$/.exec(resource) ?? [];
	if (bucket === undefined || bucket.endsWith("*")) return [];
	return [rest === undefined ? `${bucket}/*` : bucket];
};

/** An action more: the most telling one of the same service that is of the same kind and not yet there. */
const oneMore: Edit = (statement, catalogue) => {
	const element = "Action" in statement ? "Action" : "NotAction";
	const values = listOf(statement[element]).filter((value) => typeof value === "string");
	const services = [...new Set(values.map((value) => value.slice(0, Math.max(0, value.indexOf(":")))))];
	return services.flatMap((prefix) => {
		const service = catalogue.service(prefix.toLowerCase());
		const own = values.flatMap(
			(value) => service?.actions.get(value.slice(prefix.length + 1).toLowerCase()) ?? [],
		);
		const types = new Set(own.flatMap(({ resourceTypes }) => resourceTypes));
		const candidates = [...(service?.actions.values() ?? [])].filter(
			(action) =>
				!own.includes(action) &&
				(types.size === 0
					? action.resourceTypes.length === 0
					: action.resourceTypes.some((type) => types.has(type))),
		);
		const [more] = own.length === 0 ? [] : telling(candidates);
		return more === undefined
			? []
			: [
					{
						words: `${element} with ${more.name}`,
						statement: { ...statement, [element]: [...values, more.name] },
					},
				];
	});
};

const conditions: Edit = (statement) => {
	const { Condition: blocks, ...rest } = statement;
	if (!isRecord(blocks)) return [];
	const entries = Object.entries(blocks).flatMap(([operator, block]) =>
		isRecord(block) ? Object.entries(block).map(([key, value]) => ({ operator, key, value })) : [],
	);
	const without = (left: typeof entries): Document => {
		const condition: Record<string, Document> = {};
		for (const { operator, key, value } of left)
			condition[operator] = { ...condition[operator], [key]: value };
		return left.length === 0 ? rest : { ...rest, Condition: condition };
	};
	return [
		...entries.map((dropped) => ({
			words: `without the condition on ${dropped.key} (${dropped.operator})`,
			statement: without(entries.filter((entry) => entry !== dropped)),
		})),
		...entries.flatMap((entry) => {
			const values = listOf(entry.value);
			if (values.length < 2) return [];
			return values.map((value, at) => ({
				words: `${entry.key} without ${String(value)}`,
				statement: without(
					entries.map((one) =>
						one === entry ? { ...one, value: values.filter((_, index) => index !== at) } : one,
					),
				),
			}));
		}),
	];
};

const everyone: Edit = (statement) => {
	if (!("Principal" in statement) || statement.Principal === "*") return [];
	const { Principal: principal } = statement;
	const fewer = isRecord(principal)
		? Object.entries(principal).flatMap(([type, value]) => {
				const values = listOf(value);
				if (values.length < 2) return [];
				return values.map((one, at) => ({
					words: `Principal without ${String(one)}`,
					statement: {
						...statement,
						Principal: { ...principal, [type]: values.filter((_, index) => index !== at) },
					},
				}));
			})
		: [];
	return [{ words: "Principal * for the one named", statement: { ...statement, Principal: "*" } }, ...fewer];
};

const EDITS: readonly Edit[] = [
	otherEffect,
	lists("Action", "NotAction", "Resource", "NotResource"),
	oneMore,
	replacing(["Action", "NotAction"], wholeService),
	replacing(["Resource", "NotResource"], widerResource),
	replacing(["Resource", "NotResource"], bucketForObjects),
	conditions,
	everyone,
];

const listOf = (value: unknown): readonly unknown[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value];

const isRecord = (value: unknown): value is Document =>
	typeof value === "object" && value !== null && !Array.isArray(value);
