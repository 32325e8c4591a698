import type { AccessKey, Account, Cloud } from "../account/account.ts";
import { withAccount, withUser } from "../account/change.ts";
import { newAccount } from "../account/new-account.ts";
import type { Caller } from "../decision/caller.ts";
import { decide } from "../decision/decide.ts";
import { gather } from "../decision/gather.ts";
import type { Session } from "../session/session.ts";
import { type AwsError, awsError } from "./aws-error.ts";
import { denialError, invalidCode, refusalError } from "./dialect.ts";
import { type Identity, identityOf } from "./identity.ts";
import { type Lab, SECONDS_A_CALL } from "./lab.ts";
import type { CallOutcome, Judged, LogEntry } from "./log-entry.ts";
import type { Call, Operation, Output } from "./operation.ts";
import type { Params } from "./shape.ts";
import { violationsIn } from "./violations.ts";

/** How a call is made, besides its parameters. */
export type CallOptions = {
	readonly profile?: string | undefined;
	readonly region?: string | undefined;
	/** True: nobody signs it (`--no-sign-request`). */
	readonly isUnsigned?: boolean | undefined;
	/** The clock that codes of MFA devices go by; the simulated one without it. */
	readonly codesAt?: number | undefined;
};

/** The lab after a call, and what AWS answered. */
export type RunResult = {
	readonly lab: Lab;
	readonly answer:
		| { readonly ok: true; readonly output: Output; readonly body: string | undefined }
		| { readonly ok: false; readonly error: AwsError };
	readonly entry: LogEntry;
};

/** What a call without any credentials gets: the command line's own complaint, before AWS hears of it. */
export type NoCredentials = { readonly message: string };

/**
 * Makes one call in the lab: who calls, whether the parameters keep AWS's rules, whether every request it needs is
 * allowed, what it does. A call that fails changes nothing but the log, the clock and when a key was last used.
 */
export const run = (
	lab: Lab,
	operation: Operation,
	params: Params,
	options: CallOptions = {},
): RunResult | NoCredentials => {
	const identity: Identity | undefined = options.isUnsigned ? undefined : identityOf(lab, options.profile);
	if (identity?.ok === false && identity.reason === "no-credentials") return { message: identity.message };
	if (identity?.ok === false) {
		const error = refusalError(operation.service, identity.code);
		return finish(lab, { operation, session: undefined, isSigned: true }, "refused", {
			error: { ...error, hint: identity.message },
			judged: [],
		});
	}
	const session = identity?.session;
	const call = callOf(lab, session, options);
	const making = { operation, session, isSigned: session !== undefined };
	const fault = faultIn(operation, params, call);
	if (fault !== undefined)
		return finish(touched(lab, call, operation), making, "failed", { error: fault, judged: [] });
	const judged: Judged[] = [];
	for (const need of operation.needs(params, call)) {
		const ask = { ...need, action: need.action ?? operation.action };
		const gathered = gather(lab.cloud, callerOf(session), ask, lab.clock);
		const decision = decide(gathered.layers, gathered.request);
		judged.push({ request: gathered.request, decision });
		if (decision.decision === "allowed") continue;
		const error = denialError(operation.service, decision, gathered.request);
		return finish(touched(lab, call, operation), making, "denied", { error, judged });
	}
	const performed = operation.perform(params, call);
	if (!performed.ok) {
		return finish(touched(lab, call, operation), making, "failed", { error: performed.error, judged });
	}
	const after = touched({ ...lab, cloud: performed.cloud }, call, operation);
	const sessions = performed.session === undefined ? lab.sessions : [...lab.sessions, performed.session];
	const { output, body } = performed;
	return finish({ ...after, sessions, lastOutput: output }, making, "succeeded", { judged, output, body });
};

/** Who asks, as decisions see it. */
export const callerOf = (session: Session | undefined): Caller =>
	session === undefined ? { type: "anonymous" } : { type: "session", session };

/** What an operation is told of a call made now by this session. */
export const callOf = (lab: Lab, session: Session | undefined, options: CallOptions = {}): Call => ({
	cloud: lab.cloud,
	session,
	account: lab.cloud.accounts.get(session?.account ?? "") ?? newAccount("000000000000", "nobody"),
	region: options.region ?? lab.environment.get("AWS_REGION") ?? lab.region,
	now: lab.clock,
	codesAt: options.codesAt ?? lab.clock,
	count: lab.log.length,
	log: lab.log,
});

const faultIn = (operation: Operation, params: Params, call: Call): AwsError | undefined => {
	const violations = violationsIn(operation.parameters, params);
	if (violations.length === 0) return operation.refuse(params, call);
	const count = `${violations.length} validation error${violations.length === 1 ? "" : "s"} detected`;
	return awsError(invalidCode(operation.service), `${count}: ${violations.join("; ")}`);
};

type Making = {
	readonly operation: Operation;
	readonly session: Session | undefined;
	readonly isSigned: boolean;
};

type Ending = {
	readonly judged: readonly Judged[];
	readonly error?: AwsError;
	readonly output?: Output;
	readonly body?: string | undefined;
};

const finish = (lab: Lab, making: Making, outcome: CallOutcome, ending: Ending): RunResult => {
	const { operation, session, isSigned } = making;
	const { judged, error } = ending;
	const entry: LogEntry = {
		at: lab.clock,
		service: operation.service,
		operation: operation.name,
		action: operation.action,
		resources: judged.map(({ request }) => request.resource),
		by: session?.arn ?? (isSigned ? undefined : "anonymous"),
		session,
		outcome,
		error,
		judged,
	};
	return {
		lab: { ...lab, clock: lab.clock + SECONDS_A_CALL, log: [...lab.log, entry] },
		answer:
			error === undefined
				? { ok: true, output: ending.output ?? {}, body: ending.body }
				: { ok: false, error },
		entry,
	};
};

/** The lab in which the caller's long-term key was used just now; AWS notes it whether the call works or not. */
const touched = (lab: Lab, { session, account, now, region }: Call, { service }: Operation): Lab => {
	if (session?.source !== "access-key" || session.credentials === undefined) return lab;
	const owner = lab.cloud.accounts.get(account.id);
	if (owner === undefined) return lab;
	const { accessKeyId } = session.credentials;
	const lastUsed = { at: now, service: service.replace(/^s3.*/, "s3"), region };
	const mark = (keys: readonly AccessKey[]): readonly AccessKey[] =>
		keys.map((key) => (key.id === accessKeyId ? { ...key, lastUsed } : key));
	return { ...lab, cloud: withKeysOf(lab.cloud, owner, session, mark) };
};

const withKeysOf = (
	cloud: Cloud,
	owner: Account,
	session: Session,
	mark: (keys: readonly AccessKey[]) => readonly AccessKey[],
): Cloud => {
	if (session.principal.type === "root") {
		return withAccount(cloud, { ...owner, root: { ...owner.root, accessKeys: mark(owner.root.accessKeys) } });
	}
	const user = session.principal.type === "user" ? owner.users.get(session.principal.name) : undefined;
	if (user === undefined) return cloud;
	return withAccount(cloud, withUser(owner, { ...user, accessKeys: mark(user.accessKeys) }));
};
