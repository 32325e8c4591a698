/** Counts work down, so that a comparison ends in bounded time and memory whatever it is given. */
export type Budget = {
	/** Takes from what is left; false once there is nothing left. */
	readonly spend: (steps: number) => boolean;
	readonly isSpent: () => boolean;
	readonly used: () => number;
};

/** Work that looks at this many things, patterns or statements, is one step. */
const IN_ONE_STEP = 32;

/** The steps of a piece of work that looks at so many things; at least one. */
export const stepsFor = (things: number): number => 1 + things / IN_ONE_STEP;

/** A budget of so many steps: a state of an automaton, a combination and a request decided are one each, or more where many patterns or statements are looked at for it. */
export const startBudget = (steps: number): Budget => {
	let used = 0;
	return {
		spend: (more) => {
			used += more;
			return used <= steps;
		},
		isSpent: () => used > steps,
		used: () => Math.min(Math.round(used), steps),
	};
};
