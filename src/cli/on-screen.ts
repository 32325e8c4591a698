import { tmpdir } from "node:os";
import path from "node:path";
import { edit } from "../adapters/editor.ts";
import { keepPicture } from "../adapters/picture-file.ts";
import type { ScreenProps } from "../tui/app.tsx";
import { drawHome, openScreen } from "../tui/open-screen.tsx";
import { backgroundOf } from "../tui/theme.ts";
import type { Desk } from "../tutor/desk.ts";
import { homeOf } from "./home-of.ts";
import { DECIDING, type Picture, takeOver } from "./picture.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";
import { stopJob } from "./stop-job.ts";

/** Opens the screen, at a lesson or at home, and returns when the learner leaves it. */
export const onScreen = async (
	shell: Shell,
	options: GlobalOptions,
	shown: Pick<ScreenProps, "desk" | "start" | "notices">,
): Promise<void> => {
	const { env, platform, output, picture } = shell;
	const props: ScreenProps = {
		...shown,
		edit: (fileName, text) => {
			const edited = edit(text, fileName, { env, platform, temporaryFolder: tmpdir() });
			return edited.type === "saved" ? edited.text : text;
		},
		stop: platform === "win32" ? undefined : stopJob,
		ground: {
			isColoured: options.color && !env.NO_COLOR,
			background: backgroundOf(env.COLORFGBG),
		},
	};
	if (picture !== undefined) takeOver(output, picture);
	await openScreen(props);
	if (picture !== undefined) keepHome(shell, options, props, picture);
};

/** Leaves the home screen for the next start to paint, as it will be then if nothing happens in between. */
const keepHome = (shell: Shell, options: GlobalOptions, props: ScreenProps, { file }: Picture): void => {
	const { columns, rows } = shell.output;
	const home = homeOf(shell, options);
	keepPicture(file, {
		text: drawHome({ ...props, notices: [] }, { columns, rows }),
		until: endOfDay(props.desk),
		files: ["journal.jsonl", "bookmark.json", "settings.json"].map((name) => path.join(home, name)),
		env: DECIDING.map((name) => [name, shell.env[name] ?? ""]),
	});
};

const HOUR = 3_600_000;

/** When the learner's day is over, to the hour before: what is due changes then, and the streak. */
const endOfDay = ({ dayOf, now }: Desk): number => {
	const today = dayOf(now());
	let until = now();
	while (dayOf(until + HOUR) === today) until += HOUR;
	return until;
};
