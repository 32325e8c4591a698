import { frameOf, type Page, type Window } from "./frame.ts";
import type { Binding } from "./keys.ts";

/** A way to scroll: by a row or by what a window holds. */
export type Scroll = "up" | "down" | "page-up" | "page-down";

/** Keys that turn pages, for a page whose other keys belong to its question. */
export const pageKeys: readonly Binding<Scroll>[] = [
	{ keys: ["page-up", "ctrl-b"], intent: "page-up" },
	{ keys: ["page-down", "ctrl-f"], intent: "page-down" },
];

/** Keys that scroll a page which is only read. */
export const scrollKeys: readonly Binding<Scroll>[] = [
	{ keys: ["up", "k"], intent: "up" },
	{ keys: ["down", "j"], intent: "down" },
	...pageKeys,
	{ keys: ["space"], intent: "page-down" },
];

/** The first row in sight after a scroll; turning a page leaves one row to go on from. */
export const scrolledTo = (page: Page, window: Window, scroll: Scroll): number => {
	const { top, height } = frameOf(page, window);
	const by = { up: -1, down: 1, "page-up": 1 - height, "page-down": height - 1 }[scroll];
	return Math.max(0, Math.min(page.body.rows.length - height, top + by));
};
