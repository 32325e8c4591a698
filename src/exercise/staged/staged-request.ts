import type { Cloud, EpochSeconds } from "../../aws/account/account.ts";
import { readScene } from "../../aws/account/read-scene.ts";
import { type Caller, callerNamed } from "../../aws/decision/caller.ts";
import type { RequestContext } from "../../aws/decision/decision.ts";
import { type Gathered, gather } from "../../aws/decision/gather.ts";
import type { NamedPolicy } from "../../aws/policy/policy.ts";
import { policyFromValue } from "../../aws/policy/read-policy.ts";
import { getSessionToken } from "../../aws/session/get-session-token.ts";
import { consoleSession } from "../../aws/session/own-session.ts";
import type { Session } from "../../aws/session/session.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";
import type { Setting } from "../define-kind.ts";
import { CREDENTIALS, credentialWord, hasMfa, type SignedIn } from "./signed-in.ts";

/** A request in a scene, in an author's words. */
export type StagedFields = {
	/** A small scene of the exercise's own, in place of the lesson's. */
	readonly scene?: unknown;
	/** `user/kai`, `role/Cashier`, `role/Cashier/kai`, `root`, with an account id before it where there are several. */
	readonly who: string;
	readonly signedIn?: SignedIn | undefined;
	readonly action: string;
	readonly resource: string;
	readonly context?: RequestContext | undefined;
};

/** The request with all that applies to it, and the cloud it is made in. */
export type Staged = Gathered & { readonly cloud: Cloud; readonly caller: Caller };

/** Sets the request up in its scene, or says what the scene lacks for it. */
export const stage = (fields: StagedFields, setting: Pick<Setting, "cloud" | "now">): Checked<Staged> => {
	const scene = sceneOf(fields, setting);
	if (!scene.ok) return scene;
	const cloud = scene.value;
	const caller = callerOf(cloud, fields, setting.now);
	if (!caller.ok) return caller;
	const { action, resource, context } = fields;
	const gathered = gather(cloud, caller.value, { action, resource, context }, setting.now);
	return good({ ...gathered, cloud, caller: caller.value });
};

/** The exercise's own scene, else the lesson's. */
export const sceneOf = (
	{ scene }: Pick<StagedFields, "scene">,
	{ cloud }: Pick<Setting, "cloud">,
): Checked<Cloud> => {
	if (scene !== undefined) {
		const read = readScene(scene);
		return read.ok ? read : bad(read.problems.map((found) => under(found, "scene")));
	}
	return cloud === undefined
		? bad([
				problem(
					"no-scene",
					"a request plays in a scene",
					"name one with `account`, or write a small one under `scene`",
				),
			])
		: good(cloud);
};

/** Whoever an author names, with the credentials described; or what the scene lacks for it. */
export const callerOf = (
	cloud: Cloud,
	{ who, signedIn = {} }: Pick<StagedFields, "who" | "signedIn">,
	now: EpochSeconds,
): Checked<Caller> => {
	const named = callerNamed(cloud, arnOf(cloud, who), now);
	if (named === undefined) {
		const cure =
			didYouMean(who, namesIn(cloud)) ?? "write `user/NAME`, `role/NAME`, `root`, `anonymous` or an ARN";
		return bad([problem("unknown-caller", `the scene has no \`${who}\``, cure, "who")]);
	}
	if (named.type !== "session") return good(named);
	const session = withCredentials(cloud, named.session, signedIn, now);
	if (!session.ok) return session;
	const policies = sessionPolicies(signedIn.policies);
	if (!policies.ok) return policies;
	return good({
		type: "session",
		session: {
			...session.value,
			sessionPolicies: policies.value ?? session.value.sessionPolicies,
			sessionTags: signedIn.tags ?? session.value.sessionTags,
		},
	});
};

/** The ARN that a short name stands for; anything else as it is. */
const arnOf = (cloud: Cloud, who: string): string => {
	const [, account, name] = /^(?:(\d{12}):)?((?:user|role)\/.+|root)$/.exec(who) ?? [];
	const id = account ?? cloud.accounts.keys().next().value;
	if (id === undefined || name === undefined) return who;
	if (name === "root") return `arn:aws:iam::${id}:root`;
	const [kind, first = "", session] = name.split("/");
	if (kind === "role") return `arn:aws:sts::${id}:assumed-role/${first}/${session ?? "session"}`;
	const path = cloud.accounts.get(id)?.users.get(first)?.path ?? "/";
	return `arn:aws:iam::${id}:user${path}${first}`;
};

const namesIn = (cloud: Cloud): readonly string[] =>
	[...cloud.accounts.values()].flatMap(({ users, roles }) => [
		...[...users.keys()].map((name) => `user/${name}`),
		...[...roles.keys()].map((name) => `role/${name}`),
	]);

const withCredentials = (
	cloud: Cloud,
	session: Session,
	how: SignedIn,
	now: EpochSeconds,
): Checked<Session> => {
	const at = now - (how.minutesAgo ?? 0) * 60;
	const isRole = session.principal.type === "role-session";
	const written = how.credentials ?? (isRole ? "role" : "access-key");
	const credentials = credentialWord(written);
	if (credentials === undefined) {
		const cure = didYouMean(written, CREDENTIALS) ?? `write one of ${CREDENTIALS.join(", ")}`;
		return bad([
			problem("wrong-credentials", `\`${written}\` are no credentials`, cure, "signedIn", "credentials"),
		]);
	}
	if (isRole !== (credentials === "role")) {
		const message = isRole ? "a role is taken, it has no keys or password" : "only a role is taken";
		return bad([problem("wrong-credentials", message, "leave `credentials` out", "signedIn", "credentials")]);
	}
	const seconds = how.minutes === undefined ? undefined : how.minutes * 60;
	switch (credentials) {
		case "role":
			return good({ ...session, issuedAt: at, expiresAt: at + (seconds ?? 3_600) });
		case "access-key":
			return good(session);
		case "console": {
			const account = cloud.accounts.get(session.account);
			const user = session.principal.type === "user" ? account?.users.get(session.principal.name) : undefined;
			if (account === undefined) return good(session);
			const identity =
				user === undefined
					? ({ type: "root", account } as const)
					: ({ type: "user", account, user } as const);
			return good(consoleSession(identity, hasMfa(how) ? at : undefined, at));
		}
		case "session-token": {
			const result = getSessionToken(session, { durationSeconds: seconds, isMfaProved: hasMfa(how) }, at);
			return result.ok
				? good(result.session)
				: bad([
						problem(
							"no-session",
							`STS would not hand them out: ${result.fault.message}`,
							undefined,
							"signedIn",
						),
					]);
		}
	}
};

const sessionPolicies = (
	documents: Readonly<Record<string, unknown>> | undefined,
): Checked<readonly NamedPolicy[] | undefined> => {
	if (documents === undefined) return good(undefined);
	const problems: Problem[] = [];
	const named = Object.entries(documents).flatMap(([name, document]): readonly NamedPolicy[] => {
		const read = policyFromValue(document, "session");
		if (read.ok) return [{ name, arn: undefined, attachedTo: "the session", policy: read.value }];
		problems.push(...read.problems.map((found) => under(found, "signedIn", "policies", name)));
		return [];
	});
	return problems.length > 0 ? bad(problems) : good(named);
};

const under = (found: Problem, ...path: readonly string[]): Problem => ({
	...found,
	place: { path: [...path, ...(found.place?.path ?? [])] },
});

const problem = (code: string, message: string, cure?: string, ...path: readonly string[]): Problem => ({
	code,
	severity: "error",
	message,
	place: { path },
	...(cure === undefined ? {} : { cure }),
});
