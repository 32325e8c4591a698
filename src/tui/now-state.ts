import { useCallback, useRef, useState } from "react";

/** Changes a state by a function of the newest one. */
export type Change<State> = (to: (state: State) => State) => void;

/**
 * State whose newest value is at hand before the next drawing: several keys may arrive in one chunk of input,
 * and each must meet what the one before it did.
 */
export const useNowState = <State>(initial: () => State): readonly [State, Change<State>, () => State] => {
	const [drawn, draw] = useState(initial);
	const newest = useRef(drawn);
	const now = useCallback(() => newest.current, []);
	const change = useCallback((to: (state: State) => State) => {
		newest.current = to(newest.current);
		draw(newest.current);
	}, []);
	return [drawn, change, now];
};
