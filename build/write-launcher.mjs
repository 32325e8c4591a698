import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { root } from "./bundle.mjs";

const read = (...parts) => readFileSync(path.join(root, ...parts), "utf8");

/** Puts the launcher beside a bundle whose entry is `app`; `hash` tells it from every other bundle. */
export const writeLauncher = async (folder, hash) => {
	const { version, engines } = JSON.parse(read("package.json"));
	const { code } = await transform(read("build", "launcher.cjs"), {
		minify: true,
		target: "node10",
		banner: "#!/usr/bin/env node",
		define: {
			VERSION: JSON.stringify(version),
			HASH: JSON.stringify(hash),
			OLDEST_NODE: engines.node.replace(/\D/g, ""),
		},
	});
	const file = path.join(folder, "cli.cjs");
	writeFileSync(file, code);
	chmodSync(file, 0o755);
};
