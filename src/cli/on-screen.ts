import { tmpdir } from "node:os";
import { edit } from "../adapters/editor.ts";
import { openScreen, type ScreenProps } from "../tui/app.tsx";
import { backgroundOf } from "../tui/theme.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";

/** Opens the screen, at a lesson or at home, and returns when the learner leaves it. */
export const onScreen = (
	shell: Shell,
	options: GlobalOptions,
	shown: Pick<ScreenProps, "desk" | "start" | "notices">,
): Promise<void> => {
	const { env, platform } = shell;
	return openScreen({
		...shown,
		edit: (fileName, text) => {
			const edited = edit(text, fileName, { env, platform, temporaryFolder: tmpdir() });
			return edited.type === "saved" ? edited.text : text;
		},
		ground: {
			isColoured: options.color && !env.NO_COLOR,
			background: backgroundOf(env.COLORFGBG),
		},
	});
};
