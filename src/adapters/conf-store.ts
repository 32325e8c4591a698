import { readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import Conf from "conf";
import { Fault } from "../problem/fault.ts";
import type { JournalNotice } from "../progress/journal.ts";
import { whileLocked } from "./file-lock.ts";
import { reasonOf } from "./reason.ts";

/** One value in one small file. */
export type ConfStore = {
	/** As it is in the file now, another program's changes included; undefined where nothing was kept yet. */
	readonly read: () => unknown;
	/** Holds for this run in any case; throws a Fault where it could not be kept. */
	readonly change: (next: (value: unknown) => unknown) => void;
	/** What was noticed while reading. */
	readonly notices: () => readonly JournalNotice[];
};

/**
 * Keeps one value under one key of `NAME.json`. conf is asked for nothing else: its dotted keys would split ids, its
 * clearing overwrites a damaged file, its error is a bare one. A damaged file is renamed and said instead.
 */
export const confStore = (folder: string, name: string): ConfStore => {
	const file = path.join(folder, `${name}.json`);
	const notices: JournalNotice[] = [];
	let value: unknown;
	let isSaved = true;

	const conf = (): Conf<Record<string, unknown>> =>
		new Conf({ cwd: folder, configName: name, accessPropertiesByDotNotation: false, configFileMode: 0o600 });

	const read = (): unknown => {
		if (!isSaved) return value;
		notices.push(...renameDamaged(folder, name));
		try {
			value = conf().get(KEY);
		} catch (error) {
			isSaved = false;
			notices.push({ code: "settings-unreadable", message: `cannot use \`${file}\`: ${reasonOf(error)}` });
		}
		return value;
	};

	return {
		read,
		change: (next) => {
			try {
				whileLocked(file, () => {
					value = next(read());
					conf().set(KEY, value);
				});
				isSaved = true;
			} catch (error) {
				isSaved = false;
				throw new Fault("settings-unwritable", `cannot write \`${file}\`: ${reasonOf(error)}`, {
					cause: error,
					cure: "make room there, or choose a place with `--home DIR`",
				});
			}
		},
		notices: () => notices,
	};
};

const KEY = "value";

const renameDamaged = (folder: string, name: string): readonly JournalNotice[] => {
	const file = path.join(folder, `${name}.json`);
	const text = textOf(file);
	if (text === undefined || isObjectText(text)) return [];
	try {
		const taken = readdirSync(folder).filter((each) => each.startsWith(`${name}.damaged-`)).length;
		const to = path.join(folder, `${name}.damaged-${taken + 1}.json`);
		renameSync(file, to);
		return [{ code: "settings-damaged", message: `\`${file}\` cannot be read and was renamed to \`${to}\`` }];
	} catch (error) {
		return [{ code: "settings-damaged", message: `\`${file}\` cannot be read: ${reasonOf(error)}` }];
	}
};

const textOf = (file: string): string | undefined => {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
};

const isObjectText = (text: string): boolean => {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
};
