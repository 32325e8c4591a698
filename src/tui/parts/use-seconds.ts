import { useEffect, useState } from "react";

/** Draws anew with every second, while something on the screen counts them; gives how many there were. */
export const useSeconds = (isTicking: boolean): number => {
	const [seconds, tick] = useState(0);
	useEffect(() => {
		if (!isTicking) return undefined;
		const timer = setInterval(() => tick((count) => count + 1), 1000);
		return () => clearInterval(timer);
	}, [isTicking]);
	return seconds;
};
