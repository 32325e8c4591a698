import { mkdirSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A picture of the home screen, and what has to stay as it is for it to be true. */
export type KeptPicture = {
	readonly text: string;
	/** Milliseconds since 1970. */
	readonly until: number;
	/** Files that it was drawn from; one that is not there is noted as such. */
	readonly files: readonly string[];
	readonly env: readonly (readonly [name: string, value: string])[];
};

/** Keeps a picture for the launcher; where it cannot be kept, the next start paints none. */
export const keepPicture = (file: string, { text, until, files, env }: KeptPicture): void => {
	const draft = `${file}.${process.pid}`;
	try {
		mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
		const marks = files.map((name) => {
			const found = statSync(name, { throwIfNoEntry: false });
			return [name, found?.size ?? -1, found?.mtimeMs ?? -1];
		});
		writeFileSync(draft, JSON.stringify({ text, until, files: marks, env }), { mode: 0o600, flag: "wx" });
		renameSync(draft, file);
	} catch {
		discard(draft);
	}
};

const discard = (draft: string): void => {
	try {
		unlinkSync(draft);
	} catch {}
};
