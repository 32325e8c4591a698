import { readFileSync } from "node:fs";
import { lazyEmoji } from "./lazy-emoji.mjs";
import { lazySegmenter } from "./lazy-segmenter.mjs";
import { noDevtools } from "./no-devtools.mjs";
import { oneLanguage } from "./one-language.mjs";
import { quickConf } from "./quick-conf.mjs";
import { synchronousLayout } from "./synchronous-layout.mjs";
import { synchronousYoga } from "./synchronous-yoga.mjs";

/** Changes to other people's code, each for start-up time or size; `npm run bench -- patches` says what the optional ones pay. */
export const patches = [
	noDevtools,
	synchronousYoga,
	synchronousLayout,
	lazySegmenter,
	lazyEmoji,
	oneLanguage,
	quickConf,
];

/** An esbuild plugin that applies them, and fails where a patch found nothing to do though its package is bundled. */
export const patching = (chosen = patches) => ({
	name: "patches",
	setup(build) {
		const applied = new Set();
		const filter = new RegExp(chosen.map((patch) => `(?:${patch.files.source})`).join("|") || "(?!)");
		build.onLoad({ filter, namespace: "file" }, ({ path }) => {
			const file = path.replaceAll("\\", "/");
			let contents = readFileSync(path, "utf8");
			for (const patch of chosen) {
				if (!patch.files.test(file)) continue;
				contents = patch.apply(contents, file);
				applied.add(patch.name);
			}
			return { contents, loader: "js" };
		});
		build.onEnd(({ metafile }) => {
			const inputs = Object.keys(metafile?.inputs ?? {});
			const idle = chosen.filter(
				(patch) =>
					!applied.has(patch.name) &&
					inputs.some((input) => input.includes(`node_modules/${patch.package}/`)),
			);
			return {
				errors: idle.map((patch) => ({
					text: `patch ${patch.name} found no file that matches ${patch.files}`,
				})),
			};
		});
	},
});
