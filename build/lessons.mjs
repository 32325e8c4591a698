import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./bundle.mjs";

/** The project's own reader of lessons, compiled to where this script can import it. */
const compilerOf = async (folder) => {
	const outfile = path.join(folder, "compile-lessons.cjs");
	await build({
		absWorkingDir: root,
		entryPoints: ["build/compile-lessons.ts"],
		outfile,
		bundle: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		logLevel: "warning",
	});
	return createRequire(import.meta.url)(outfile);
};

/** The built-in course as JSON: read and checked now, so that starting the tutor parses no YAML. */
export const compiledLessons = async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-lessons-"));
	try {
		const { compileLessons } = await compilerOf(folder);
		return compileLessons(path.join(root, "lessons"));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};

/**
 * An esbuild plugin: `virtual:lessons` exports a course that `readCompiled` reads. It lies in a file of its own, since
 * V8 would keep a text of that size in the bytecode as well.
 */
export const lessons = (json) => ({
	name: "lessons",
	setup(builder) {
		const filter = /^(?:virtual:lessons|lessons\.json)$/;
		builder.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: "virtual" }));
		builder.onLoad({ filter: /^lessons\.json$/, namespace: "virtual" }, () => ({
			contents: json,
			loader: "file",
		}));
		builder.onLoad({ filter: /^virtual:lessons$/, namespace: "virtual" }, () => ({
			contents: `
				import { readFileSync } from "node:fs";
				import { join } from "node:path";
				import file from "lessons.json";
				export const lessons = () => readFileSync(join(__dirname, file), "utf8");
			`,
			loader: "js",
		}));
	},
});
