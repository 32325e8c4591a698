import { Box } from "ink";
import type { JSX, ReactNode } from "react";
import type { Window } from "../frame.ts";

/** The whole window; whatever does not fit is cut, never pushed out of it. */
export const SheetBox = ({
	window,
	children,
}: {
	readonly window: Window;
	readonly children: ReactNode;
}): JSX.Element => (
	<Box flexDirection="column" width={window.columns} height={window.rows} overflow="hidden">
		{children}
	</Box>
);
