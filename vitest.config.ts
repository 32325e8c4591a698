import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const report = process.env.TEST_REPORT;

export default defineConfig({
	test: {
		testTimeout: 20_000,
		// The default leaves one core to the watcher, which a single run does not need.
		maxWorkers: availableParallelism(),
		// No module keeps state, so files share one graph: half of the time was spent on importing it again.
		isolate: false,
		reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
		projects: [
			{
				extends: true,
				test: { name: "parts", include: ["test/**/*.test.{ts,tsx}"], exclude: ["test/e2e/**"] },
			},
			{
				extends: true,
				test: {
					name: "whole",
					include: ["test/e2e/**/*.test.ts"],
					globalSetup: "test/e2e/build-once.ts",
					testTimeout: 180_000,
				},
			},
		],
	},
});
