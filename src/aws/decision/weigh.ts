import type { NamedPolicy } from "../policy/policy.ts";
import { absenceOf } from "./applies.ts";
import { type Asked, prepare } from "./asked.ts";
import type { DecisionRequest, LayerName, Layers } from "./decision.ts";
import type { Grant } from "./match-principal.ts";
import { matchStatement } from "./statement.ts";

/** A statement that is about the request. */
export type Hit = {
	readonly layer: LayerName;
	/** For SCPs and RCPs, the level counted from the root at 0. */
	readonly level: number | undefined;
	readonly policy: NamedPolicy;
	readonly index: number;
	readonly grant: Grant;
};

/** What some policies together say: the first Deny that matches, and the Allow that reaches furthest. */
export type Weight = { readonly deny: Hit | undefined; readonly allow: Hit | undefined };

/** What every layer says about a request; a layer that takes no part is undefined. All that the ladder looks at. */
export type Evidence = {
	readonly asked: Asked;
	readonly layers: Layers;
	/** One weight a level, the root first. */
	readonly rcp: readonly Weight[] | undefined;
	readonly scp: readonly Weight[] | undefined;
	readonly resource: Weight | undefined;
	readonly identity: Weight | undefined;
	readonly boundary: Weight | undefined;
	readonly session: Weight | undefined;
};

/** What every layer says about the request. */
export const weigh = (layers: Layers, request: DecisionRequest): Evidence => {
	const asked = prepare(request, layers.boundary !== undefined);
	return {
		asked,
		layers,
		rcp: layers.rcp && takesPart("rcp", asked, layers) ? weighLevels(layers.rcp, asked, "rcp") : undefined,
		scp: layers.scp && takesPart("scp", asked, layers) ? weighLevels(layers.scp, asked, "scp") : undefined,
		resource: layers.resource && weighOne(layers.resource, asked, "resource"),
		identity: takesPart("identity", asked, layers)
			? weighPolicies(layers.identity, asked, "identity", undefined)
			: undefined,
		boundary:
			layers.boundary && takesPart("boundary", asked, layers)
				? weighOne(layers.boundary, asked, "boundary")
				: undefined,
		session: layers.session && weighPolicies(layers.session, asked, "session", undefined),
	};
};

const takesPart = (layer: LayerName, asked: Asked, layers: Layers): boolean =>
	absenceOf(layer, asked, layers) === undefined;

const weighOne = (policy: NamedPolicy, asked: Asked, layer: LayerName): Weight =>
	weighPolicies([policy], asked, layer, undefined);

const weighLevels = (
	levels: readonly (readonly NamedPolicy[])[],
	asked: Asked,
	layer: LayerName,
): readonly Weight[] => levels.map((policies, level) => weighPolicies(policies, asked, layer, level));

const SILENT: Weight = { deny: undefined, allow: undefined };

/** Stops at the first Deny; otherwise keeps the Allow that reaches furthest, the earlier of two that reach alike. */
const weighPolicies = (
	policies: readonly NamedPolicy[],
	asked: Asked,
	layer: LayerName,
	level: number | undefined,
): Weight => {
	let allow: Hit | undefined;
	for (const policy of policies) {
		let index = -1;
		for (const statement of policy.policy.statements) {
			index++;
			if (statement.effect === "Allow" && allow?.grant === "final") continue;
			const grant = matchStatement(statement, asked);
			if (grant === undefined) continue;
			if (statement.effect === "Deny") return { deny: { layer, level, policy, index, grant }, allow };
			if (allow === undefined || REACH[grant] > REACH[allow.grant])
				allow = { layer, level, policy, index, grant };
		}
	}
	return allow === undefined ? SILENT : { deny: undefined, allow };
};

const REACH: Readonly<Record<Grant, number>> = { delegated: 0, capped: 1, final: 2 };
