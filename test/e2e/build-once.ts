import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	export interface ProvidedContext {
		/** The built command, ready to run with `node`. */
		readonly builtCommand: string;
	}
}

/** Builds what is published, once for all tests that run it. */
const setup = (project: TestProject): (() => void) => {
	const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-built-"));
	execFileSync(process.execPath, ["build/build.mjs", folder], { stdio: "inherit" });
	project.provide("builtCommand", path.join(folder, "cli.cjs"));
	return () => rmSync(folder, { recursive: true, force: true });
};

export default setup;
