import type { Desk } from "./desk.ts";
import { unitTitle } from "./unit-title.ts";

/** An exercise or misconception that is not asked for until it is restored. */
export type PutAside = { readonly id: string; readonly title: string };

/** What was put aside and the course still has, in the order in which that was done. */
export const putAsideOf = (desk: Desk): readonly PutAside[] =>
	[...desk.progress().suspended].flatMap((id) => {
		const title = unitTitle(desk.course, id);
		return title === undefined ? [] : [{ id, title }];
	});
