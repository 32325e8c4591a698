import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle, root } from "./bundle.mjs";
import { compiledLessons, lessons } from "./lessons.mjs";
import { thirdPartyLicences } from "./licences.mjs";
import { patching } from "./patches/patches.mjs";

const out = path.resolve(root, process.argv[2] ?? "dist");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const app = await bundle({
	entryPoints: ["src/cli/main.ts"],
	outfile: path.join(out, "app.cjs"),
	plugins: [patching(), lessons(await compiledLessons())],
});
const text = readFileSync(path.join(out, "app.cjs"));

await bundle({
	entryPoints: ["build/launcher.cjs"],
	outfile: path.join(out, "cli.cjs"),
	bundle: false,
	inject: [],
	alias: {},
	target: "node10",
	banner: { js: "#!/usr/bin/env node" },
	define: {
		VERSION: JSON.stringify(manifest.version),
		HASH: JSON.stringify(createHash("sha256").update(text).digest("hex").slice(0, 16)),
		OLDEST_NODE: manifest.engines.node.replace(/\D/g, ""),
	},
});
chmodSync(path.join(out, "cli.cjs"), 0o755);
writeFileSync(path.join(out, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicences(app.metafile));
