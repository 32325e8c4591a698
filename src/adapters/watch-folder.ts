import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import path from "node:path";

/** Milliseconds without a further event after which a save counts as finished: editors write in several strokes. */
const QUIET = 60;

/** Milliseconds between two looks at file systems that tell of nothing, such as network drives. */
const PATROL = 1_000;

/**
 * Calls back with the paths (from the folder, with `/`) of files that were written, made or removed, until it is
 * stopped. It compares what is there rather than trusting events, so an editor that replaces files hides nothing.
 */
export const watchFolder = (folder: string, onChange: (changed: readonly string[]) => void): (() => void) => {
	const watchers = new Map<string, FSWatcher>();
	let before = stampsOf(folder);
	let timer: NodeJS.Timeout | undefined;

	const look = (): void => {
		timer = undefined;
		const after = stampsOf(folder);
		const changed = [...new Set([...before.keys(), ...after.keys()])]
			.filter((file) => before.get(file) !== after.get(file))
			.sort();
		before = after;
		listen();
		if (changed.length > 0) onChange(changed);
	};

	const soon = (): void => {
		clearTimeout(timer);
		timer = setTimeout(look, QUIET);
	};

	const listen = (): void => {
		const folders = new Set([
			folder,
			...[...before.keys()].map((file) => path.join(folder, path.dirname(file))),
		]);
		for (const each of folders) {
			if (watchers.has(each)) continue;
			try {
				const watcher = watch(each, soon);
				watcher.on("error", () => {
					watcher.close();
					watchers.delete(each);
				});
				watchers.set(each, watcher);
			} catch {
				// The patrol looks after what cannot be listened to.
			}
		}
	};

	listen();
	const patrol = setInterval(look, PATROL);
	return () => {
		clearTimeout(timer);
		clearInterval(patrol);
		for (const watcher of watchers.values()) watcher.close();
	};
};

/** Every visible file with what changes when it is written or replaced. */
const stampsOf = (folder: string): ReadonlyMap<string, string> => {
	const stamps = new Map<string, string>();
	const visit = (relative: string): void => {
		for (const entry of listed(path.join(folder, relative))) {
			if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
			const file = relative === "" ? entry.name : `${relative}/${entry.name}`;
			if (entry.isDirectory()) visit(file);
			else if (entry.isFile()) {
				const stamp = stampOf(path.join(folder, file));
				if (stamp !== undefined) stamps.set(file, stamp);
			}
		}
	};
	visit("");
	return stamps;
};

const listed = (folder: string) => {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
};

/** Undefined for a file that went away between listing and looking. */
const stampOf = (file: string): string | undefined => {
	try {
		const { ino, size, mtimeMs } = statSync(file);
		return `${ino}/${size}/${mtimeMs}`;
	} catch {
		return undefined;
	}
};
