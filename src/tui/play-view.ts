import { crumbs } from "../page/progress-bar.ts";
import type { Desk } from "../tutor/desk.ts";
import { type Ground, playQuestion, playTools, whoPlays } from "../tutor/play.ts";
import { measureOf, type Page, type Window } from "./frame.ts";
import type { Entered } from "./inputs/entered.ts";
import { type Input, openInput } from "./inputs/input.ts";
import { type Binding, intentOf, shownKeys } from "./keys.ts";
import { type Scroll, scrolledTo } from "./scrolling.ts";

/** Free play on the screen: the prompt, and where one scrolled to. */
export type PlayView = {
	readonly title: string;
	readonly input: Input | undefined;
	readonly scrolled: number | undefined;
	readonly notice: string | undefined;
};

/** Where a key leads out of the play. */
export type PlayExit = "leave" | "quit" | "help";

type PlayIntent = PlayExit | Scroll;

/** A prompt on that ground, with nothing typed yet. */
export const openPlay = (desk: Desk, ground: Ground): PlayView => {
	const input = openInput(playQuestion(ground), undefined, playTools(desk));
	return {
		title: ground.title,
		input,
		scrolled: undefined,
		notice:
			input === undefined
				? "This account has nobody who could sit at a prompt."
				: `${whoPlays(ground)} Type \`help\`, or a command such as \`aws iam list-users\`.`,
	};
};

const keys: readonly Binding<PlayIntent>[] = [
	{ keys: ["esc"], intent: "leave", shown: "esc", does: "leave" },
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down"], intent: "page-down" },
	{ keys: ["up"], intent: "up" },
	{ keys: ["down"], intent: "down" },
	{ keys: ["ctrl-c"], intent: "quit" },
	{ keys: ["ctrl-g"], intent: "help", shown: "^g", does: "help" },
];

/** The page of free play, ready to be fitted into a window. */
export const playPage = ({ title, input, scrolled, notice }: PlayView, window: Window): Page => {
	const columns = measureOf(window);
	return {
		top: crumbs(["Play", title], undefined, columns),
		body: input?.view(columns) ?? { rows: [], focus: undefined },
		keys: shownKeys([...(input?.keys ?? []), ...keys]),
		scrolled,
		notice,
		banner: undefined,
	};
};

/** What a key does: the prompt takes it first. */
export const pressPlay = (
	view: PlayView,
	key: string,
	window: Window,
): { readonly view: PlayView; readonly exit: PlayExit | undefined } => {
	const taken = view.input?.press(key);
	if (taken !== undefined) return { view: after(view, taken), exit: undefined };
	const intent = intentOf(keys, key);
	const quiet = { ...view, notice: undefined };
	switch (intent) {
		case "up":
		case "down":
		case "page-up":
		case "page-down":
			return {
				view: { ...quiet, scrolled: scrolledTo(playPage(quiet, window), window, intent) },
				exit: undefined,
			};
		default:
			return { view: quiet, exit: intent };
	}
};

/** Text that was pasted at the prompt. */
export const pastePlay = (view: PlayView, text: string): PlayView => {
	const taken = view.input?.insert(text);
	return taken === undefined ? view : after(view, taken);
};

const after = (view: PlayView, taken: Entered<Input>): PlayView => ({
	...view,
	input: taken.state,
	notice: taken.notice,
	scrolled: undefined,
});
