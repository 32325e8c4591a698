import path from "node:path";

/** What decides where progress is kept. */
export type HomeSources = {
	/** `--home`. */
	readonly option: string | undefined;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** The user's own folder. */
	readonly userFolder: string;
	readonly workingDirectory: string;
};

/** Where progress is kept: `--home`, else `CLOUDSEC_TUTOR_HOME`, else the platform's place for data of programs. */
export const homeFolder = ({ option, env, platform, userFolder, workingDirectory }: HomeSources): string => {
	const chosen = option || env.CLOUDSEC_TUTOR_HOME;
	if (chosen) return path.resolve(workingDirectory, chosen);
	return path.join(dataFolder(env, platform, userFolder), "cloudsec-tutor");
};

const dataFolder = (env: HomeSources["env"], platform: NodeJS.Platform, userFolder: string): string => {
	if (platform === "darwin") return path.join(userFolder, "Library", "Application Support");
	if (platform === "win32") return env.LOCALAPPDATA || path.join(userFolder, "AppData", "Local");
	// The XDG base directory specification says that a relative path is to be ignored.
	const xdg = env.XDG_DATA_HOME;
	return xdg && path.isAbsolute(xdg) ? xdg : path.join(userFolder, ".local", "share");
};
