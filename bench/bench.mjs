import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundle, root } from "../build/bundle.mjs";
import { patches, patching } from "../build/patches/patches.mjs";
import { yogaWasm } from "../build/patches/synchronous-yoga.mjs";
import { writeLauncher } from "../build/write-launcher.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-bench-"));
// Inside the project, so that what is not bundled is found.
const measuring = path.join(root, ".bench", "run.mjs");
try {
	execFileSync(process.execPath, [path.join(root, "build", "build.mjs"), folder], { stdio: "inherit" });
	const counterWithout = async (left) => {
		const chosen = patches.filter((patch) => patch.name !== left);
		const built = path.join(folder, `counter-without-${left}`);
		const entry = { app: "bench/counter.tsx" };
		const { hash } = await bundle({ entry, folder: built, plugins: [patching(chosen), yogaWasm] });
		await writeLauncher(built, hash);
		return path.join(built, "cli.cjs");
	};
	await build({
		absWorkingDir: root,
		entryPoints: ["bench/run.ts"],
		outfile: measuring,
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		packages: "external",
		logLevel: "warning",
	});
	const { measure } = await import(pathToFileURL(measuring).href);
	const isMet = await measure(process.argv.slice(2), {
		folder,
		tutor: path.join(folder, "cli.cjs"),
		counter: await counterWithout("nothing"),
		counterWithout,
	});
	process.exitCode = isMet ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
	rmSync(path.dirname(measuring), { recursive: true, force: true });
}
