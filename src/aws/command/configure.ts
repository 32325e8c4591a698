import type { Lab, Profile } from "../operations/lab.ts";
import { credentialsIn } from "../operations/profile.ts";

/** What `aws configure ...` printed and the profiles after it, or its complaint. */
export type Configured =
	| { readonly ok: true; readonly stdout: string; readonly profiles: ReadonlyMap<string, Profile> }
	| { readonly ok: false; readonly message: string };

/** What can be set in a profile. */
export const profileSettings: readonly string[] = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"region",
	"output",
];

/**
 * `aws configure set | get | list | list-profiles`; the questions that a bare `aws configure` asks are not here.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
export const configure = (
	lab: Lab,
	words: readonly string[],
	profileName: string | undefined,
): Configured => {
	const [verb, key = "", value] = words;
	const name = profileName ?? lab.environment.get("AWS_PROFILE") ?? "default";
	const profile = lab.profiles.get(name);
	switch (verb) {
		case "set":
			if (value === undefined) return wrong("the following arguments are required: varname, value");
			return profileSettings.includes(key)
				? {
						ok: true,
						stdout: "",
						profiles: new Map([...lab.profiles, [name, withSetting(profile, key, value)]]),
					}
				: wrong(`here you can set ${profileSettings.join(", ")}; this is \`${key}\``);
		case "get":
			return { ok: true, stdout: profile?.settings.get(key) ?? "", profiles: lab.profiles };
		case "list-profiles":
			return { ok: true, stdout: [...lab.profiles.keys()].join("\n"), profiles: lab.profiles };
		case "list":
			return { ok: true, stdout: listing(lab, name), profiles: lab.profiles };
		default:
			return wrong(
				"use `aws configure set NAME VALUE`, `get NAME`, `list` or `list-profiles`, with `--profile`",
			);
	}
};

const wrong = (message: string): Configured => ({ ok: false, message });

const withSetting = (profile: Profile | undefined, key: string, value: string): Profile => ({
	settings: new Map(profile?.settings ?? []).set(key, value),
	session: profile?.session,
});

const listing = (lab: Lab, name: string): string => {
	const settings = lab.profiles.get(name)?.settings ?? new Map<string, string>();
	const exported = credentialsIn(lab.environment);
	const used = exported ?? credentialsIn(settings);
	const type = exported === undefined ? "shared-credentials-file" : "env";
	const hidden = (secret: string | undefined) =>
		secret === undefined ? "<not set>" : `****************${secret.slice(-4)}`;
	const rows = [
		["Name", "Value", "Type", "Location"],
		["----", "-----", "----", "--------"],
		["profile", name, "None", "None"],
		["access_key", hidden(used?.accessKeyId), used === undefined ? "None" : type, ""],
		["secret_key", hidden(used?.secretAccessKey), used === undefined ? "None" : type, ""],
		["region", settings.get("region") ?? lab.region, "config-file", "~/.aws/config"],
	];
	return rows
		.map(([first = "", second = "", third = "", fourth = ""]) =>
			`${first.padStart(10)} ${second.padStart(24)} ${third.padStart(16)}    ${fourth}`.trimEnd(),
		)
		.join("\n");
};
