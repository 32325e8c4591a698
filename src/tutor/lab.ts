import jmespath from "jmespath";
import type { Cloud, EpochSeconds, MfaDevice } from "../aws/account/account.ts";
import { execute } from "../aws/command/execute.ts";
import { identityOf } from "../aws/operations/identity.ts";
import type { Lab } from "../aws/operations/lab.ts";
import { type GoalRow, judgeGoals } from "../exercise/lab/lab-goals.ts";
import { fileReader } from "../exercise/lab/lab-start.ts";
import type { LabSetup } from "../exercise/question.ts";
import { deviceName } from "./authenticator.ts";

/** A text file of the learner's own, and where it lies. */
export type OwnFile = { readonly path: string; readonly text: string };

/** What a lab needs from the world; each may be missing. */
export type LabTools = {
	/** A file that `file://` names and the exercise has not; undefined where it may not or cannot be read. */
	readonly readOwnFile?: ((path: string) => OwnFile | undefined) | undefined;
	/** The real clock, which authenticator apps go by; the simulated one without it. */
	readonly now?: (() => EpochSeconds) | undefined;
	/** What a line changed that is worth saying, in sentences; asked after every line. */
	readonly remark?: ((before: Lab, after: Lab) => readonly string[]) | undefined;
};

/** A line that was typed and what came of it. */
export type LabTurn = {
	readonly line: string;
	readonly stdout: string;
	readonly stderr: string;
	/** The tutor's own words on it: a hint, a file that was read, what changed. */
	readonly notes: readonly string[];
	/** The device that was just made, for an authenticator app to scan. */
	readonly device: MfaDevice | undefined;
	readonly lab: Lab;
};

/** Somebody at work in a lab: all that was typed, and the goals as they stand. */
export type LabWork = {
	readonly setup: LabSetup;
	readonly turns: readonly LabTurn[];
	readonly goals: readonly GoalRow[];
};

/** The lab as it is now. */
export const labOf = ({ setup, turns }: LabWork): Lab => turns.at(-1)?.lab ?? setup.start;

/** The lab where it was left: the lines typed so far are typed again. */
export const beginLab = (setup: LabSetup, lines: readonly string[], tools: LabTools): LabWork => {
	const replaying = { ...tools, remark: undefined };
	const begun: LabWork = { setup, turns: [], goals: [] };
	return judged(lines.reduce((work, line) => typed(work, line, replaying), begun));
};

/** The lab after a line. */
export const typeLine = (work: LabWork, line: string, tools: LabTools): LabWork =>
	judged(typed(work, line, tools));

/** The lab before the last line that is part of the answer, and that line; undefined where there is none. */
export const takeBack = (work: LabWork): { readonly work: LabWork; readonly line: string } | undefined => {
	const { setup, turns } = work;
	const last = turns.findLastIndex(({ lab }, index) => lab !== (turns[index - 1]?.lab ?? setup.start));
	const line = turns[last]?.line;
	return line === undefined ? undefined : { work: judged({ ...work, turns: turns.slice(0, last) }), line };
};

/** True where there are goals and all of them hold. */
export const isReached = ({ goals }: LabWork): boolean =>
	goals.length > 0 && goals.every(({ holds }) => holds);

/** Who would make the next call: the caller's ARN, or why nobody would. */
export const whoIs = (lab: Lab): { readonly arn: string | undefined; readonly says: string } => {
	const identity = identityOf(lab);
	if (!identity.ok) return { arn: undefined, says: `nobody. ${identity.message}` };
	const { arn } = identity.session;
	return { arn, says: arn.slice(arn.split(":", 5).join(":").length + 1) };
};

const judged = (work: LabWork): LabWork => ({ ...work, goals: judgeGoals(work.setup.goals, labOf(work)) });

const typed = (work: LabWork, line: string, tools: LabTools): LabWork => {
	const before = labOf(work);
	const ofExercise = fileReader(work.setup.files);
	const read: string[] = [];
	const step = execute(before, line, {
		readFile: (path) => {
			const given = ofExercise(path);
			if (given !== undefined) return given;
			const own = tools.readOwnFile?.(path);
			if (own !== undefined) read.push(`Read ${own.path}.`);
			return own?.text;
		},
		query: (value, expression) => jmespath.search(value, expression),
		codesAt: tools.now?.(),
	});
	const device = madeDevice(before.cloud, step.lab.cloud);
	const turn: LabTurn = {
		line,
		stdout: step.stdout,
		stderr: step.stderr.trim(),
		notes: [
			...read,
			...(step.hint === undefined ? [] : [step.hint]),
			...(device === undefined ? [] : [nextSteps(device, line, step.lab)]),
			...(tools.remark?.(before, step.lab) ?? []),
		],
		device,
		lab: step.lab,
	};
	return { ...work, turns: [...work.turns, turn] };
};

const madeDevice = (before: Cloud, after: Cloud): MfaDevice | undefined => {
	for (const account of after.accounts.values()) {
		const known = before.accounts.get(account.id)?.virtualMfaDevices;
		if (known === account.virtualMfaDevices) continue;
		for (const [serialNumber, device] of account.virtualMfaDevices)
			if (known?.has(serialNumber) === false && device.secret !== undefined) return device;
	}
	return undefined;
};

/** Whoever made a device in the console goes on there; the root user's own can be registered there only. */
const nextSteps = (device: MfaDevice, line: string, lab: Lab): string => {
	const identity = identityOf(lab);
	const isRoot = identity.ok && identity.session.principal.type === "root";
	const inConsole = `console register-mfa ${deviceName(device)} CODE CODE`;
	const byCall = `aws iam enable-mfa-device --user-name NAME --serial-number ${device.serialNumber} --authentication-code1 CODE --authentication-code2 CODE`;
	const how = /^\s*console\b/.test(line)
		? inConsole
		: isRoot
			? `for a user ${byCall}; for root itself ${inConsole}`
			: byCall;
	return `The device protects nobody yet. Give two codes in a row: ${how}`;
};
