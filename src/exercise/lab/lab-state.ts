import { type CliCall, readCall } from "../../aws/command/read-call.ts";
import { splitLine } from "../../aws/command/split-line.ts";
import { valueAt } from "../../aws/command/value-at.ts";
import type { Lab } from "../../aws/operations/lab.ts";
import type { OutputValue, Performed } from "../../aws/operations/operation.ts";
import { callOf } from "../../aws/operations/run.ts";
import type { GoalState } from "./lab-goal.ts";

/** Why the account is not as a goal wants it; undefined where it is. */
export const observe = (state: GoalState, lab: Lab): string | undefined => {
	const read = readState(state);
	if (typeof read === "string") return read;
	const answer = ask(read, state.account, lab);
	if (state.fails !== undefined) {
		return !answer.ok && answer.error.code === state.fails
			? undefined
			: `It is still there: aws ${state.run}`;
	}
	if (!answer.ok) return answer.error.message;
	const found = state.at === undefined ? answer.output : valueAt(answer.output, state.at);
	return holds(state, found) ? undefined : "";
};

/** The reading operation that a state names, or what is wrong with it. */
export const readState = ({ run }: GoalState): CliCall | string => {
	const split = splitLine(run.replace(/^aws\s+/, ""));
	if (!split.ok) return split.fault.message;
	const read = readCall(split.words);
	if (!read.ok) return read.complaint.message;
	return read.call.operation.isRead ? read.call : `\`${run}\` changes something; a goal only looks`;
};

/** What the operation answers to somebody who may see everything. */
const ask = ({ operation, params }: CliCall, account: string | undefined, lab: Lab): Performed => {
	const call = callOf(lab, undefined);
	const owner = lab.cloud.accounts.get(account ?? "") ?? lab.cloud.accounts.values().next().value;
	return operation.perform(params, owner === undefined ? call : { ...call, account: owner });
};

const holds = (state: GoalState, found: OutputValue): boolean => {
	if ("is" in state && state.is !== undefined && !isSame(found, state.is)) return false;
	if ("isNot" in state && state.isNot !== undefined && isSame(found, state.isNot)) return false;
	if (state.has !== undefined && !has(found, state.has)) return false;
	if (state.lacks !== undefined && has(found, state.lacks)) return false;
	return state.count === undefined || (Array.isArray(found) ? found.length : 0) === state.count;
};

const isSame = (found: unknown, wanted: unknown): boolean => {
	if (Array.isArray(found) && Array.isArray(wanted)) {
		return found.length === wanted.length && wanted.every((item, index) => isSame(found[index], item));
	}
	if (isMap(found) && isMap(wanted)) {
		const keys = Object.keys(wanted);
		return keys.length === Object.keys(found).length && keys.every((key) => isSame(found[key], wanted[key]));
	}
	return found === wanted;
};

/** A list has such an item, a text such a part, a map such members. */
const has = (found: unknown, wanted: unknown): boolean => {
	if (Array.isArray(found)) return found.some((item) => isPart(item, wanted));
	if (typeof found === "string" && typeof wanted === "string") return found.includes(wanted);
	return isPart(found, wanted);
};

/** True where everything that is wanted is there; what else is there does not matter. */
const isPart = (found: unknown, wanted: unknown): boolean => {
	if (isMap(wanted))
		return isMap(found) && Object.keys(wanted).every((key) => isPart(found[key], wanted[key]));
	if (Array.isArray(wanted))
		return Array.isArray(found) && wanted.every((item) => found.some((one) => isPart(one, item)));
	return found === wanted;
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
