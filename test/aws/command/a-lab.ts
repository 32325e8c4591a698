import { search } from "jmespath";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import type { Tools } from "../../../src/aws/command/tools.ts";
import { callerNamed } from "../../../src/aws/decision/caller.ts";
import { type Lab, type Profile, startLab } from "../../../src/aws/operations/lab.ts";
import { keyProfile, sessionProfile } from "../../../src/aws/operations/profile.ts";

/** Monday 1 June 2026, 09:00 UTC. */
export const NOW = 1_780_304_400;

/** A lab on a scene; each profile is a user with an access key, `ACCOUNT:root`, or any other ARN, signed in. */
export const labOf = (scene: unknown, who: Readonly<Record<string, string>>): Lab => {
	const read = readScene(scene);
	if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
	const cloud = read.value;
	const profiles = new Map<string, Profile>();
	for (const [name, arn] of Object.entries(who)) {
		const account = cloud.accounts.get(arn.split(":")[4] ?? "");
		const caller = callerNamed(cloud, arn, NOW);
		if (account === undefined || caller?.type !== "session") throw new Error(`no caller ${arn}`);
		const { principal } = caller.session;
		const keys =
			principal.type === "user" ? account.users.get(principal.name)?.accessKeys : account.root.accessKeys;
		const [key] = principal.type === "role-session" ? [] : (keys ?? []);
		profiles.set(
			name,
			key === undefined
				? sessionProfile(caller.session)
				: keyProfile({ accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: undefined }),
		);
	}
	return startLab(cloud, profiles, NOW);
};

/** The outside of a test's prompt: these files, and JMESPath. */
export const toolsWith = (files: Readonly<Record<string, string>> = {}): Tools => ({
	readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
	query: (value, expression) => search(value as never, expression),
	width: 100,
});
