import { readFileSync } from "node:fs";
import { replaceOnce } from "./replace-once.mjs";

const WASM = /H="data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

/**
 * Yoga's loader decodes its bytes from a data URL by way of Node's HTTP client, and awaits that at the top level.
 * Compiling the same bytes from a file beside the bundle is quicker, needs no await, and packs better than base64.
 */
export const synchronousYoga = {
	name: "synchronous-yoga",
	package: "yoga-layout",
	files: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/,
	apply: (text, file) => {
		const bytes = WASM.exec(text);
		if (bytes === null) throw new Error(`${file}: the WebAssembly bytes are not where they were`);
		const emptied = replaceOnce(text, bytes[0], 'H="data:application/octet-stream;base64,"', file);
		const ready = replaceOnce(emptied, "return loadYoga.ready", "return loadYoga", file);
		const placeless = replaceOnce(ready, "var _scriptDir = import.meta.url;", 'var _scriptDir = "";', file);
		const patched = replaceOnce(
			placeless,
			"export default loadYoga;",
			`const instantiateWasm = (imports, receive) => {
				const bytes = readFileSync(join(__dirname, file));
				receive(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));
				return {};
			};
			export default () => loadYoga({ instantiateWasm });`,
			file,
		);
		return [
			'import { readFileSync } from "node:fs";',
			'import { join } from "node:path";',
			'import file from "yoga.wasm";',
			patched,
		].join("\n");
	},
};

/** An esbuild plugin: `yoga.wasm` is the file with the bytes that the loader held. */
export const yogaWasm = {
	name: "yoga-wasm",
	setup(build) {
		build.onResolve({ filter: /^yoga\.wasm$/ }, ({ path, importer }) => ({
			path,
			namespace: "yoga-wasm",
			pluginData: importer,
		}));
		build.onLoad({ filter: /.*/, namespace: "yoga-wasm" }, ({ pluginData: loader }) => {
			const base64 = WASM.exec(readFileSync(loader, "utf8"))?.[1] ?? "";
			return { contents: Buffer.from(base64, "base64"), loader: "file" };
		});
	},
};
