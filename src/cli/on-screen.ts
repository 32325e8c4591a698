import { tmpdir } from "node:os";
import { edit } from "../adapters/editor.ts";
import type { Lesson } from "../course/lesson.ts";
import { openScreen } from "../tui/app.tsx";
import { backgroundOf } from "../tui/theme.ts";
import type { Desk } from "../tutor/desk.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";

/** Opens the screen, at a lesson or at home, and returns when the learner leaves it. */
export const onScreen = (
	shell: Shell,
	options: GlobalOptions,
	desk: Desk,
	lesson: Lesson | undefined,
): Promise<void> => {
	const { env, platform } = shell;
	return openScreen({
		desk,
		lesson,
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
