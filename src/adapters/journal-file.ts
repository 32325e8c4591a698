import path from "node:path";
import { Fault } from "../problem/fault.ts";
import type { Entry } from "../progress/entry.ts";
import type { Journal, JournalLine, JournalNotice } from "../progress/journal.ts";
import { inOrder, ordered } from "../progress/order.ts";
import { readLine } from "../progress/read-entry.ts";
import { writeEntry } from "../progress/write-entry.ts";
import { readBlock, salvaged } from "./journal-block.ts";
import { appendLines, readLines, readWholeLines } from "./line-file.ts";
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
	let entries: readonly Entry[] | undefined;
	/** Bytes of the file that are read and done with. */
	let offset = 0;
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

	const load = (): readonly Entry[] => {
		if (entries !== undefined) return entries;
		try {
			entries = ordered(readOn(true));
		} catch (error) {
			entries = [];
			notices.push({
				code: "journal-unreadable",
				message: `cannot read \`${file}\`: ${reasonOf(error)}; this session starts from nothing`,
			});
		}
		return entries;
	};

	const take = (added: readonly Entry[]): void => {
		const before = load();
		const last = before.at(-1);
		const [first] = added;
		const follows = added.length === 1 && first && (last === undefined || inOrder(last, first) < 0);
		entries = follows ? [...before, first] : ordered([...before, ...added]);
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
		entries: load,
		append: (entry) => {
			load();
			own.add(entry.id);
			take([entry]);
			pending = [...pending, writeEntry(entry)];
			flush();
		},
		lines,
		adopt: (foreign) => {
			load();
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
			load();
			try {
				const added = readOn(false);
				if (added.length > 0) take(added);
			} catch {
				// The place has gone since it was opened; the next append says so with the reason.
			}
		},
		notices: () => notices,
	};
};
