import type { Entry } from "./entry.ts";

/** A line of a journal as it stands in the file: the id tells lines apart, the text is never changed. */
export type JournalLine = { readonly id: string; readonly text: string };

/** Something the learner should know about her journal, such as a damaged line that was set aside. */
export type JournalNotice = { readonly code: string; readonly message: string };

/** Where progress is kept. Whatever is appended counts at once, even where it could not be saved. */
export type Journal = {
	/** All entries this version reads, each once, in order of time, then id. */
	readonly entries: () => readonly Entry[];
	/** Saved when it returns; throws a Fault where it could not be, and tries again with the next entry. */
	readonly append: (entry: Entry) => void;
	/** Every line as it was written, those of newer versions included. */
	readonly lines: () => Iterable<JournalLine>;
	/** Adds the lines whose ids are not there yet, word for word, and says how many; throws like `append`. */
	readonly adopt: (lines: Iterable<JournalLine>) => number;
	/** Takes in what other programs have appended since. */
	readonly refresh: () => void;
	/** What was noticed while reading; each notice once. */
	readonly notices: () => readonly JournalNotice[];
	/** Entries as they came in, from an index on, so that a reader sees each of them once. */
	readonly arrivals: (from: number) => readonly Entry[];
	/** A way to spare reading a long journal again; undefined where there is none. */
	readonly checkpoint: Checkpoint | undefined;
};

/**
 * A state that was computed from the beginning of a journal, kept beside it. It is believed only as long as that
 * beginning is the same to the byte, and is never needed: whoever loses it reads the journal.
 */
export type Checkpoint = {
	/**
	 * What was kept under the same key, if anything. To be asked for before all else: `arrivals` begin after it where
	 * there was a state, and at the journal's beginning where there was none.
	 */
	readonly resume: (key: string) => unknown;
	/** Keeps the state of everything read so far, if enough was read to be worth it. */
	readonly keep: (key: string, state: () => unknown) => void;
};
