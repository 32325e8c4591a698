import type { Cloud, EpochSeconds } from "../account/account.ts";
import { findIgnoringCase } from "../account/names.ts";
import { consoleSession, type OwnIdentity } from "../session/own-session.ts";
import {
	type Claim,
	type ConsoleAttempt,
	type Door,
	enabledDevices,
	withDevice,
	withNewPassword,
} from "./console-door.ts";
import { passwordFaults, passwordState } from "./password-policy.ts";
import { checkFactor, whyFactor } from "./second-factor.ts";
import { type Passage, passed, refusedAt, type SignInResult, type Stage, walk } from "./sign-in.ts";

/** Days that the root user may put off registering MFA (`id_credentials_mfa`, IAM User Guide). */
const ROOT_MFA_GRACE_DAYS = 35;

/**
 * Signs in to the AWS Management Console: who, password, second factor, and a new password where one is due.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/console_sign-in-mfa.html
 */
export const signInToConsole = (cloud: Cloud, attempt: ConsoleAttempt, now: EpochSeconds): SignInResult => {
	const knock = (): Passage<Door> => {
		const found = findIdentity(cloud, attempt.who);
		if (!found.ok) return found;
		const door = { cloud, attempt, now, identity: found.state, mfaAt: undefined, notices: [] };
		return passed(door, found.because);
	};
	const walked = walk({ name: "who", pass: knock }, STAGES);
	if (!walked.ok) return { outcome: "refused", ...walked.refusal, steps: walked.steps };
	const { identity, mfaAt, notices, cloud: changed } = walked.state;
	const session = consoleSession(identity, mfaAt, now);
	return { outcome: "in", session, cloud: changed, steps: walked.steps, notices };
};

/** What the browser shows for nearly every mistake, so that nobody learns which users exist. */
const INCORRECT = "Your authentication information is incorrect. Please try again.";

const findIdentity = (cloud: Cloud, who: Claim): Passage<OwnIdentity> => {
	const accounts = [...cloud.accounts.values()];
	if (who.type === "root") {
		const account = accounts.find(({ root }) => root.email.toLowerCase() === who.email.toLowerCase());
		if (account === undefined) {
			return refusedAt(
				"no-such-account",
				"No account was opened with that e-mail address.",
				"An AWS account with that sign-in information does not exist.",
			);
		}
		return passed({ type: "root", account }, `This is the root user of account ${account.id}.`);
	}
	const account = accounts.find(({ id, alias }) => id === who.account || alias === who.account);
	if (account === undefined) {
		return refusedAt("no-such-account", "No account has that id or alias.", INCORRECT);
	}
	const user = findIgnoringCase(account.users, who.user);
	if (user === undefined) {
		return refusedAt("no-such-user", `Account ${account.id} has no user of that name.`, INCORRECT);
	}
	return passed({ type: "user", account, user }, `This is user ${user.name} of account ${account.id}.`);
};

const checkPassword = (door: Door): Passage<Door> => {
	const { identity, attempt, now } = door;
	if (identity.type === "root") {
		const { password } = identity.account.root;
		if (password === undefined) {
			return refusedAt(
				"no-root-credentials",
				"This root user has no password: its credentials were removed or never made.",
				INCORRECT,
			);
		}
		return password === attempt.password
			? passed(door, "The password is right.")
			: refusedAt("wrong-password", "The password is not the root user's.", INCORRECT);
	}
	const { loginProfile } = identity.user;
	if (loginProfile === undefined) {
		return refusedAt(
			"no-login-profile",
			"The user has no password for the console. Access keys do not open it.",
			INCORRECT,
		);
	}
	if (loginProfile.password !== attempt.password) {
		return refusedAt("wrong-password", "The password is not this user's.", INCORRECT);
	}
	if (passwordState(loginProfile, identity.account.passwordPolicy, now) === "expired-for-good") {
		return refusedAt(
			"password-expired",
			"The password has expired, and here only an administrator can set a new one.",
			"Your password has expired. Contact your administrator to reset your password.",
		);
	}
	return passed(door, "The password is right.");
};

const checkSecondFactor = (door: Door): Passage<Door> => {
	const { identity, attempt, now } = door;
	const devices = enabledDevices(identity);
	if (devices.length === 0) {
		if (identity.type === "root") return withoutRootMfa(door);
		return passed(door, "No device is registered, so the password alone opens the door.");
	}
	if (attempt.factor === undefined) {
		return refusedAt(
			"mfa-required",
			"A device is registered, so the password alone is not enough.",
			"Enter the MFA code, or use your passkey or security key.",
		);
	}
	const check = checkFactor(devices, attempt.factor, attempt.codesAt ?? now);
	if (!check.ok) return refusedAt(check.reason, whyFactor[check.reason], INCORRECT);
	const because =
		check.device.type === "passkey"
			? "The passkey answers for this site."
			: "The code is right for this moment.";
	return passed(withDevice({ ...door, mfaAt: now }, check.device), because);
};

/** AWS asks a root user without MFA to register it, and after a time of grace insists. */
const withoutRootMfa = (door: Door): Passage<Door> => {
	const promptedAt = door.attempt.rootMfaPromptedAt ?? door.now;
	const left = ROOT_MFA_GRACE_DAYS - Math.floor((door.now - promptedAt) / 86_400);
	if (left <= 0) {
		return refusedAt(
			"root-mfa-registration-required",
			`The ${ROOT_MFA_GRACE_DAYS} days of grace are over: the root user must register a device now.`,
			"You must register MFA to continue.",
		);
	}
	const notice = `Register MFA for the root user: ${left} days are left.`;
	return passed(
		{ ...door, notices: [...door.notices, notice] },
		"No device is registered yet; AWS asks for one and lets you put it off.",
	);
};

const checkNewPassword = (door: Door): Passage<Door> => {
	const { identity, attempt, now } = door;
	const profile = identity.type === "user" ? identity.user.loginProfile : undefined;
	const { account } = identity;
	if (profile === undefined || passwordState(profile, account.passwordPolicy, now) === "valid") {
		return passed(door, "No new password is due.");
	}
	if (attempt.newPassword === undefined) {
		return refusedAt(
			"new-password-needed",
			"The password is right but must be replaced before the door opens.",
			"You must change your password to continue.",
		);
	}
	const [fault] = passwordFaults(attempt.newPassword, account.passwordPolicy, {
		accountName: account.name,
		email: account.root.email,
		previous: [profile.password],
	});
	if (fault !== undefined) {
		return refusedAt(
			"new-password-refused",
			fault.message,
			"The password does not meet the password policy of the account.",
		);
	}
	return passed(withNewPassword(door, attempt.newPassword), "A new password is set.");
};

/** What comes after `who`, in AWS's order. */
const STAGES: readonly Stage<Door>[] = [
	{ name: "password", pass: checkPassword },
	{ name: "second factor", pass: checkSecondFactor },
	{ name: "new password", pass: checkNewPassword },
];
