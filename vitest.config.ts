import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		testTimeout: 20_000,
		reporters: ["default"],
		projects: [
			{
				extends: true,
				test: { name: "parts", include: ["test/**/*.test.{ts,tsx}"], exclude: ["test/e2e/**"] },
			},
			{
				extends: true,
				test: { name: "whole", include: ["test/e2e/**/*.test.ts"], globalSetup: "test/e2e/build-once.ts" },
			},
		],
	},
});
