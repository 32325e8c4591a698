import { type Shape, wordOf } from "../shape.ts";

/** The id of a root or a unit. */
export const parentId = {
	type: "text",
	maximum: 100,
	pattern: /^(r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/,
} as const satisfies Shape;

/** The id of a unit. */
export const unitId = {
	type: "text",
	maximum: 68,
	pattern: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/,
} as const satisfies Shape;

/** The id of an account. */
export const memberId = { type: "text", maximum: 12, pattern: /^\d{12}$/ } as const satisfies Shape;

/** The id of a policy. */
export const organizationPolicyId = {
	type: "text",
	maximum: 130,
	pattern: /^p-[0-9a-zA-Z_]{8,128}$/,
} as const satisfies Shape;

/** The id of what a policy is attached to. */
export const targetId = { type: "text", maximum: 100 } as const satisfies Shape;

/** The id of the root. */
export const rootId = { type: "text", maximum: 34, pattern: /^r-[0-9a-z]{4,32}$/ } as const satisfies Shape;

/** The name of a unit or a policy. */
export const nodeName = { type: "text", minimum: 1, maximum: 128 } as const satisfies Shape;

/** A policy as JSON text. */
export const policyContent = { type: "text", minimum: 1 } as const satisfies Shape;

/** The policy types of the model. */
export const policyType = wordOf("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY");

/** The name of a service as a principal. */
export const servicePrincipal = { type: "text", minimum: 1, maximum: 128 } as const satisfies Shape;
