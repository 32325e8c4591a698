import path from "node:path";
import { Fault } from "../problem/fault.ts";
import type { Entry } from "../progress/entry.ts";
import type { Journal, JournalLine, JournalNotice } from "../progress/journal.ts";
import { inOrder, ordered } from "../progress/order.ts";
import { readLine } from "../progress/read-entry.ts";
import { writeEntry } from "../progress/write-entry.ts";
import { readCheckpoint, writeCheckpoint } from "./checkpoint-file.ts";
import { readBlock, salvaged } from "./journal-block.ts";
import { appendLines, readBytes, readLines, readWholeLines } from "./line-file.ts";
import { reasonOf } from "./reason.ts";
import { setAside } from "./torn-lines.ts";

/**
 * The journal in `journal.jsonl` of a folder. The file only ever grows: each flush is one write at its end, so that
 * several programs may write at once and a kill loses at most the line being written. What cannot be read is copied
 * to `journal.torn-N` and left where it is. Without a usable file the journal lives in memory and every append says so.
 */
export const openJournalFile = (folder: string): Journal => {
	const file = path.join(folder, "journal.jsonl");
	const notices: JournalNotice[] = [];
	/** Entries in the order they came in; undefined until the file was opened. */
	let arrived: Entry[] | undefined;
	/** Bytes at the beginning that a checkpoint spared reading, until somebody wants them. */
	let skipped = 0;
	/** Bytes of the file that are read or skipped. */
	let offset = 0;
	let sorted: readonly Entry[] | undefined;
	/** Lines that count already but are not saved yet. */
	let pending: readonly string[] = [];
	/** Ids that this program added: reading them back must not count them twice. */
	const own = new Set<string>();

	const readOn = (isFirst: boolean): readonly Entry[] => {
		const { bytes, end } = readWholeLines(file, offset, isFirst);
		offset = end;
		const block = readBlock(bytes);
		if (block.damaged.length > 0) notices.push(...setAside(folder, block.damaged));
		return block.entries.filter(({ id }) => !own.has(id));
	};

	const opened = (): Entry[] => {
		if (arrived !== undefined) return arrived;
		try {
			arrived = [...readOn(true)];
		} catch (error) {
			arrived = [];
			notices.push({
				code: "journal-unreadable",
				message: `cannot read \`${file}\`: ${reasonOf(error)}; this session starts from nothing`,
			});
		}
		return arrived;
	};

	const entries = (): readonly Entry[] => {
		const after = opened();
		if (sorted !== undefined) return sorted;
		const before = skipped === 0 ? [] : readBlock(readBytes(file, 0, skipped)).entries;
		sorted = ordered([...before, ...after]);
		return sorted;
	};

	const take = (added: readonly Entry[]): void => {
		opened().push(...added);
		const [first] = added;
		if (sorted === undefined || first === undefined) return;
		const last = sorted.at(-1);
		const follows = added.length === 1 && (last === undefined || inOrder(last, first) < 0);
		sorted = follows ? [...sorted, first] : ordered([...sorted, ...added]);
	};

	const flush = (): void => {
		try {
			appendLines(file, pending);
			pending = [];
		} catch (error) {
			throw new Fault("journal-unwritable", `cannot write \`${file}\`: ${reasonOf(error)}`, {
				cause: error,
				cure: "what you answer counts until you quit; make room there, or choose a place with `--home DIR`",
			});
		}
	};

	const saved = (): readonly string[] => {
		try {
			return readLines(file);
		} catch (error) {
			throw new Fault("journal-unreadable", `cannot read \`${file}\`: ${reasonOf(error)}`, {
				cause: error,
				cure: "choose the folder of your progress with `--home DIR`",
			});
		}
	};

	const lines = function* (): Generator<JournalLine> {
		const seen = new Set<string>();
		for (const line of [...saved(), ...pending]) {
			const text = salvaged(line).rest;
			const read = readLine(text);
			if (read.type === "damaged" || seen.has(read.id)) continue;
			seen.add(read.id);
			yield { id: read.id, text };
		}
	};

	return {
		entries,
		append: (entry) => {
			opened();
			own.add(entry.id);
			take([entry]);
			pending = [...pending, writeEntry(entry)];
			flush();
		},
		lines,
		adopt: (foreign) => {
			opened();
			const known = new Set([...lines()].map(({ id }) => id));
			const added: Entry[] = [];
			const texts: string[] = [];
			for (const { id, text } of foreign) {
				if (known.has(id)) continue;
				known.add(id);
				own.add(id);
				texts.push(text);
				const read = readLine(text);
				if (read.type === "entry") added.push(read.entry);
			}
			if (texts.length === 0) return 0;
			take(added);
			pending = [...pending, ...texts];
			flush();
			return texts.length;
		},
		refresh: () => {
			if (arrived === undefined) return;
			try {
				const added = readOn(false);
				if (added.length > 0) take(added);
			} catch {
				// The place has gone since it was opened; the next append says so with the reason.
			}
		},
		notices: () => notices,
		arrivals: (from) => opened().slice(from),
		checkpoint: {
			resume: (key) => {
				if (arrived !== undefined) return undefined;
				const kept = readCheckpoint(folder, file, key);
				if (kept !== undefined) {
					skipped = kept.end;
					offset = kept.end;
				}
				opened();
				return kept?.state;
			},
			keep: (key, state) => {
				if (own.size === 0 && opened().length >= WORTH_KEEPING)
					writeCheckpoint(folder, file, key, offset, state());
			},
		},
	};
};

/** Fewer entries than this are read in no time. */
const WORTH_KEEPING = 2_000;
