import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** The folder of transcripts: what is typed (YAML) and what came of it (text). */
export const folder = path.join(import.meta.dirname, "transcripts");

/** A scene, who types, and the lines typed. */
export type Transcript = {
	readonly scene: unknown;
	/** Profile to ARN; `default` types where no other is named, `nobody` may do nothing. */
	readonly profiles: Readonly<Record<string, string>>;
	readonly files?: Readonly<Record<string, string>>;
	readonly lines: readonly string[];
};

/** Every transcript by its name. */
export const transcripts = readdirSync(folder)
	.filter((file) => file.endsWith(".yaml"))
	.map((file): readonly [string, Transcript] => [
		file.replace(".yaml", ""),
		parse(readFileSync(path.join(folder, file), "utf8")),
	]);
