import type { Account } from "../aws/account/account.ts";
import { roleArn, rootArn, userArn } from "../aws/account/arns.ts";
import { callerNamed } from "../aws/decision/caller.ts";
import { decide } from "../aws/decision/decide.ts";
import { gather } from "../aws/decision/gather.ts";
import { identityOf } from "../aws/operations/identity.ts";
import type { Lab } from "../aws/operations/lab.ts";
import type { Judged, LogEntry } from "../aws/operations/log-entry.ts";
import type { Figure } from "../exercise/figure.ts";

/** What a learner can look at beside the prompt. */
export const labLooks = ["map", "why", "who", "log"] as const;

export type LabLook = (typeof labLooks)[number];

/** What there is to see, as figures, for the screen and for plain text alike. */
export const figuresOf = (lab: Lab, look: LabLook): readonly Figure[] => {
	switch (look) {
		case "map":
			return [{ kind: "account-map", cloud: lab.cloud, account: accountOf(lab)?.id ?? "" }];
		case "why":
			return whyFigures(lab.log.at(-1));
		case "who":
			return whoFigures(lab);
		case "log":
			return [logFigure(lab)];
	}
};

const NO_CALL: Figure = { kind: "text", text: "No call has been made yet. Type one, then look again." };

/** The account of whoever sits at the prompt; the first one where nobody does. */
const accountOf = (lab: Lab): Account | undefined => {
	const identity = identityOf(lab);
	const id = identity.ok ? identity.session.account : (lab.cloud.accounts.keys().next().value ?? "");
	return lab.cloud.accounts.get(id);
};

const whyFigures = (entry: LogEntry | undefined): readonly Figure[] => {
	if (entry === undefined) return [NO_CALL];
	const { error, judged } = entry;
	const said: readonly Figure[] =
		error === undefined
			? []
			: [
					{ kind: "text", text: `**${error.code}**` },
					...(error.hint === undefined ? [] : [{ kind: "text" as const, text: error.hint }]),
				];
	const last = judged.at(-1);
	if (last === undefined)
		return [...said, { kind: "text", text: "No policy was read for this call: it ended before that." }];
	return [...said, { kind: "trace", request: toThePoint(last), decision: last.decision, said: undefined }];
};

/** The request with only those condition keys that some statement looked at; a real one carries a dozen more. */
const toThePoint = ({ request, decision }: Judged): Judged["request"] => {
	const looked = decision.statements
		.flatMap(({ elements }) => elements.map(({ because }) => because))
		.join(" ")
		.toLowerCase();
	const telling = Object.entries(request.context).filter(([key]) => looked.includes(key.toLowerCase()));
	return { ...request, context: Object.fromEntries(telling) };
};

/** More rows than this are no answer to a question. */
const MOST_CALLERS = 200;

/** Everybody of the account with the last request: who could make it, and what decides. */
const whoFigures = (lab: Lab): readonly Figure[] => {
	// A call whose credentials were refused asks nothing that could be asked of others.
	const request = lab.log.flatMap(({ judged }) => judged).at(-1)?.request;
	const account = accountOf(lab);
	if (request === undefined || account === undefined) return [NO_CALL];
	const { action, resource } = request;
	const callers: readonly (readonly [string, string])[] = [
		["root user", rootArn(account.id)],
		...[...account.users.values()].map((user) => [`user/${user.name}`, userArn(account.id, user)] as const),
		...[...account.roles.values()].map((role) => [`role/${role.name}`, roleArn(account.id, role)] as const),
	];
	const rows = callers.slice(0, MOST_CALLERS).flatMap(([name, arn]) => {
		const caller = callerNamed(lab.cloud, arn, lab.clock);
		if (caller === undefined) return [];
		const { layers, request: asked } = gather(lab.cloud, caller, { action, resource }, lab.clock);
		const { decision, because } = decide(layers, asked);
		return [{ name, isAllowed: decision === "allowed", because }];
	});
	const ordered = [...rows.filter(({ isAllowed }) => isAllowed), ...rows.filter((row) => !row.isAllowed)];
	return [
		{ kind: "text", text: `Who can \`${action}\` on \`${resource}\`?` },
		{
			kind: "table",
			head: ["Who", "Decision", "Because"],
			rows: ordered.map(({ name, isAllowed, because }) => [
				name,
				isAllowed ? "✔ allowed" : "✘ denied",
				because,
			]),
		},
		...(callers.length > MOST_CALLERS
			? [{ kind: "text" as const, text: `and ${callers.length - MOST_CALLERS} more` }]
			: []),
	];
};

/** Calls beyond these have scrolled away. */
const MOST_ENTRIES = 200;

const logFigure = ({ log }: Lab): Figure =>
	log.length === 0
		? NO_CALL
		: {
				kind: "table",
				head: ["Time", "Call", "As", "Outcome"],
				rows: [...log]
					.reverse()
					.slice(0, MOST_ENTRIES)
					.map((entry) => [
						clockWords(entry.at),
						entry.action,
						shortArn(entry.by),
						entry.outcome === "succeeded" ? "✔" : `✘ ${entry.error?.code ?? entry.outcome}`,
					]),
			};

/** A moment as `14:02:10`, in UTC. */
export const clockWords = (at: number): string => new Date(at * 1000).toISOString().slice(11, 19);

const shortArn = (arn: string | undefined): string =>
	arn === undefined ? "refused credentials" : arn.split(":").slice(5).join(":") || arn;
