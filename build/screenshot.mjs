import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./bundle.mjs";

// Inside the project, so that what is not bundled is found.
const drawing = path.join(root, ".screenshot", "screenshot.mjs");
try {
	await build({
		absWorkingDir: root,
		entryPoints: ["build/screenshot/screenshot.ts"],
		outfile: drawing,
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		packages: "external",
		logLevel: "warning",
	});
	const { draw } = await import(pathToFileURL(drawing).href);
	await draw(path.join(root, "dist", "cli.cjs"), path.join(root, "docs", "screen.svg"));
} finally {
	rmSync(path.dirname(drawing), { recursive: true, force: true });
}
