import { RCP_SERVICES } from "../policy/rcp-services.ts";
import type { Asked } from "./asked.ts";
import type { LayerName, Layers } from "./decision.ts";

/**
 * Why a layer takes no part in a request: there is nothing in it (`none`), or its policies do not reach this caller,
 * resource or service (`skipped`). Undefined: it takes part.
 */
export type Absence = { readonly verdict: "none" | "skipped"; readonly because: string };

/** Why a layer takes no part; undefined where it does. */
export const absenceOf = (layer: LayerName, asked: Asked, layers: Layers): Absence | undefined =>
	rules[layer](asked, layers);

const none = (because: string): Absence => ({ verdict: "none", because });
const skipped = (because: string): Absence => ({ verdict: "skipped", because });

const NO_RCP = none("No resource control policy applies to the resource's account.");
const NO_SCP = none("No service control policy applies to the caller's account.");
const NO_RESOURCE_POLICY = none("The resource has no policy of its own.");
const NO_BOUNDARY = none("The caller has no permissions boundary.");
const NO_SESSION_POLICY = none("No session policy was passed.");
const LINKED_RCP = skipped("Resource control policies do not restrict service-linked roles.");
const LINKED_SCP = skipped("Service control policies do not restrict service-linked roles.");
const FOREIGN_SCP = skipped(
	"Service control policies restrict users and roles of member accounts, and this caller is none.",
);
const NO_RCP_SERVICE = skipped("Resource control policies do not reach this service.");
const NO_RCP_RESOURCE = skipped("Resource control policies protect resources, and this action names none.");
const ROOT_IDENTITY = skipped("The root user needs no identity policy and cannot have one.");
const ROOT_BOUNDARY = skipped("The root user cannot have a permissions boundary.");
const NO_IDENTITY = skipped("The caller is no identity of an account, so it has no identity policies.");

type Rule = (asked: Asked, layers: Layers) => Absence | undefined;

const rules: Readonly<Record<LayerName, Rule>> = {
	rcp: (asked, layers) => {
		if (layers.rcp === undefined) return NO_RCP;
		const { principal, resource } = asked.request;
		if (principal.type === "role-session" && principal.isServiceLinked) return LINKED_RCP;
		if (resource === "*") return NO_RCP_RESOURCE;
		return RCP_SERVICES.has(asked.action.service) ? undefined : NO_RCP_SERVICE;
	},
	scp: (asked, layers) => {
		if (layers.scp === undefined) return NO_SCP;
		const { principal } = asked.request;
		if (principal.type === "service" || principal.type === "anonymous") return FOREIGN_SCP;
		return principal.type === "role-session" && principal.isServiceLinked ? LINKED_SCP : undefined;
	},
	resource: (_, layers) => (layers.resource === undefined ? NO_RESOURCE_POLICY : undefined),
	identity: (asked) => {
		const { principal } = asked.request;
		if (principal.type === "service" || principal.type === "anonymous") return NO_IDENTITY;
		return isRoots(asked) ? ROOT_IDENTITY : undefined;
	},
	boundary: (asked, layers) => {
		const { principal } = asked.request;
		if (principal.type === "service" || principal.type === "anonymous") return NO_IDENTITY;
		if (isRoots(asked)) return ROOT_BOUNDARY;
		return layers.boundary === undefined ? NO_BOUNDARY : undefined;
	},
	session: (_, layers) => (layers.session === undefined ? NO_SESSION_POLICY : undefined),
};

/** True for the root user and for a federated session that the root user asked for. */
export const isRoots = (asked: Asked): boolean => {
	const { principal } = asked.request;
	return (
		principal.type === "root" || (principal.type === "federated-session" && principal.userArn === undefined)
	);
};
