import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle, root } from "./bundle.mjs";
import { compiledLessons, lessons } from "./lessons.mjs";
import { thirdPartyLicences } from "./licences.mjs";
import { lazyImports } from "./patches/lazy-imports.mjs";
import { patching } from "./patches/patches.mjs";
import { yogaWasm } from "./patches/synchronous-yoga.mjs";
import { writeLauncher } from "./write-launcher.mjs";

const folder = path.resolve(root, process.argv[2] ?? "dist");

rmSync(folder, { recursive: true, force: true });
const { metafile, hash } = await bundle({
	entry: { app: "src/cli/main.ts" },
	folder,
	plugins: [patching(), yogaWasm, lazyImports(), lessons(await compiledLessons())],
});
await writeLauncher(folder, hash);
writeFileSync(path.join(folder, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicences(metafile));
