import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JournalNotice } from "../progress/journal.ts";
import { reasonOf } from "./reason.ts";

/** Copies unreadable lines that no earlier run has copied to a new `journal.torn-N`. */
export const setAside = (folder: string, damaged: readonly string[]): readonly JournalNotice[] => {
	try {
		const torn = readdirSync(folder).filter((name) => TORN.test(name));
		const known = new Set(torn.flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n")));
		const fresh = damaged.filter((line) => !known.has(line));
		if (fresh.length === 0) return [];
		const name = `journal.torn-${Math.max(0, ...torn.map((each) => Number(TORN.exec(each)?.[1]))) + 1}`;
		writeFileSync(path.join(folder, name), `${fresh.join("\n")}\n`, { flag: "wx", mode: 0o600 });
		return [{ code: "journal-torn", message: `${told(fresh)} set aside in \`${path.join(folder, name)}\`` }];
	} catch (error) {
		return [{ code: "journal-torn", message: `${told(damaged)} passed over: ${reasonOf(error)}` }];
	}
};

const told = (lines: readonly string[]): string =>
	lines.length === 1
		? "one line of the journal cannot be read and was"
		: `${lines.length} lines of the journal cannot be read and were`;

const TORN = /^journal\.torn-(\d+)$/;
