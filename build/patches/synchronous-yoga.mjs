import { replaceOnce } from "./replace-once.mjs";

const WASM = /H="data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

/**
 * Yoga's loader fetches a data URL, which loads Node's HTTP client, and awaits it at the top level.
 * Compiling the same bytes on the spot is quicker and needs no await.
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
		return replaceOnce(
			placeless,
			"export default loadYoga;",
			`const instantiateWasm = (imports, receive) => {
				const bytes = Buffer.from(${JSON.stringify(bytes[1])}, "base64");
				receive(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));
				return {};
			};
			export default () => loadYoga({ instantiateWasm });`,
			file,
		);
	},
};
