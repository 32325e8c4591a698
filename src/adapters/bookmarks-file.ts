import type { JournalNotice } from "../progress/journal.ts";
import type { BookmarkShelf } from "../tutor/bookmark.ts";
import { readBookmarks } from "../tutor/read-bookmark.ts";
import { confStore } from "./conf-store.ts";

/** Bookmarks in `bookmark.json` of a folder. */
export const openBookmarks = (
	folder: string,
): BookmarkShelf & { readonly notices: () => readonly JournalNotice[] } => {
	const store = confStore(folder, "bookmark");
	return {
		read: () => readBookmarks(store.read()),
		change: (next) => store.change((value) => next(readBookmarks(value))),
		notices: store.notices,
	};
};
