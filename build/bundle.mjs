import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("..", import.meta.url));
const here = (file) => path.join(root, "build", file);

/** What every bundle of ours has in common: one CommonJS file for the oldest Node, in production mode, pure ASCII. */
export const bundle = (options) =>
	build({
		absWorkingDir: root,
		bundle: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		charset: "ascii",
		minify: true,
		metafile: true,
		legalComments: "none",
		logLevel: "warning",
		jsx: "automatic",
		// A script that starts from bytecode has no import(); require() is quicker anyway.
		supported: { "dynamic-import": false },
		inject: [here("polyfill.js")],
		alias: { "ajv/dist/2020.js": here("no-schema.js"), "ajv-formats": here("no-schema.js") },
		define: {
			"process.env.NODE_ENV": '"production"',
			"process.env.DEV": '"false"',
			"import.meta.url": "__filename",
		},
		...options,
	});
