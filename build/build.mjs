import { createHash } from "node:crypto";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { bundle, root } from "./bundle.mjs";
import { compiledLessons, lessons } from "./lessons.mjs";
import { thirdPartyLicences } from "./licences.mjs";
import { lazyImports } from "./patches/lazy-imports.mjs";
import { patching } from "./patches/patches.mjs";

const folder = path.resolve(root, process.argv[2] ?? "dist");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

rmSync(folder, { recursive: true, force: true });
const { metafile, text } = await bundle({
	entry: { app: "src/cli/main.ts" },
	folder,
	plugins: [patching(), lazyImports(), lessons(await compiledLessons())],
});

const launcher = await transform(readFileSync(path.join(root, "build", "launcher.cjs"), "utf8"), {
	minify: true,
	target: "node10",
	banner: "#!/usr/bin/env node",
	define: {
		VERSION: JSON.stringify(manifest.version),
		HASH: JSON.stringify(createHash("sha256").update(text).digest("hex").slice(0, 16)),
		OLDEST_NODE: manifest.engines.node.replace(/\D/g, ""),
	},
});
writeFileSync(path.join(folder, "cli.cjs"), launcher.code);
chmodSync(path.join(folder, "cli.cjs"), 0o755);
writeFileSync(path.join(folder, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicences(metafile));
