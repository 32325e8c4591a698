import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	export interface ProvidedContext {
		/** The built command, and the Node that runs it. */
		readonly builtCommand: string;
		readonly nodeBinary: string;
		/** One bytecode cache for all tests: only the first of them starts without it. */
		readonly cacheFolder: string;
	}
}

/**
 * Builds what is published, once for all tests that run it. `BUILT_COMMAND` names one that is built already,
 * such as an installed package, and `NODE_BINARY` another Node to run it with.
 */
const setup = (project: TestProject): (() => void) => {
	const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-built-"));
	const given = process.env.BUILT_COMMAND;
	if (given === undefined)
		execFileSync(process.execPath, ["build/build.mjs", path.join(folder, "dist")], { stdio: "inherit" });
	project.provide("builtCommand", given ?? path.join(folder, "dist", "cli.cjs"));
	project.provide("nodeBinary", process.env.NODE_BINARY ?? process.execPath);
	project.provide("cacheFolder", path.join(folder, "cache"));
	return () => rmSync(folder, { recursive: true, force: true });
};

export default setup;
