import { isAllowed, verdictOn } from "../decision/decide.ts";
import type { Layers } from "../decision/decision.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import { type Frame, NO_LAYERS } from "./frame.ts";
import type { Scope } from "./key-values.ts";
import { startPlaces } from "./places.ts";
import { type OpenSpace, openSpace, type Representative, type Space } from "./representatives.ts";

/** The ways in which the compared part of an account could be: two, or the first and several others. */
export type Sides = readonly [Layers, Layers, ...Layers[]];

/** What is compared, and who asks in what surroundings. */
export type Matter = { readonly sides: Sides; readonly frame: Frame };

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

/** One look at a matter, over the requests of a scope that count. */
export type Pass = {
	readonly scope: Scope;
	readonly matter: Matter;
	readonly representatives: () => Generator<Representative>;
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
		const { sides, frame } = matter;
		const all = ignoring ? [...sides, ignoring] : sides;
		const space = spaces.get(matter) ?? openSpace({ sides: all, frame, placesFor, ...means });
		spaces.set(matter, space);
		return space;
	};
	for (const scope of scopes)
		for (const matter of matters) {
			if (means.budget.isSpent()) return;
			yield {
				scope,
				matter,
				representatives: () => counting(spaceOf(matter).representatives(scope), ignoring),
			};
		}
}

function* counting(
	representatives: Iterable<Representative>,
	ignoring: Layers | undefined,
): Generator<Representative> {
	for (const representative of representatives)
		if (ignoring === undefined || verdictOn(ignoring, representative.request).reason !== "explicit-deny")
			yield representative;
}

/** Whether a side of a matter allows a request, with everything that stands beside it. */
export const allows = ({ frame }: Matter, side: Layers, { request }: Representative): boolean =>
	isAllowed(frame.complete(side, request), request);
