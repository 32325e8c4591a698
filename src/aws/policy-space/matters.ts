import type { DecisionRequest, Layers } from "../decision/decision.ts";
import { asksTrust } from "../decision/required-policy.ts";
import { readArn } from "../policy/arn.ts";
import { readFullAwsAccess } from "../policy/managed/organization-policies.ts";
import type { NamedPolicy, Policy, PolicyUse } from "../policy/policy.ts";
import { policyFromValue } from "../policy/read-policy.ts";
import { callersOf, doubtsAboutCallers, type KnownCaller } from "./callers.ts";
import { ANYONE, callerFrame, type Frame, HOME, NO_LAYERS } from "./frame.ts";
import type { Matter } from "./passes.ts";

/** What a policy stands beside where it is compared with another of its use. */
export type Beside = {
	/** The account that owns the resources, where the policies do not say. */
	readonly owner: string | undefined;
	/** True where an SCP is attached beside FullAWSAccess, so that it only takes away. */
	readonly keepsFullAccess: boolean;
	/** Everyone who can be told apart, or those only whom a person thinks of: no federated sessions, no boundaries. */
	readonly callers: "every" | "usual";
};

/** The policies that are compared: two, or the first and several others. */
export type Compared = readonly [NamedPolicy, NamedPolicy, ...NamedPolicy[]];

/**
 * In which surroundings policies of one use show all that they say: what caps gets everything to cap, and what names
 * principals is asked by everyone they can tell apart, with policies of their own and without.
 */
export const mattersFor = (
	use: PolicyUse,
	compared: Compared,
	{ owner, keepsFullAccess, callers: which }: Beside,
): readonly Matter[] => {
	const full = keepsFullAccess ? [fullAccess()] : [];
	const placed = (frame: Frame, place: (policy: NamedPolicy) => Layers): Matter => {
		const [first, second, ...others] = compared;
		return { sides: [place(first), place(second), ...others.map(place)], frame };
	};
	const policies = compared.map(({ policy }) => policy);
	const account = owner ?? ownerIn(policies) ?? HOME;
	const namesFederated = policies.some(({ text }) => text.includes(":federated-user/"));
	const doubts = doubtsAboutCallers(policies);
	const frameFor = ({ words, principal }: KnownCaller, { words: more, complete }: Standing): Frame =>
		callerFrame(`${words}${more}`, principal, {
			owner: account,
			complete,
			doubts,
			isAsked: (action) => asksTrust(action) === (use === "trust"),
		});
	const callers = (): readonly KnownCaller[] =>
		callersOf(policies, account).filter(
			({ principal }) => which === "every" || namesFederated || principal.type !== "federated-session",
		);
	switch (use) {
		case "identity":
			return [placed(ANYONE, (policy) => ({ ...NO_LAYERS, identity: [policy] }))];
		case "boundary":
			return [placed(WITH_EVERYTHING, (boundary) => ({ ...NO_LAYERS, boundary }))];
		case "session":
			return [placed(WITH_EVERYTHING, (policy) => ({ ...NO_LAYERS, session: [policy] }))];
		case "scp":
			return [placed(WITH_EVERYTHING, (policy) => ({ ...NO_LAYERS, scp: [[...full, policy]] }))];
		case "rcp":
			return callers()
				.map((caller) => ({ ...frameFor(caller, OPEN), isAsked: ANYONE.isAsked }))
				.map((frame) => placed(frame, (policy) => ({ ...NO_LAYERS, rcp: [[policy]] })));
		case "resource":
		case "trust":
			return callers()
				.flatMap((caller) => standings(caller, which).map((standing) => frameFor(caller, standing)))
				.map((frame) => placed(frame, (resource) => ({ ...NO_LAYERS, resource })));
	}
};

type Standing = { readonly words: string; readonly complete: Frame["complete"] };

const EVERYTHING_ALLOWED = { Effect: "Allow", Action: "*", Resource: "*" };

const named = (name: string, policy: Policy): NamedPolicy => ({
	name,
	arn: undefined,
	attachedTo: undefined,
	policy,
});

const own = (use: PolicyUse, ...statements: readonly object[]): Policy => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, use);
	if (!read.ok) throw new TypeError(`the model's own ${use} policy cannot be read`);
	return read.value;
};

const fullAccess = (): NamedPolicy => named("FullAWSAccess", readFullAwsAccess());

const ALLOWS_ALL: NamedPolicy = named(
	"all of the caller's own policies",
	own("identity", EVERYTHING_ALLOWED),
);
const SESSION_ALLOWS_ALL: NamedPolicy = named("session policy", own("session", EVERYTHING_ALLOWED));
const ALLOWS_NOTHING: NamedPolicy = named("boundary", own("boundary"));
const LETS_ALL_IN: NamedPolicy = named(
	"resource policy",
	own("resource", { ...EVERYTHING_ALLOWED, Principal: "*" }),
);

/** Anyone, whose own policies allow everything that is not capped. */
const WITH_EVERYTHING: Frame = {
	...ANYONE,
	complete: (compared, request) => ANYONE.complete({ ...compared, identity: [ALLOWS_ALL] }, request),
};

/** A caller and a resource that would allow everything. */
const OPEN: Standing = {
	words: "",
	complete: (compared) => ({ ...compared, identity: [ALLOWS_ALL], resource: LETS_ALL_IN }),
};

const ALONE: Standing = { words: " without policies of its own", complete: (compared) => compared };
const FREE: Standing = {
	words: " whose own policies allow everything",
	complete: (compared) => ({ ...compared, identity: [ALLOWS_ALL] }),
};
const CAPPED: Standing = {
	words: " within a boundary that allows nothing",
	complete: (compared: Layers, _: DecisionRequest) => ({
		...compared,
		identity: [ALLOWS_ALL],
		boundary: ALLOWS_NOTHING,
	}),
};

const standings = ({ principal }: KnownCaller, which: Beside["callers"]): readonly Standing[] => {
	if (principal.type === "service" || principal.type === "anonymous") return [{ ...ALONE, words: "" }];
	const all = which === "every" ? [FREE, ALONE, CAPPED] : [FREE, ALONE];
	return principal.type === "federated-session" ? all.map(inSession) : all;
};

/** A federated session has nothing without a session policy, and no policy of its own but that. */
const inSession = (standing: Standing): Standing => ({
	words: standing === ALONE ? " with nothing but a session policy that allows everything" : standing.words,
	complete: (compared, request) => ({
		...standing.complete(compared, request),
		session: [SESSION_ALLOWS_ALL],
	}),
});

/** The account that the resources of some policies are in, if they name one. */
const ownerIn = (policies: readonly Policy[]): string | undefined =>
	policies
		.flatMap(({ statements }) => statements.flatMap(({ resource }) => resource?.entries ?? []))
		.map(({ text }) => readArn(text)?.account)
		.find((account) => account !== undefined && /^\d{12}$/.test(account));
