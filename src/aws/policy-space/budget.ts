/** Counts work down, so that a comparison ends in bounded time and memory whatever it is given. */
export type Budget = {
	/** Takes from what is left; false once there is nothing left. */
	readonly spend: (units: number) => boolean;
	readonly isSpent: () => boolean;
	readonly used: () => number;
};

/** A budget of so many units: a state of an automaton, a class of contexts and a request decided are one each. */
export const startBudget = (units: number): Budget => {
	let used = 0;
	return {
		spend: (more) => {
			used += more;
			return used <= units;
		},
		isSpent: () => used > units,
		used: () => Math.min(used, units),
	};
};
