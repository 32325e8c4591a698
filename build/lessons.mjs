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

/** An esbuild plugin: `virtual:lessons` exports a course that `readCompiled` reads. */
export const lessons = (json) => ({
	name: "lessons",
	setup(builder) {
		builder.onResolve({ filter: /^virtual:lessons$/ }, ({ path: name }) => ({
			path: name,
			namespace: "virtual",
		}));
		builder.onLoad({ filter: /.*/, namespace: "virtual" }, () => ({
			contents: `export const lessons = ${JSON.stringify(json)};`,
			loader: "js",
		}));
	},
});
