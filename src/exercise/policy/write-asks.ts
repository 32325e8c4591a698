import type { Account, Cloud } from "../../aws/account/account.ts";
import type { Caller } from "../../aws/decision/caller.ts";
import { decide } from "../../aws/decision/decide.ts";
import type { Decision, DecisionRequest, Layers } from "../../aws/decision/decision.ts";
import { type Gathered, gather } from "../../aws/decision/gather.ts";
import { accountOf } from "../../aws/decision/principal.ts";
import { principalFacts, withFacts } from "../../aws/decision/principal-facts.ts";
import { readFullAwsAccess } from "../../aws/policy/managed/organization-policies.ts";
import type { NamedPolicy } from "../../aws/policy/policy.ts";
import { ANYONE, NO_LAYERS, requestIn } from "../../aws/policy-space/frame.ts";
import { type Checked, good } from "../../problem/problem.ts";
import type { Setting } from "../define-kind.ts";
import { callerOf, sceneOf } from "../staged/staged-request.ts";
import type { AskFields, WriteFields } from "./write-fields.ts";
import { policyUseOf } from "./write-policy.ts";

/** A request that must come out one way, set up in its scene without the learner's policy. */
export type Staged = {
	readonly ask: AskFields;
	readonly wanted: "allowed" | "denied";
	readonly gathered: Gathered;
	/** False where the policy is attached to somebody else, or stands on something else. */
	readonly isReached: boolean;
};

/** One request decided with the learner's policy in its place. */
export type Answered = Staged & { readonly decision: Decision; readonly isRight: boolean };

/** Sets up everything that must pass and must fail; or says what the scene lacks for it. */
export const stageAsks = (exercise: WriteFields, setting: Setting): Checked<readonly Staged[]> => {
	const { asks } = exercise;
	if (asks === undefined) return good([]);
	const wanted = [
		...asks.allowed.map((ask) => ({ ask, wanted: "allowed" as const })),
		...asks.denied.map((ask) => ({ ask, wanted: "denied" as const })),
	];
	const staged: Staged[] = [];
	for (const each of wanted) {
		const found = stageOne(exercise, each.ask, setting);
		if (!found.ok) return found;
		staged.push({ ...each, ...found.value });
	}
	return good(staged);
};

/** Decides a request with the policy in its place. */
export const answerAsk = (
	exercise: WriteFields,
	staged: Staged,
	policy: NamedPolicy,
	beside: { readonly keepsFullAccess: boolean },
): Answered => {
	const { layers, request } = staged.gathered;
	const placed = staged.isReached ? withPolicy(exercise, layers, policy, beside.keepsFullAccess) : layers;
	const decision = decide(placed, request);
	return {
		...staged,
		decision,
		isRight: (decision.decision === "allowed") === (staged.wanted === "allowed"),
	};
};

const stageOne = (
	exercise: WriteFields,
	ask: AskFields,
	setting: Setting,
): Checked<Pick<Staged, "gathered" | "isReached">> => {
	const { attachedTo, scene } = exercise;
	const who = ask.who ?? defaultWho(attachedTo);
	if (setting.cloud === undefined && scene === undefined)
		return good({ gathered: withoutScene(exercise, ask), isReached: true });
	const cloud = sceneOf({ scene }, setting);
	if (!cloud.ok) return cloud;
	const caller = callerOf(cloud.value, { who, signedIn: ask.signedIn }, setting.now);
	if (!caller.ok) return caller;
	const gathered = gather(cloud.value, caller.value, ask, setting.now);
	const isReached = reaches(exercise, cloud.value, caller.value, gathered.request);
	return good({ gathered, isReached });
};

const defaultWho = (attachedTo: string | undefined): string =>
	attachedTo !== undefined && /^(user|role)\//.test(attachedTo) ? attachedTo : "user/kai";

/** Somebody in an account with nothing in it but the policy. */
const withoutScene = (exercise: WriteFields, { action, resource, context = {} }: AskFields): Gathered => {
	const request = requestIn(ANYONE, action, resource, context);
	const layers = policyUseOf(exercise) === "identity" ? ANYONE.complete(NO_LAYERS, request) : NO_LAYERS;
	return { layers, request: { ...request, context: withFacts(context, principalFacts(request.principal)) } };
};

/** True where the policy has a say: it is the caller's, or stands on the resource or above its account. */
const reaches = (exercise: WriteFields, cloud: Cloud, caller: Caller, request: DecisionRequest): boolean => {
	const { attachedTo } = exercise;
	if (attachedTo === undefined) return true;
	if (attachedTo.startsWith("arn:"))
		return request.resource === attachedTo || request.resource.startsWith(`${attachedTo}/`);
	const account = cloud.accounts.get(accountOf(request.principal) ?? "");
	const [kind = "", name = ""] = attachedTo.split("/");
	if (account === undefined || caller.type !== "session") return false;
	if (kind === "account") return account.id === name;
	const { principal } = caller.session;
	if (principal.type === "user")
		return kind === "group"
			? isMember(account, principal.name, name)
			: kind === "user" && principal.name === name;
	return principal.type === "role-session" && kind === "role" && principal.role === name;
};

const isMember = (account: Account, user: string, group: string): boolean =>
	account.users.get(user)?.groups.includes(group) === true;

const withPolicy = (
	exercise: WriteFields,
	layers: Layers,
	policy: NamedPolicy,
	keepsFullAccess: boolean,
): Layers => {
	switch (policyUseOf(exercise)) {
		case "identity":
			return { ...layers, identity: [...layers.identity, policy] };
		case "resource":
		case "trust":
			return { ...layers, resource: policy };
		case "boundary":
			return { ...layers, boundary: policy };
		case "session":
			return { ...layers, session: [policy] };
		case "scp":
			return {
				...layers,
				scp: [...(layers.scp ?? []), [...(keepsFullAccess ? [fullAccess()] : []), policy]],
			};
		case "rcp":
			return { ...layers, rcp: [...(layers.rcp ?? []), [policy]] };
	}
};

const fullAccess = (): NamedPolicy => ({
	name: "FullAWSAccess",
	arn: undefined,
	attachedTo: undefined,
	policy: readFullAwsAccess(),
});
