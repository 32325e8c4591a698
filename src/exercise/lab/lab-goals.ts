import { decide } from "../../aws/decision/decide.ts";
import { gather } from "../../aws/decision/gather.ts";
import { identityOf } from "../../aws/operations/identity.ts";
import type { Lab } from "../../aws/operations/lab.ts";
import type { LogEntry } from "../../aws/operations/log-entry.ts";
import { matchGlob, readGlob } from "../../aws/policy/wildcard.ts";
import { stage } from "../staged/staged-request.ts";
import type { Check, Goal, GoalEntry, GoalRequest } from "./lab-goal.ts";
import { observe } from "./lab-state.ts";

/** A goal as it stands: whether it holds, and why not, in a plain sentence where the model has one. */
export type GoalRow = {
	readonly id: string;
	readonly text: string;
	readonly holds: boolean;
	readonly because: string | undefined;
};

/** Every goal as it stands in the lab. */
export const judgeGoals = (goals: Readonly<Record<string, Goal>>, lab: Lab): readonly GoalRow[] =>
	Object.entries(goals).map(([id, goal]) => {
		const why = goal.always ? firstFault(goal, lab) : whyNot(goal, lab);
		return {
			id,
			text: goal.text,
			holds: why === undefined,
			because: why === undefined ? undefined : (goal.feedback ?? (why === "" ? undefined : why)),
		};
	});

/** A goal that must always hold is broken for good by the first moment it did not. */
const firstFault = (check: Check, lab: Lab): string | undefined => {
	for (let at: Lab | undefined = lab; at !== undefined; at = at.before) {
		const why = whyNot(check, at);
		if (why !== undefined) return why;
	}
	return undefined;
};

/** Why a check does not hold, `""` where there is nothing to add; undefined where it holds. */
export const whyNot = (check: Check, lab: Lab): string | undefined => {
	for (const request of each(check.allowed)) {
		const { isAllowed, because } = judge(request, lab);
		if (!isAllowed) return told(request, because, check.allowed);
	}
	for (const request of each(check.denied)) {
		const { isAllowed, because } = judge(request, lab);
		if (isAllowed) return told(request, because, check.denied);
	}
	for (const entry of each(check.logged)) {
		const why = notLogged(entry, lab);
		if (why !== undefined) return why;
	}
	for (const entry of each(check.neverLogged)) {
		const found = lab.log.find((one) => matches(entry, one));
		if (found !== undefined) return `${found.action} was called as ${found.by ?? "nobody"}.`;
	}
	for (const state of each(check.state)) {
		const why = observe(state, lab);
		if (why !== undefined) return why;
	}
	return undefined;
};

/** Where a goal asks for several requests, whose it is that comes out wrong. */
const told = ({ who, action }: GoalRequest, because: string, asked: Check["allowed"]): string =>
	each(asked).length === 1 || because === "" ? because : `\`${who}\` and \`${action}\`: ${because}`;

const each = <T>(value: T | readonly T[] | undefined): readonly T[] =>
	value === undefined ? [] : isList(value) ? value : [value];

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

type Verdict = { readonly isAllowed: boolean; readonly because: string };

const judge = (request: GoalRequest, lab: Lab): Verdict => {
	const { who, action, resource, context } = request;
	const profile = /^profile\/(.+)$/.exec(who)?.[1];
	if (profile !== undefined) {
		const identity = identityOf(lab, profile);
		if (!identity.ok) return { isAllowed: false, because: identity.message };
		const caller = { type: "session", session: identity.session } as const;
		return verdictOf(gather(lab.cloud, caller, { action, resource, context }, lab.clock));
	}
	const staged = stage(request, { cloud: lab.cloud, now: lab.clock });
	if (!staged.ok) {
		const [gap] = staged.problems;
		const isNobody = gap?.code === "unknown-caller";
		return { isAllowed: false, because: isNobody ? `There is no \`${who}\` here.` : (gap?.message ?? "") };
	}
	return verdictOf(staged.value);
};

const verdictOf = ({ layers, request }: ReturnType<typeof gather>): Verdict => {
	const { decision, because } = decide(layers, request);
	return { isAllowed: decision === "allowed", because };
};

/** Why no such call is in the log; what came nearest is told. */
const notLogged = (wanted: GoalEntry, { log }: Lab): string | undefined => {
	if (log.some((entry) => matches(wanted, entry))) return undefined;
	const near = log
		.filter((entry) => matches({ action: wanted.action, resource: wanted.resource }, entry))
		.at(-1);
	if (near === undefined) return `No call of ${wanted.action} is in the log yet.`;
	const how = near.outcome === "succeeded" ? "made" : near.outcome;
	return `The last ${wanted.action} was ${how} as ${near.by ?? "nobody"}.`;
};

const matches = (wanted: GoalEntry, entry: LogEntry): boolean =>
	wanted.action.toLowerCase() === entry.action.toLowerCase() &&
	(wanted.outcome === undefined ||
		(wanted.outcome === "allowed" ? entry.outcome === "succeeded" : entry.outcome === "denied")) &&
	(wanted.resource === undefined ||
		entry.resources.some((one) => matchGlob(readGlob(wanted.resource ?? "*"), one))) &&
	(wanted.by === undefined || isBy(wanted.by, entry)) &&
	(wanted.mfa === undefined || wanted.mfa === (entry.session?.mfaAt !== undefined));

const isBy = (who: string, { session, by }: LogEntry): boolean => {
	const [, account, name = who] = /^(?:(\d{12}):)?([\s\S]+)$/.exec(who) ?? [];
	if (session === undefined || (account !== undefined && account !== session.account)) return by === who;
	const { principal } = session;
	switch (principal.type) {
		case "root":
			return name === "root" || by === who;
		case "user":
			return name === `user/${principal.name}` || by === who;
		case "role-session":
			return (
				name === `role/${principal.role}` ||
				name === `role/${principal.role}/${principal.sessionName}` ||
				by === who
			);
		case "federated-session":
			return by === who;
	}
};
