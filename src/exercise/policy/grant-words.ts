import type { DecisionRequest } from "../../aws/decision/decision.ts";

/** What a request does, as a person says it: `delete reports/june.csv`, `write the bucket policy of reports`. */
export const deedOf = ({ action, resource }: Pick<DecisionRequest, "action" | "resource">): string => {
	const words = wordsOf(action.slice(action.indexOf(":") + 1));
	const [first = "use", ...rest] = words;
	const verb = VERBS[first] ?? first;
	const name = shortName(resource);
	if (name === undefined) return [verb, ...rest].join(" ");
	const object = rest.filter((word) => !isThing(word, resource));
	if (object.length === 0) return `${verb} ${name}`;
	const towards = TOWARDS[first];
	return towards === undefined
		? `${verb} the ${object.join(" ")} of ${name}`
		: `${verb} a ${object.join(" ")} ${towards} ${name}`;
};

/** The parts of a name such as `EnableMFADevice` in lower case, but for acronyms. */
const wordsOf = (name: string): readonly string[] =>
	(name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name]).map((word) =>
		/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase(),
	);

const VERBS: Readonly<Record<string, string>> = {
	get: "read",
	put: "write",
	describe: "look up",
	terminate: "terminate",
	invoke: "run",
};

/** Verbs that bring a thing somewhere or take it away: `attach a policy to role/Cashier`. */
const TOWARDS: Readonly<Record<string, string>> = { attach: "to", detach: "from" };

/** The words that only repeat what kind of thing the resource is. */
const isThing = (word: string, resource: string): boolean => {
	if (word === "bucket") return !resource.includes("/");
	// An access key belongs to a user; only a key of KMS is the resource itself.
	if (word === "key") return resource.includes(":kms:");
	return THINGS.has(word);
};

const THINGS: ReadonlySet<string> = new Set([
	"object",
	"item",
	"items",
	"table",
	"queue",
	"message",
	"function",
	"role",
	"user",
	"group",
	"topic",
	"secret",
	"value",
	"instance",
	"instances",
]);

/** A resource without what every ARN of its kind begins with; undefined where the request is on none. */
export const shortName = (resource: string): string | undefined => {
	if (resource === "*") return undefined;
	const parts = resource.split(":");
	return parts.length < 6 ? resource : parts.slice(5).join(":");
};
