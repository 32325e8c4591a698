import type { Account, Cloud, EpochSeconds } from "../aws/account/account.ts";
import { cloudOf, newAccount } from "../aws/account/new-account.ts";
import { readScene } from "../aws/account/read-scene.ts";
import type { Lab } from "../aws/operations/lab.ts";
import { type Access, accessChange } from "../aws/policy-space/access-change.ts";
import { universeOf } from "../aws/policy-space/universe.ts";
import { startOf } from "../exercise/lab/lab-start.ts";
import type { OperateQuestion } from "../exercise/question.ts";
import { SCENE_TIME } from "../exercise/staged/scene-time.ts";
import type { Desk } from "./desk.ts";
import type { Item } from "./item.ts";
import type { LabTools } from "./lab.ts";
import { labToolsOf } from "./lab-tools.ts";
import { itemOf, type Walk } from "./walk.ts";

/** An account to play in: where it comes from, in words, and what is in it. */
export type Ground = { readonly title: string; readonly cloud: Cloud };

/** An account on its first day. */
export const ownAccount: Ground = {
	title: "an account of your own",
	cloud: cloudOf(newAccount("111122223333")),
};

/** Who sits at the prompt, with the password that the console asks for where the account knows one. */
export const whoPlays = ({ cloud }: Ground): string => {
	const password = cloud.accounts.values().next().value?.root.password;
	return password === undefined
		? "You are the root user."
		: `You are the root user, with the password \`${password}\`.`;
};

/** The account of the lesson that is open, as its exercise found it; one of your own where the lesson has none. */
export const groundOf = (desk: Desk, walk: Walk): Ground => {
	const cloud = cloudAt(desk, walk);
	return cloud === undefined ? ownAccount : { title: walk.lesson.title, cloud };
};

const cloudAt = (desk: Desk, walk: Walk): Cloud | undefined => {
	const { lesson } = walk;
	const open = itemOf(walk);
	if (open !== undefined) return cloudIn(desk, open);
	for (const step of lesson.steps) {
		const found =
			step.type === "exercise" ? cloudIn(desk, { lesson, exercise: step.exercise, seed: 0 }) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
};

/** The scene of an exercise: its own, else its lesson's. */
const cloudIn = (desk: Desk, item: Item): Cloud | undefined => {
	const { scene } = item.exercise;
	const own = scene === undefined ? undefined : readScene(scene);
	return own?.ok ? own.value : desk.examiner.cloudOf(item);
};

/** A prompt without goals: the root user sits at it, and every user has a profile of her own name. */
export const playQuestion = ({ title, cloud }: Ground): OperateQuestion => {
	const [account] = cloud.accounts.values();
	const start = startOf({ as: "root", profiles: profilesIn(account) }, { cloud, now: SCENE_TIME });
	return {
		shape: "operate",
		prompt: title,
		figures: [],
		goals: [],
		budget: undefined,
		setup: start.ok ? { start: start.value, goals: {}, files: {} } : undefined,
	};
};

const profilesIn = (account: Account | undefined): Readonly<Record<string, string>> =>
	Object.fromEntries([...(account?.users.keys() ?? [])].map((name) => [name, `user/${name}`]));

/** What a prompt without goals needs: as in a lesson, and a word on what each change gave to whom. */
export const playTools = (desk: Desk): LabTools => ({ ...labToolsOf(desk), remark: whoGained });

/** Decisions beyond these take longer than anybody waits at a prompt. */
const MOST_DECISIONS = 12_000;

/** Who gained and who lost what by the last line, over everybody and everything of the account, in sentences. */
export const whoGained = (before: Lab, after: Lab): readonly string[] => {
	if (before.cloud === after.cloud || after.log.at(-1)?.outcome !== "succeeded") return [];
	const universe = universeOf([before.cloud, after.cloud], after.clock as EpochSeconds);
	if (universe.callers.length * universe.asks.length > MOST_DECISIONS)
		return ["This account is too large to say after each line who gained what; ^o asks about one request."];
	const { gained, lost } = accessChange(before.cloud, after.cloud, universe);
	return [...told(gained, "gained"), ...told(lost, "lost")];
};

/** Requests that are named; the others are counted. */
const MOST_NAMED = 3;

const told = (accesses: readonly Access[], verb: string): readonly string[] => {
	const callers = [...new Set(accesses.map(({ caller }) => caller))];
	return callers.map((caller) => {
		const own = accesses.filter((access) => access.caller === caller);
		const named = own.slice(0, MOST_NAMED).map(({ ask }) => `${ask.action} on ${nameIn(ask.resource)}`);
		const more = own.length - named.length;
		return `${nameIn(caller)} ${verb} ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
	});
};

/** What an ARN names, without what is the same for all. */
const nameIn = (arn: string): string => (arn === "*" ? "everything" : arn.split(":").slice(5).join(":"));
