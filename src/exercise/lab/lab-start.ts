import type { Account, Cloud } from "../../aws/account/account.ts";
import { type Lab, type Profile, startLab } from "../../aws/operations/lab.ts";
import { keyProfile, sessionProfile } from "../../aws/operations/profile.ts";
import { printDocument } from "../../aws/policy/print-document.ts";
import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";
import type { Setting } from "../define-kind.ts";
import type { SignedIn } from "../staged/signed-in.ts";
import { callerOf, sceneOf } from "../staged/staged-request.ts";
import type { OperateFields } from "./lab-fields.ts";

type Start = Pick<OperateFields, "scene" | "as" | "signedIn" | "profiles">;

/** The lab at its first moment, or what the scene lacks for it. */
export const startOf = (fields: Start, setting: Pick<Setting, "cloud" | "now">): Checked<Lab> => {
	const scene = sceneOf(fields, setting);
	if (!scene.ok) return scene;
	const cloud = scene.value;
	const problems: Problem[] = [];
	const profiles = new Map<string, Profile>();
	const add = (name: string, who: string, signedIn: SignedIn | undefined, path: readonly string[]) => {
		const profile = profileOf(cloud, who, signedIn, setting.now);
		if (profile.ok) profiles.set(name, profile.value);
		else problems.push(...profile.problems.map((problem) => ({ ...problem, place: { path } })));
	};
	add("default", fields.as, fields.signedIn, ["as"]);
	for (const [name, who] of Object.entries(fields.profiles ?? {}))
		add(name, who, undefined, ["profiles", name]);
	return problems.length > 0 ? bad(problems) : good(startLab(cloud, profiles, setting.now));
};

/**
 * The profile of somebody: an access key where he has one, else a console sign-in, as in CloudShell.
 * A role is worn already.
 */
const profileOf = (
	cloud: Cloud,
	who: string,
	signedIn: SignedIn | undefined,
	now: number,
): Checked<Profile> => {
	const plain = callerOf(cloud, { who }, now);
	if (!plain.ok) return plain;
	if (plain.value.type !== "session") {
		return bad([{ code: "unknown-caller", severity: "error", message: `\`${who}\` types no commands` }]);
	}
	const { session } = plain.value;
	const key = activeKey(cloud.accounts.get(session.account), session.principal);
	if (key !== undefined && (signedIn?.credentials ?? "access-key") === "access-key") {
		return good(keyProfile({ accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: undefined }));
	}
	const isRole = session.principal.type === "role-session";
	const console: SignedIn = isRole ? {} : { credentials: "console" };
	const caller = callerOf(cloud, { who, signedIn: { ...console, ...signedIn } }, now);
	if (!caller.ok) return caller;
	return good(sessionProfile(caller.value.type === "session" ? caller.value.session : session));
};

const activeKey = (
	account: Account | undefined,
	principal: { readonly type: string; readonly name?: string },
): Account["root"]["accessKeys"][number] | undefined => {
	const keys =
		principal.type === "root"
			? account?.root.accessKeys
			: account?.users.get(principal.name ?? "")?.accessKeys;
	return keys?.find(({ status }) => status === "Active");
};

/** The files of an exercise, as `file://` finds them. */
export const fileReader =
	(files: OperateFields["files"] = {}) =>
	(path: string): string | undefined => {
		const name = path.replace(/^\.\//, "");
		const file = Object.hasOwn(files, name) ? files[name] : undefined;
		if (file === undefined) return undefined;
		return typeof file === "string" ? file : printDocument(file);
	};
