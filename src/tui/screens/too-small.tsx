import { useInput } from "ink";
import type { JSX } from "react";
import { wrap } from "../../page/wrap.ts";
import { LEAST, type Window } from "../frame.ts";
import { keyNames } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import type { Theme } from "../theme.ts";

/** What a window says that is too small to read in; it gives way as soon as there is room. */
export const TooSmall = ({
	window,
	theme,
	onQuit,
}: {
	readonly window: Window;
	readonly theme: Theme;
	readonly onQuit: () => void;
}): JSX.Element => {
	useInput((input, key) => {
		if (keyNames(input, key).some((name) => name === "q" || name === "ctrl-c")) onQuit();
	});
	const text = `This window is ${window.columns} × ${window.rows}. Make it at least ${LEAST.columns} × ${LEAST.rows}: nothing is lost. q leaves.`;
	return (
		<SheetBox window={window}>
			<Rows rows={wrap([{ text }], window.columns).slice(0, window.rows)} theme={theme} />
		</SheetBox>
	);
};
