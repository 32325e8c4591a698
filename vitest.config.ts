import { defineConfig } from "vitest/config";

const report = process.env.TEST_REPORT;

export default defineConfig({
	test: {
		testTimeout: 20_000,
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
