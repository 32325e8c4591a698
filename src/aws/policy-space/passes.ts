import { isAllowed, verdictOn } from "../decision/decide.ts";
import type { Layers } from "../decision/decision.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import { type Frame, NO_LAYERS } from "./frame.ts";
import type { Scope } from "./key-values.ts";
import { startPlaces } from "./places.ts";
import { openSpace, type Representative, type Space } from "./representatives.ts";

/** Two ways in which the compared part of an account could be, and who asks in what surroundings. */
export type Matter = { readonly a: Layers; readonly b: Layers; readonly frame: Frame };

/** What to look at, and how much of it. */
export type Limits = {
	/** Requests that AWS knows, then, if `any` is among them, all that can be written. */
	readonly scopes: readonly Scope[];
	readonly mostSteps: number;
	readonly mostCounterexamples: number;
	/** Requests that do not count are those that this policy denies, whoever it is attached to. */
	readonly ignored: NamedPolicy | undefined;
	/** ARNs that witnesses are taken from first, such as those of a scene. */
	readonly names: readonly string[];
};

/** One look at a matter, over the requests of a scope. */
export type Pass = {
	readonly scope: Scope;
	readonly matter: Matter;
	/** Every representative that counts, and whether each side allows it. */
	readonly decided: () => Generator<{
		readonly representative: Representative;
		readonly a: boolean;
		readonly b: boolean;
	}>;
};

/** The looks that a comparison takes, those at what AWS knows first. */
export const passesOver = (
	matters: readonly Matter[],
	{ names, ignored, scopes }: Limits,
	means: Pick<Space, "catalogue" | "budget" | "doubts">,
): readonly Pass[] => {
	const ignoring = ignored && { ...NO_LAYERS, identity: [ignored] };
	const placesFor = startPlaces({ names, ...means });
	const spaces = matters.map((matter) => {
		const { a, b, frame } = matter;
		const sides = [a, b, ...(ignoring ? [ignoring] : [])];
		return { matter, space: openSpace({ sides, frame, placesFor, ...means }) };
	});
	return scopes.flatMap((scope) =>
		spaces.map(({ matter, space }) => ({
			scope,
			matter,
			decided: function* () {
				const { a, b, frame } = matter;
				for (const representative of space.representatives(scope)) {
					const { request } = representative;
					if (ignoring && verdictOn(ignoring, request).reason === "explicit-deny") continue;
					yield {
						representative,
						a: isAllowed(frame.complete(a, request), request),
						b: isAllowed(frame.complete(b, request), request),
					};
				}
			},
		})),
	);
};
