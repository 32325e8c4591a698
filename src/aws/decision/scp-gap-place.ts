import type { Evidence } from "./weigh.ts";

/** Where no service control policy allows the request, in words: the root, an OU, an account, or else its level. */
export const scpGapPlace = ({ scp = [], layers }: Evidence): string | undefined => {
	const gap = scp.findIndex((level) => level.allow === undefined);
	if (gap === -1) return undefined;
	if (gap === 0) return "the root";
	return layers.scp?.[gap]?.[0]?.attachedTo ?? `level ${gap + 1} from the root`;
};
