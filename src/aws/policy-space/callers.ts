import type { RequestPrincipal } from "../decision/decision.ts";
import { principalFromText } from "../decision/principal.ts";
import type { Policy, Statement } from "../policy/policy.ts";
import type { PrincipalName } from "../policy/principal-name.ts";

/** Somebody who may ask: in words, and as a policy sees them. */
export type KnownCaller = { readonly words: string; readonly principal: RequestPrincipal };

/** An account that no example is about. */
const STRANGER = "999988887777";

/**
 * Callers such that whoever asks is to these policies as one of them: everybody who is named, a neighbour of each who
 * is not, and strangers. `owner` is the account of the resource.
 */
export const callersOf = (policies: readonly Policy[], owner: string): readonly KnownCaller[] => {
	const statements = policies.flatMap((policy) => policy.statements);
	const named = statements.flatMap(({ principal }) => principal?.entries.map(({ names }) => names) ?? []);
	const texts = [
		"anonymous",
		...userOf(STRANGER, "someone"),
		...named.flatMap(textsFor),
		...statements.flatMap(principalArns),
		...userOf(owner, "someone"),
		named.some(({ kind }) => kind === "service") ? "events.amazonaws.com" : "ec2.amazonaws.com",
	];
	const callers = new Map<string, KnownCaller>();
	for (const text of texts) {
		const read = principalFromText(text);
		if (read.ok) callers.set(text, { words: wordsFor(text, owner), principal: read.value });
	}
	return [...callers.values()];
};

const userOf = (account: string, name: string, partition = "aws"): readonly string[] => [
	`arn:${partition}:iam::${account}:user/${name}`,
];

const sessionOf = (roleArn: string, session: string): string => {
	const [, partition = "aws", , , account = "", resource = ""] = roleArn.split(":");
	return `arn:${partition}:sts::${account}:assumed-role/${lastPart(resource)}/${session}`;
};

const lastPart = (text: string): string => text.slice(text.lastIndexOf("/") + 1);

/** Whoever is named, and a neighbour. */
const textsFor = (name: PrincipalName): readonly string[] => {
	switch (name.kind) {
		case "account":
			return userOf(name.account, "someone", name.partition);
		case "user":
			return [
				name.arn,
				`arn:aws:sts::${name.account}:federated-user/${lastPart(name.arn)}`,
				...userOf(name.account, "someone"),
			];
		case "role":
			return [sessionOf(name.arn, "session"), ...userOf(name.account, "someone")];
		case "role-session":
			return [name.arn, name.arn.replace(/[^/]*$/, "another-session"), ...userOf(name.account, "someone")];
		case "federated-session":
			return [name.arn, ...userOf(name.account, "someone")];
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

/** Those whom a condition on `aws:PrincipalArn` or `aws:PrincipalAccount` names instead. */
const principalArns = ({ conditions }: Statement): readonly string[] =>
	conditions.flatMap(({ key, values }) => {
		const texts = values.map(({ text }) => text.replaceAll("*", "example").replaceAll("?", "a"));
		if (/^aws:PrincipalAccount$/i.test(key)) return texts.flatMap((account) => userOf(account, "someone"));
		if (!/^aws:PrincipalArn$/i.test(key)) return [];
		return texts.map((arn) => (arn.includes(":role/") ? sessionOf(arn, "session") : arn));
	});

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
