import type { Role } from "../../../src/aws/account/account.ts";
import { newAccount } from "../../../src/aws/account/new-account.ts";
import { secretFor } from "../../../src/aws/account/unique-id.ts";
import type { NamedPolicy } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import type { AssumeRoleInput } from "../../../src/aws/session/assume-role.ts";
import { consoleSession, keySession } from "../../../src/aws/session/own-session.ts";
import type { Session } from "../../../src/aws/session/session.ts";
import type { StsResult } from "../../../src/aws/session/sts-fault.ts";
import { userOf } from "../sign-in/scene.ts";

export const NOW = 1_790_000_000;
export const ACCOUNT = "111122223333";

const account = newAccount(ACCOUNT);
const user = userOf("kai");

const pair = (accessKeyId: string) => ({
	accessKeyId,
	secretAccessKey: secretFor(accessKeyId),
	sessionToken: undefined,
});

export const kai: Session = keySession({ type: "user", account, user }, pair("AKIAKAI000000EXAMPLE"));
export const root: Session = keySession({ type: "root", account }, pair("AKIAROOT00000EXAMPLE"));
export const kaiInConsole = (mfaAt?: number): Session =>
	consoleSession({ type: "user", account, user }, mfaAt, NOW);

export const policyOf = (
	name: string,
	statement: unknown,
	use: "session" | "trust" = "session",
): NamedPolicy => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statement }, use);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { name, arn: `arn:aws:iam::aws:policy/${name}`, attachedTo: undefined, policy: read.value };
};

export const everything = policyOf("Everything", { Effect: "Allow", Action: "*", Resource: "*" });

export const roleOf = (name: string, change: Partial<Role> = {}): Role => ({
	name,
	path: "/shop/",
	uniqueId: `AROA${name.toUpperCase()}`,
	createdAt: NOW - 86_400,
	description: undefined,
	trustPolicy: policyOf(
		"trust",
		{ Effect: "Allow", Principal: { AWS: ACCOUNT }, Action: "sts:AssumeRole" },
		"trust",
	).policy,
	attachedPolicies: [],
	inlinePolicies: new Map(),
	permissionsBoundary: undefined,
	maxSessionSeconds: 3_600,
	isServiceLinked: false,
	tags: {},
	...change,
});

export const input = (change: Partial<AssumeRoleInput> = {}): AssumeRoleInput => ({
	account: ACCOUNT,
	role: roleOf("Cashier"),
	sessionName: "kai",
	...change,
});

/** The session of a result that must be one. */
export const sessionOf = (result: StsResult): Session => {
	if (!result.ok) throw new Error(result.fault.message);
	return result.session;
};

/** How long it lasts, or the error's text. */
export const secondsOf = (result: StsResult): number | string =>
	result.ok ? (result.session.expiresAt ?? 0) - NOW : result.fault.message;
