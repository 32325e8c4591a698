import { isAllowed, verdictOn } from "../decision/decide.ts";
import type { Layers } from "../decision/decision.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import { type Frame, NO_LAYERS } from "./frame.ts";
import type { Scope } from "./key-values.ts";
import { startPlaces } from "./places.ts";
import { type OpenSpace, openSpace, type Representative, type Space } from "./representatives.ts";

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

/** The looks that a comparison takes, those at what AWS knows first; each is prepared when it is come to. */
export function* passesOver(
	matters: readonly Matter[],
	{ names, ignored, scopes }: Limits,
	means: Pick<Space, "catalogue" | "budget" | "doubts">,
): Generator<Pass> {
	const ignoring = ignored && { ...NO_LAYERS, identity: [ignored] };
	const placesFor = startPlaces({ names, ...means });
	const spaces = new Map<Matter, OpenSpace>();
	const spaceOf = (matter: Matter): OpenSpace => {
		const { a, b, frame } = matter;
		const sides = [a, b, ...(ignoring ? [ignoring] : [])];
		const space = spaces.get(matter) ?? openSpace({ sides, frame, placesFor, ...means });
		spaces.set(matter, space);
		return space;
	};
	for (const scope of scopes)
		for (const matter of matters)
			yield {
				scope,
				matter,
				decided: () => decided(matter, spaceOf(matter).representatives(scope), ignoring),
			};
}

function* decided(
	{ a, b, frame }: Matter,
	representatives: Iterable<Representative>,
	ignoring: Layers | undefined,
): ReturnType<Pass["decided"]> {
	for (const representative of representatives) {
		const { request } = representative;
		if (ignoring && verdictOn(ignoring, request).reason === "explicit-deny") continue;
		yield {
			representative,
			a: isAllowed(frame.complete(a, request), request),
			b: isAllowed(frame.complete(b, request), request),
		};
	}
}
