import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder that is gone when the test is over. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), "cloudsec-tutor-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};
