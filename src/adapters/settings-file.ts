import type { JournalNotice } from "../progress/journal.ts";
import { readSettings, type SettingsShelf } from "../tutor/settings.ts";
import { confStore } from "./conf-store.ts";

/** Settings in `settings.json` of a folder; what a newer version keeps beside ours stays. */
export const openSettings = (
	folder: string,
): SettingsShelf & { readonly notices: () => readonly JournalNotice[] } => {
	const store = confStore(folder, "settings");
	return {
		read: () => readSettings(store.read()),
		change: (changes) =>
			store.change((value) => ({ ...asObject(value), ...readSettings(value), ...changes })),
		notices: store.notices,
	};
};

const asObject = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});
