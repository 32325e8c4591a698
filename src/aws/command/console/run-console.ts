import type { EpochSeconds } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import { createVirtualMfaDevice } from "../../operations/iam/create-virtual-mfa-device.ts";
import { enableMfaDevice } from "../../operations/iam/enable-mfa-device.ts";
import { identityOf } from "../../operations/identity.ts";
import { type Lab, SECONDS_A_CALL } from "../../operations/lab.ts";
import type { LogEntry } from "../../operations/log-entry.ts";
import type { Operation } from "../../operations/operation.ts";
import { sessionProfile } from "../../operations/profile.ts";
import { run } from "../../operations/run.ts";
import type { Params } from "../../operations/shape.ts";
import type { Session } from "../../session/session.ts";
import type { Claim } from "../../sign-in/console-door.ts";
import { signInToConsole } from "../../sign-in/console-sign-in.ts";
import type { ConsoleCommand } from "./console-command.ts";
import { registerRootDevice } from "./register-root-device.ts";

/** The lab after something was done in the browser, and what it showed. */
export type ConsoleResult = {
	readonly lab: Lab;
	readonly stdout: string;
	readonly stderr: string;
	readonly exitCode: 0 | 1;
	readonly hint: string | undefined;
	readonly entry: LogEntry | undefined;
};

/** Signs in, or registers a device, as somebody would in the browser. */
export const runConsole = (lab: Lab, command: ConsoleCommand, codesAt: EpochSeconds): ConsoleResult =>
	command.verb === "sign-in" ? signIn(lab, command, codesAt) : registerDevice(lab, command, codesAt);

const refused = (lab: Lab, stderr: string, hint?: string, entry?: LogEntry): ConsoleResult => ({
	lab,
	stdout: "",
	stderr,
	exitCode: 1,
	hint,
	entry,
});

type SignIn = Extract<ConsoleCommand, { verb: "sign-in" }>;

/** After it, the prompt is the console's own: signed in, without keys to see. */
const signIn = (lab: Lab, command: SignIn, codesAt: EpochSeconds): ConsoleResult => {
	const who = claimOf(lab, command);
	const { password, code, newPassword } = command;
	const factor = code === undefined ? undefined : ({ type: "code", code } as const);
	const result = signInToConsole(lab.cloud, { who, password, factor, codesAt, newPassword }, lab.clock);
	const session = result.outcome === "in" ? result.session : undefined;
	const entry = entryOf(lab, session);
	const after = { ...lab, clock: lab.clock + SECONDS_A_CALL, log: [...lab.log, entry] };
	if (result.outcome === "refused") return refused(after, result.seen, result.because, entry);
	const profiles = new Map(lab.profiles).set("default", sessionProfile(result.session));
	const signedIn = { ...after, cloud: result.cloud, profiles, environment: new Map<string, string>() };
	const stdout = [`Signed in as ${result.session.arn}.`, ...result.notices].join("\n");
	return { lab: signedIn, stdout, stderr: "", exitCode: 0, hint: undefined, entry };
};

const claimOf = (lab: Lab, { name, account }: SignIn): Claim => {
	const own = identityOf(lab);
	const accounts = [...lab.cloud.accounts.values()];
	const wanted = account ?? (own.ok ? own.session.account : (accounts[0]?.id ?? ""));
	const found = accounts.find(({ id, alias }) => id === wanted || alias === wanted);
	return name === "root"
		? { type: "root", email: found?.root.email ?? "" }
		: { type: "user", account: wanted, user: name };
};

/** What CloudTrail keeps of a sign-in. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html */
const entryOf = (lab: Lab, session: Session | undefined): LogEntry => ({
	at: lab.clock,
	service: "signin",
	operation: "ConsoleLogin",
	action: "signin:ConsoleLogin",
	resources: [],
	by: session?.arn,
	session,
	outcome: session === undefined ? "refused" : "succeeded",
	error: undefined,
	judged: [],
});

type Register = Extract<ConsoleCommand, { verb: "register-mfa" }>;

/** A device for whoever is signed in: first its secret, then two codes in a row. Root can do this here only. */
const registerDevice = (lab: Lab, { device, codes }: Register, codesAt: EpochSeconds): ConsoleResult => {
	const identity = identityOf(lab);
	if (!identity.ok) return refused(lab, identity.message);
	const { account, principal } = identity.session;
	if (principal.type !== "root" && principal.type !== "user")
		return refused(lab, "Only a user or the root user has MFA devices.");
	if (codes === undefined) {
		const params = { VirtualMFADeviceName: device };
		return call(lab, createVirtualMfaDevice, params, codesAt, `${device} is made, and not registered yet.`);
	}
	const params = {
		SerialNumber: iamArn(account, "mfa", "/", device),
		AuthenticationCode1: codes[0],
		AuthenticationCode2: codes[1],
	};
	return principal.type === "root"
		? call(lab, registerRootDevice, params, codesAt, `${device} is registered for the root user.`)
		: call(
				lab,
				enableMfaDevice,
				{ UserName: principal.name, ...params },
				codesAt,
				`${device} is registered for ${principal.name}.`,
			);
};

const call = (
	lab: Lab,
	operation: Operation,
	params: Params,
	codesAt: EpochSeconds,
	words: string,
): ConsoleResult => {
	const result = run(lab, operation, params, { codesAt });
	if (!("answer" in result)) return refused(lab, result.message);
	const { answer, entry } = result;
	return answer.ok
		? { lab: result.lab, stdout: words, stderr: "", exitCode: 0, hint: undefined, entry }
		: refused(result.lab, answer.error.message, answer.error.hint, entry);
};
