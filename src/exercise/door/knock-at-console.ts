import type { MfaDevice } from "../../aws/account/account.ts";
import { withAccount, withUser } from "../../aws/account/change.ts";
import type { OwnIdentity } from "../../aws/session/own-session.ts";
import type { ConsoleAttempt } from "../../aws/sign-in/console-door.ts";
import { signInToConsole } from "../../aws/sign-in/console-sign-in.ts";
import { acceptCode, shownCode } from "../../aws/sign-in/mfa-device.ts";
import { bad, type Checked, good } from "../../problem/problem.ts";
import {
	accountOf,
	daysAgo,
	type Knocker,
	knockerOf,
	knockProblem,
	type Rehearsal,
	type Row,
	type Stage,
	whoProblems,
} from "./knock.ts";
import { type FactorWord, factorOf, factorWords, nameOf } from "./knock-factor.ts";

/** A sign-in to the console, in an author's words; passwords and codes are worked out from the scene. */
export type ConsoleKnock = Knocker & {
	readonly password?: "right" | "wrong" | undefined;
	readonly factor?: FactorWord | undefined;
	/** The name of the device, where there are several. */
	readonly device?: string | undefined;
	readonly newPassword?: string | undefined;
	/** How many days ago AWS first asked the root user to register MFA. */
	readonly mfaAskedDaysAgo?: number | undefined;
};

/** Plays the sign-in in the scene, or says what the scene lacks for it. */
export const knockAtConsole = (knock: ConsoleKnock, { cloud, now }: Stage): Checked<Rehearsal> => {
	const unclear = whoProblems(knock, "console");
	if (unclear.length > 0) return bad(unclear);
	const account = accountOf(cloud, knock, "console");
	if (!account.ok) return account;
	const isElsewhere = [...cloud.accounts.values()].some(({ users }) => users.has(knock.user ?? ""));
	const found = knockerOf(cloud, knock, "console");
	// A user of another account may try the wrong door; a user of none is a slip of the pen.
	if (!found.ok && !isElsewhere) return found;
	const identity = found.ok ? found.value : undefined;
	const device = deviceFor(knock, identity);
	if (!device.ok) return device;
	const factor = factorOf(knock.factor ?? "none", device.value, knock.device !== undefined, now);
	const attempt: ConsoleAttempt = {
		who: knock.root
			? { type: "root", email: account.value.root.email }
			: { type: "user", account: account.value.id, user: knock.user ?? "" },
		password: passwordOf(knock, identity),
		factor,
		newPassword: knock.newPassword,
		rootMfaPromptedAt: knock.mfaAskedDaysAgo === undefined ? undefined : now - knock.mfaAskedDaysAgo * 86_400,
	};
	const played = knock.factor === "used-code" ? withUsedCode(cloud, identity, device.value, now) : cloud;
	return good({
		brought: broughtTo(knock, attempt, device.value),
		known: identity === undefined ? [] : knownOf(identity, knock, now),
		isFactorOffered: factor !== undefined,
		result: signInToConsole(played, attempt, now),
	});
};

const devicesOf = (identity: OwnIdentity): readonly MfaDevice[] =>
	identity.type === "root" ? identity.account.root.mfaDevices : identity.user.mfaDevices;

const deviceFor = (
	knock: ConsoleKnock,
	identity: OwnIdentity | undefined,
): Checked<MfaDevice | undefined> => {
	const devices = identity === undefined ? [] : devicesOf(identity);
	if (knock.device !== undefined) {
		const named = devices.find((device) => nameOf(device) === knock.device);
		const message = `nobody has registered a device \`${knock.device}\` here`;
		return named === undefined
			? bad([knockProblem("unknown-device", message, undefined, "console", "device")])
			: good(named);
	}
	const showing = devices.find(({ secret, enabledAt }) => secret !== undefined && enabledAt !== undefined);
	const factor = knock.factor ?? "none";
	if (showing === undefined && (factor === "late-code" || factor === "old-code" || factor === "used-code")) {
		const message = `\`${factor}\` needs a device that shows codes`;
		const cure = "give the user one under `mfa` in the scene";
		return bad([knockProblem("no-device", message, cure, "console", "factor")]);
	}
	return good(showing);
};

const withUsedCode = (
	cloud: Stage["cloud"],
	identity: OwnIdentity | undefined,
	device: MfaDevice | undefined,
	now: number,
): Stage["cloud"] => {
	const code = device === undefined ? undefined : shownCode(device, now);
	if (identity === undefined || device === undefined || code === undefined) return cloud;
	const check = acceptCode(device, code, now);
	const used = check.ok ? check.device : device;
	const mfaDevices = devicesOf(identity).map((one) => (one === device ? used : one));
	const { account } = identity;
	return withAccount(
		cloud,
		identity.type === "root"
			? { ...account, root: { ...account.root, mfaDevices } }
			: withUser(account, { ...identity.user, mfaDevices }),
	);
};

const passwordOf = (knock: ConsoleKnock, identity: OwnIdentity | undefined): string => {
	const right =
		identity?.type === "root" ? identity.account.root.password : identity?.user.loginProfile?.password;
	return knock.password === "wrong" ? `not ${right ?? "it"}` : (right ?? "whatever is typed");
};

const broughtTo = (
	knock: ConsoleKnock,
	attempt: ConsoleAttempt,
	device: MfaDevice | undefined,
): readonly Row[] => [
	attempt.who.type === "root"
		? ["signs in as", `root user, ${attempt.who.email}`]
		: ["signs in as", `IAM user ${attempt.who.user} of account ${attempt.who.account}`],
	["password", knock.password === "wrong" ? "a wrong one" : "the one that was set"],
	["second factor", factorWords(knock.factor ?? "none", device)],
	...(knock.newPassword === undefined ? [] : [["new password", knock.newPassword] as const]),
];

const deviceWords = (device: MfaDevice): string => {
	if (device.enabledAt === undefined) return `${nameOf(device)} (never enabled)`;
	return device.type === "passkey" ? `${nameOf(device)} (passkey)` : `${nameOf(device)} (shows codes)`;
};

const knownOf = (identity: OwnIdentity, knock: ConsoleKnock, now: number): readonly Row[] => {
	const devices = devicesOf(identity).map(deviceWords).join(", ");
	const mfa: Row = ["MFA devices", devices === "" ? "none" : devices];
	if (identity.type === "root") {
		const asked = knock.mfaAskedDaysAgo;
		return [
			["root password", identity.account.root.password === undefined ? "removed" : "set"],
			mfa,
			...(asked === undefined
				? []
				: [["asked to register MFA", daysAgo(now - asked * 86_400, now)] as const]),
		];
	}
	const profile = identity.user.loginProfile;
	const policy = identity.account.passwordPolicy;
	const reset = profile?.resetRequired ? ", to be replaced at the next sign-in" : "";
	const expiry =
		policy?.maxAgeDays === undefined
			? "passwords do not expire"
			: `passwords expire after ${policy.maxAgeDays} days${policy.hardExpiry ? "; only administrators reset them" : ""}`;
	return [
		["console password", profile === undefined ? "none" : `set ${daysAgo(profile.changedAt, now)}${reset}`],
		mfa,
		["password policy", expiry],
	];
};
