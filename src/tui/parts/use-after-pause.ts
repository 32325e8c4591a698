import { useEffect, useRef } from "react";

/** Milliseconds without a key after which what was entered is kept: no key waits for the disk, and a crash takes little. */
const PAUSE = 1000;

/** Does a deed once something has stayed as it is for a second; undefined waits for nothing. */
export const useAfterPause = (what: unknown, deed: () => void): void => {
	const newest = useRef(deed);
	newest.current = deed;
	useEffect(() => {
		if (what === undefined) return undefined;
		const timer = setTimeout(() => newest.current(), PAUSE);
		return () => clearTimeout(timer);
	}, [what]);
};
