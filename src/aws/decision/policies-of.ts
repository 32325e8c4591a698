import type { NamedPolicy } from "../policy/policy.ts";
import type { LayerName, Layers } from "./decision.ts";

/** Some policies of a layer: of one level, for SCPs and RCPs; otherwise all of them. */
export type LayerPolicies = { readonly level: number | undefined; readonly policies: readonly NamedPolicy[] };

/** The policies of a layer, level by level. */
export const policiesOf = (layer: LayerName, layers: Layers): readonly LayerPolicies[] => {
	switch (layer) {
		case "rcp":
		case "scp":
			return (layers[layer] ?? []).map((policies, level) => ({ level, policies }));
		case "resource":
		case "boundary":
			return whole(layers[layer] ? [layers[layer]] : []);
		case "identity":
		case "session":
			return whole(layers[layer] ?? []);
	}
};

const whole = (policies: readonly NamedPolicy[]): readonly LayerPolicies[] => [
	{ level: undefined, policies },
];
