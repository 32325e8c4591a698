import type { RequestPrincipal } from "../decision/decision.ts";
import { principalFromText } from "../decision/principal.ts";
import type { Policy, Statement } from "../policy/policy.ts";
import type { PrincipalName } from "../policy/principal-name.ts";

/** Somebody who may ask: in words, and as a policy sees them. */
export type KnownCaller = { readonly words: string; readonly principal: RequestPrincipal };

/** An account that no example is about. */
const STRANGER = "999988887777";

/**
 * Callers such that whoever asks is to these policies as one of them: everybody who is named, in `Principal` or by a
 * condition on who asks, a neighbour of each who is not, and strangers, whom it tells most about. `owner` is the
 * account of the resource.
 */
export const callersOf = (policies: readonly Policy[], owner: string): readonly KnownCaller[] => {
	const statements = policies.flatMap((policy) => policy.statements);
	const named = statements.flatMap(({ principal }) => principal?.entries.map(({ names }) => names) ?? []);
	const accounts = [
		...new Set([
			STRANGER,
			...named.flatMap(accountOf),
			...valuesOf("aws:principalaccount", statements),
			owner,
		]),
	].filter((account) => /^\d{12}$/.test(account));
	const asking: readonly Asking[] = [
		"anonymous",
		...named.flatMap(askingFor),
		...accounts.flatMap((account) => [
			userOf(account, "someone"),
			...valuesOf("aws:username", statements).map((name) => userOf(account, exampleOf(name))),
			sessionOf(`arn:aws:iam::${account}:role/Someone`, "session"),
		]),
		...valuesOf("aws:principalarn", statements).flatMap((arn) => principalsLike(arn, accounts)),
		...valuesOf("aws:principalservicename", statements),
		...SERVICES.filter((service) => !isNamed(service, named)).slice(0, 1),
	];
	const callers = new Map<string, KnownCaller>();
	for (const one of asking) {
		const { text, roleArn } = typeof one === "string" ? { text: one, roleArn: undefined } : one;
		const read = principalFromText(text, roleArn);
		if (read.ok) callers.set(`${text} ${roleArn}`, { words: wordsFor(text, owner), principal: read.value });
	}
	return [...callers.values()];
};

/** Who asks, as `principalFromText` reads it: a session's own ARN does not tell the path of its role. */
type Asking = string | { readonly text: string; readonly roleArn: string };

/** One that no policy names stands for all others. */
const SERVICES = ["ec2.amazonaws.com", "lambda.amazonaws.com", "events.amazonaws.com", "s3.amazonaws.com"];

const isNamed = (service: string, named: readonly PrincipalName[]): boolean =>
	named.some((name) => name.kind === "service" && name.service === service);

/** What callers like these leave open, each in one sentence: patterns of names are tried by one example each. */
export const doubtsAboutCallers = (policies: readonly Policy[]): readonly string[] => {
	const statements = policies.flatMap((policy) => policy.statements);
	const patterns = ["aws:principalarn", "aws:username", "aws:userid"].flatMap((key) =>
		valuesOf(key, statements).filter((text) => /[*?]/.test(text)),
	);
	return [...new Set(patterns)].map(
		(pattern) => `of the callers like \`${pattern}\` only some examples were asked`,
	);
};

/** The values that conditions compare a key with; the key is in lower case. */
const valuesOf = (key: string, statements: readonly Statement[]): readonly string[] =>
	statements.flatMap(({ conditions }) =>
		conditions.flatMap((condition) =>
			condition.key.toLowerCase() === key && condition.operator !== "Null"
				? condition.values.map(({ text }) => text)
				: [],
		),
	);

const exampleOf = (pattern: string): string => pattern.replaceAll("*", "example").replaceAll("?", "a");

/** Callers whose `aws:PrincipalArn` is like a pattern: in each account where the pattern leaves it open. */
const principalsLike = (pattern: string, accounts: readonly string[]): readonly Asking[] => {
	const parts = pattern.split(":");
	const own = /[*?]/.test(parts[4] ?? "") ? accounts : [parts[4] ?? ""];
	return own.map((account) => {
		const arn = exampleOf(parts.map((part, index) => (index === 4 ? account : part)).join(":"));
		return arn.includes(":role/") ? sessionOf(arn, "session") : arn;
	});
};

const accountOf = (name: PrincipalName): readonly string[] => ("account" in name ? [name.account] : []);

const userOf = (account: string, name: string, partition = "aws"): string =>
	`arn:${partition}:iam::${account}:user/${name}`;

const sessionOf = (roleArn: string, session: string): Asking => {
	const [, partition = "aws", , , account = "", resource = ""] = roleArn.split(":");
	return { text: `arn:${partition}:sts::${account}:assumed-role/${lastPart(resource)}/${session}`, roleArn };
};

const lastPart = (text: string): string => text.slice(text.lastIndexOf("/") + 1);

/** Whoever is named, and a neighbour. */
const askingFor = (name: PrincipalName): readonly Asking[] => {
	switch (name.kind) {
		case "account":
			return [userOf(name.account, "someone", name.partition)];
		case "user":
			return [name.arn, `arn:aws:sts::${name.account}:federated-user/${lastPart(name.arn)}`];
		case "role":
			return [sessionOf(name.arn, "session")];
		case "role-session":
			return [name.arn, name.arn.replace(/[^/]*$/, "another-session")];
		case "federated-session":
			return [name.arn];
		case "service":
			return [name.service];
		case "everyone":
		case "unique-id":
		case "provider":
		case "canonical-user":
		case "nobody":
			return [];
	}
};

const wordsFor = (text: string, owner: string): string => {
	if (text === "anonymous") return "an anonymous caller";
	if (!text.startsWith("arn:")) return `the service ${text}`;
	const [, , , , account = "", resource = ""] = text.split(":");
	const who = resource
		.replace(/^assumed-role\//, "role ")
		.replace(/^user\//, "user ")
		.replace(/^federated-user\//, "federated session ");
	return account === owner ? who : `${who} of account ${account}`;
};
