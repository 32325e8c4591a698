import { expect, test } from "vitest";
import { homeFolder } from "../../src/adapters/home-folder.ts";

const base = {
	option: undefined,
	env: {},
	platform: "linux",
	userFolder: "/home/kai",
	workingDirectory: "/work",
} as const;

test.each([
	["the option beats all", { option: "/a", env: { CLOUDSEC_TUTOR_HOME: "/b" } }, "/a"],
	["an option is taken from where one stands", { option: "my/progress" }, "/work/my/progress"],
	["then the variable", { env: { CLOUDSEC_TUTOR_HOME: "/b", XDG_DATA_HOME: "/c" } }, "/b"],
	[
		"an empty variable is none",
		{ env: { CLOUDSEC_TUTOR_HOME: "" } },
		"/home/kai/.local/share/cloudsec-tutor",
	],
	["then the place for data", { env: { XDG_DATA_HOME: "/c" } }, "/c/cloudsec-tutor"],
	[
		"which is ignored where it is relative",
		{ env: { XDG_DATA_HOME: "c" } },
		"/home/kai/.local/share/cloudsec-tutor",
	],
	["on a Mac", { platform: "darwin" }, "/home/kai/Library/Application Support/cloudsec-tutor"],
	["on Windows", { platform: "win32", env: { LOCALAPPDATA: "/data" } }, "/data/cloudsec-tutor"],
] as const)("where progress is kept: %s", (_, sources, expected) => {
	expect(homeFolder({ ...base, ...sources })).toBe(expected);
});
