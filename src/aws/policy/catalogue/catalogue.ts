import { IAM_DATA, SERVICE_PREFIXES } from "./iam-data.ts";

/** What an action does, as AWS classes it (AWS: Service Authorization Reference). */
export type AccessLevel = "List" | "Read" | "Write" | "Permissions management" | "Tagging";

/** The type of a condition key's values. */
export type KeyType = "String" | "ARN" | "Numeric" | "Date" | "Bool" | "IPAddress" | "Binary";

/** A condition key; `{key}` in its name stands for any text, such as a tag's key. */
export type CatalogueKey = { readonly name: string; readonly type: KeyType; readonly isMultiValued: boolean };

/** A type of resource; the ARN begins with its service, and has `{Name}` where any text may stand. */
export type ResourceType = { readonly name: string; readonly arn: string };

/** An action; with no resource types it is on no resource, and only `*` covers it. */
export type CatalogueAction = {
	/** Such as `s3:GetObject`, as AWS writes it. */
	readonly name: string;
	readonly level: AccessLevel;
	readonly resourceTypes: readonly ResourceType[];
	/** Keys of its own service; the global ones may come with any action. */
	readonly keys: readonly CatalogueKey[];
};

/** What one service can be asked; actions and keys by their names in lower case. */
export type CatalogueService = {
	readonly prefix: string;
	readonly title: string;
	readonly resourceTypes: readonly ResourceType[];
	readonly actions: ReadonlyMap<string, CatalogueAction>;
	readonly keys: ReadonlyMap<string, CatalogueKey>;
};

/** The actions of some services, the names of all services, and the global condition keys. */
export type Catalogue = {
	readonly prefixes: readonly string[];
	readonly globalKeys: ReadonlyMap<string, CatalogueKey>;
	/** The services whose actions are known. */
	readonly covered: readonly string[];
	/** Undefined for a service whose actions are not known; the prefix is in lower case. */
	readonly service: (prefix: string) => CatalogueService | undefined;
};

/** The catalogue, each of whose services is read when it is first asked for. */
export const openCatalogue = (): Catalogue => {
	const sections = new Map(
		`\n${IAM_DATA}`
			.split("\n# ")
			.slice(1)
			.map((section) => [section.slice(0, section.indexOf(" ")), section]),
	);
	const global = readService(sections.get("aws") ?? "");
	sections.delete("aws");
	const read = new Map<string, CatalogueService>();
	const service = (prefix: string): CatalogueService | undefined => {
		const known = read.get(prefix);
		if (known) return known;
		const section = sections.get(prefix);
		if (section === undefined) return undefined;
		const fresh = readService(section);
		read.set(prefix, fresh);
		return fresh;
	};
	return {
		prefixes: SERVICE_PREFIXES.split(" "),
		globalKeys: global.keys,
		covered: [...sections.keys()],
		service,
	};
};

/** The key of a policy or a request among those of a list; `aws:PrincipalTag/team` is found as `aws:PrincipalTag/{key}`. */
export const findKey = (
	keys: ReadonlyMap<string, CatalogueKey>,
	written: string,
): CatalogueKey | undefined => {
	const lower = written.toLowerCase();
	const exact = keys.get(lower);
	if (exact) return exact;
	const ends = [lower.indexOf("/"), lower.indexOf(":", lower.indexOf(":") + 1)].filter((end) => end > 0);
	const end = Math.min(...ends);
	return end < lower.length - 1 ? keys.get(`${lower.slice(0, end + 1)}{key}`) : undefined;
};

const readService = (section: string): CatalogueService => {
	const [head = "", ...lines] = section.split("\n");
	const space = head.indexOf(" ");
	const prefix = head.slice(0, space);
	const types: ResourceType[] = [];
	const keys: CatalogueKey[] = [];
	const actions = new Map<string, CatalogueAction>();
	const typesOf = picker(types);
	const keysOf = picker(keys);
	for (const line of lines) {
		const [first = "", second = "", third = "", fourth = ""] = line.split(" ");
		if (first === "=") types.push({ name: second, arn: third });
		else if (first === "?") keys.push(readKey(second, third));
		else {
			actions.set(first.toLowerCase(), {
				name: `${prefix}:${first}`,
				level: LEVELS[second] ?? "Write",
				resourceTypes: typesOf(third),
				keys: keysOf(fourth),
			});
		}
	}
	return {
		prefix,
		title: head.slice(space + 1),
		resourceTypes: types,
		actions,
		keys: new Map(keys.map((key) => [key.name.toLowerCase(), key])),
	};
};

const LEVELS: Readonly<Record<string, AccessLevel>> = {
	L: "List",
	R: "Read",
	W: "Write",
	P: "Permissions management",
	T: "Tagging",
};

const TYPES: readonly KeyType[] = ["String", "ARN", "Numeric", "Date", "Bool", "IPAddress", "Binary"];

const readKey = (name: string, written: string): CatalogueKey => {
	const isMultiValued = written.startsWith("ArrayOf");
	const type = isMultiValued ? written.slice("ArrayOf".length) : written;
	return { name, type: TYPES.find((known) => known === type) ?? "String", isMultiValued };
};

/** Gives the entries of a list by their numbers, written like `0,3-5`; the same numbers give the same array. */
const picker = <Entry>(list: readonly Entry[]): ((numbers: string) => readonly Entry[]) => {
	const picked = new Map<string, readonly Entry[]>([
		["-", []],
		["", []],
	]);
	return (numbers) => {
		const known = picked.get(numbers);
		if (known !== undefined) return known;
		const entries = numbers.split(",").flatMap((run) => {
			const [from = 0, to = from] = run.split("-").map(Number);
			return list.slice(from, to + 1);
		});
		picked.set(numbers, entries);
		return entries;
	};
};
