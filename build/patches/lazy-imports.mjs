/** What these files import is needed in rare cases, or not before the first screen stands, and is slow to load. */
const LAZY = [
	{ importer: /commander\/lib\/command\.js$/, specifier: "node:child_process" },
	{ importer: /conf\/dist\/source\/index\.js$/, specifier: "node:crypto" },
	{
		importer: /src\/adapters\/checkpoint-file\.ts$/,
		specifier: "node:crypto",
		name: "createHash",
		isFunction: true,
	},
	{ importer: /src\/page\/[a-z-]+\.ts$/, specifier: "marked", name: "marked" },
];

/** Without a name the whole of a CommonJS module or of one of Node's own; with one, that export of any module. */
const contentsOf = ({ specifier, name, isFunction, isRequired }) => {
	const real = `require(${JSON.stringify(specifier)})${name === undefined ? "" : `.${name}`}`;
	const stand = isFunction
		? `(...given) => ${real}(...given)`
		: `new Proxy({}, { get: (_, key) => ${real}[key] })`;
	if (isRequired) return `module.exports = ${stand};`;
	return name === undefined ? `export default ${stand};` : `export const ${name} = ${stand};`;
};

/** An esbuild plugin: a stand-in takes the place of the import, and loads the real one when it is first asked for anything. */
export const lazyImports = (entries = LAZY) => ({
	name: "lazy-imports",
	setup(build) {
		const used = new Set();
		for (const [index, { importer, specifier }] of entries.entries()) {
			const filter = new RegExp(`^${specifier}$`);
			build.onResolve({ filter }, ({ importer: from, kind, namespace }) => {
				if (namespace === "lazy" || !importer.test(from.replaceAll("\\", "/"))) return undefined;
				used.add(index);
				return { path: `${specifier} for ${from}`, namespace: "lazy", pluginData: { index, kind } };
			});
		}
		build.onLoad({ filter: /.*/, namespace: "lazy" }, ({ path, pluginData: { index, kind } }) => ({
			contents: contentsOf({ ...entries[index], isRequired: kind === "require-call" }),
			resolveDir: path.slice(path.indexOf(" for ") + 5).replace(/[\\/][^\\/]*$/, ""),
			loader: "js",
		}));
		build.onEnd(({ metafile }) => {
			const inputs = Object.keys(metafile?.inputs ?? {});
			const idle = entries.filter(
				({ importer }, index) => !used.has(index) && inputs.some((input) => importer.test(input)),
			);
			return {
				errors: idle.map(({ importer, specifier }) => ({
					text: `${importer} no longer imports ${specifier}`,
				})),
			};
		});
	},
});
