import type { Cloud, EpochSeconds } from "../account/account.ts";
import { type Caller, callerNamed } from "../decision/caller.ts";
import { isAllowed } from "../decision/decide.ts";
import { type Ask, gather } from "../decision/gather.ts";

/** Who may ask for what in a scenario: its own callers, resources and actions, and nothing else. */
export type Universe = {
	/** ARNs of users, roles and root users. */
	readonly callers: readonly string[];
	readonly asks: readonly Ask[];
	readonly now: EpochSeconds;
};

/** Something that somebody may do. */
export type Access = { readonly caller: string; readonly ask: Ask };

/** What became possible and what is no longer, in the order of the universe. */
export type AccessChange = { readonly gained: readonly Access[]; readonly lost: readonly Access[] };

/** Who gained and who lost what between two clouds; whoever does not exist in one of them may do nothing there. */
export const accessChange = (before: Cloud, after: Cloud, { callers, asks, now }: Universe): AccessChange => {
	const gained: Access[] = [];
	const lost: Access[] = [];
	for (const caller of callers) {
		const could = allowing(before, callerNamed(before, caller, now), now);
		const can = allowing(after, callerNamed(after, caller, now), now);
		for (const ask of asks) {
			const did = could(ask);
			if (did === can(ask)) continue;
			(did ? lost : gained).push({ caller, ask });
		}
	}
	return { gained, lost };
};

const allowing = (cloud: Cloud, caller: Caller | undefined, now: EpochSeconds): ((ask: Ask) => boolean) => {
	if (caller === undefined) return () => false;
	return (ask) => {
		const { layers, request } = gather(cloud, caller, ask, now);
		return isAllowed(layers, request);
	};
};
