/** An input after a key: its new state, what to tell the learner, and whether the answer is to be judged now. */
export type Entered<State> = {
	readonly state: State;
	readonly notice: string | undefined;
	readonly isReady: boolean;
};

/** The input moves on and there is nothing to say. */
export const entered = <State>(state: State): Entered<State> => ({
	state,
	notice: undefined,
	isReady: false,
});

/** The key could not do what it says; the notice tells what to do instead. */
export const refused = <State>(state: State, notice: string): Entered<State> => ({
	state,
	notice,
	isReady: false,
});

/** The answer is complete and handed in. */
export const ready = <State>(state: State): Entered<State> => ({ state, notice: undefined, isReady: true });

/** The digit keys for so many things, nine at most. */
export const digits = (count: number): readonly string[] =>
	Array.from({ length: Math.min(9, count) }, (_, index) => String(index + 1));

/** The index that a digit key names. */
export const digitOf = (key: string): number => Number(key) - 1;

/** One step along a circle of so many places. */
export const around = (at: number, step: 1 | -1, count: number): number =>
	count === 0 ? 0 : at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
