import type { BookmarkShelf, Bookmarks } from "./bookmark.ts";
import { readSettings, type Settings, type SettingsShelf } from "./settings.ts";

/** Bookmarks that live as long as the program. */
export const memoryBookmarks = (start: Bookmarks = { byLesson: {} }): BookmarkShelf => {
	let bookmarks = start;
	return {
		read: () => bookmarks,
		change: (next) => {
			bookmarks = next(bookmarks);
		},
	};
};

/** Settings that live as long as the program. */
export const memorySettings = (start: Partial<Settings> = {}): SettingsShelf => {
	let settings = { ...readSettings({}), ...start };
	return {
		read: () => settings,
		change: (changes) => {
			settings = { ...settings, ...changes };
		},
	};
};
