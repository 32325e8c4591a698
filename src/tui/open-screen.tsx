import { render, renderToString, useWindowSize } from "ink";
import type { JSX } from "react";
import { type ScreenProps, Tutor } from "./app.tsx";
import type { Window } from "./frame.ts";

/** Draws the tutor over the whole terminal until the learner leaves, then gives the terminal back as it was. */
export const openScreen = async (props: ScreenProps): Promise<void> => {
	const app = render(<App {...props} />, {
		alternateScreen: true,
		incrementalRendering: true,
		maxFps: 60,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	await app.waitUntilExit();
};

/** The home screen in a window of that size, as the text that a terminal shows. */
export const drawHome = (props: ScreenProps, window: Window): string =>
	renderToString(<Tutor {...props} start={undefined} window={window} />, { columns: window.columns });

/** The tutor in the terminal's own window. */
const App = (props: ScreenProps): JSX.Element => {
	const { columns, rows } = useWindowSize();
	return <Tutor {...props} window={{ columns, rows }} />;
};
