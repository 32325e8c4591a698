import type { PolicyUse } from "./policy.ts";

/** What the grammar asks of an element: to be there, not to be there, or to be `"*"` and nothing else. */
export type Rule = "required" | "forbidden" | "only-star";

/** How the grammar of policies differs by where one is used. */
export type Grammar = {
	/** With its article, for messages. */
	readonly name: string;
	readonly principal: Rule;
	readonly notPrincipal: "optional" | "forbidden";
	readonly resource: Rule;
	readonly notAction: "optional" | "forbidden";
	readonly id: "optional" | "forbidden";
	/** IAM and Organizations take letters and digits only, and no Sid twice; other services take more. */
	readonly sid: "strict" | "free";
	/** Customers write resource control policies that deny. */
	readonly effect: "both" | "deny";
};

const OF_IDENTITIES: Omit<Grammar, "name"> = {
	principal: "forbidden",
	notPrincipal: "forbidden",
	resource: "required",
	notAction: "optional",
	id: "forbidden",
	sid: "strict",
	effect: "both",
};

/** AWS: Grammar of the IAM JSON policy language; SCP syntax (the full language since September 2025); RCP syntax. */
export const GRAMMARS: Readonly<Record<PolicyUse, Grammar>> = {
	identity: { ...OF_IDENTITIES, name: "an identity-based policy" },
	boundary: { ...OF_IDENTITIES, name: "a permissions boundary" },
	session: { ...OF_IDENTITIES, name: "a session policy" },
	scp: { ...OF_IDENTITIES, name: "a service control policy" },
	resource: {
		name: "a resource-based policy",
		principal: "required",
		notPrincipal: "optional",
		resource: "required",
		notAction: "optional",
		id: "optional",
		sid: "free",
		effect: "both",
	},
	trust: {
		name: "a role trust policy",
		principal: "required",
		notPrincipal: "forbidden",
		resource: "forbidden",
		notAction: "optional",
		id: "optional",
		sid: "strict",
		effect: "both",
	},
	rcp: {
		name: "a resource control policy",
		principal: "only-star",
		notPrincipal: "forbidden",
		resource: "required",
		notAction: "forbidden",
		id: "forbidden",
		sid: "strict",
		effect: "deny",
	},
};
