import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

export const root = fileURLToPath(new URL("..", import.meta.url));
const here = (file) => path.join(root, "build", file);

/**
 * Bundles an entry point into CommonJS files of pure ASCII for the oldest Node, in production mode: the entry under its
 * own name, and a file for every part that only a dynamic import reaches. Gives esbuild's metafile and a hash of it all.
 */
export const bundle = async ({ entry, folder, plugins }) => {
	const { metafile, outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: entry,
		outdir: folder,
		write: false,
		bundle: true,
		splitting: true,
		platform: "node",
		format: "esm",
		target: "node20",
		outExtension: { ".js": ".cjs" },
		chunkNames: "[name]-[hash]",
		charset: "ascii",
		minify: true,
		metafile: true,
		legalComments: "none",
		logLevel: "warning",
		jsx: "automatic",
		inject: [here("polyfill.js")],
		alias: {
			"ajv/dist/2020.js": here("no-schema.js"),
			"ajv-formats": here("no-schema.js"),
			semver: here("no-versions.js"),
		},
		define: {
			"process.env.NODE_ENV": '"production"',
			"process.env.DEV": '"false"',
			"import.meta.url": "__filename",
		},
		assetNames: "[name]-[hash]",
		plugins,
	});
	mkdirSync(folder, { recursive: true });
	const digest = createHash("sha256");
	for (const { path: file, text, contents } of outputFiles) {
		const written = file.endsWith(".cjs") ? await asFunction(text) : contents;
		digest.update(written);
		writeFileSync(file, written);
	}
	return { metafile, hash: digest.digest("hex").slice(0, 16) };
};

/** esbuild splits modules only, and leaves them modules; scripts that start from bytecode have no `import`, and `require` is quicker anyway. */
const asFunction = async (text) => {
	const { code } = await transform(text, {
		format: "cjs",
		platform: "node",
		target: "node20",
		charset: "ascii",
		minify: true,
		supported: { "dynamic-import": false },
	});
	// As a function already, so that the launcher need not copy half a megabyte to make it one.
	return `(function(exports,require,module,__filename,__dirname){${code}})`;
};
