import type { EpochSeconds, LoginProfile, PasswordPolicy } from "../account/account.ts";

const DAY = 86_400;

/** The symbols that count, as AWS lists them. */
const SYMBOLS = "!@#$%^&*()_+-=[]{}|'";
const LONGEST = 128;

/** What a new password must not repeat: names it could be guessed from, and passwords used before, the latest first. */
export type PasswordContext = {
	readonly accountName: string;
	readonly email: string;
	readonly previous: readonly string[];
};

/** A rule that a new password breaks; `message` is a full sentence for a learner. */
export type PasswordFault = { readonly code: PasswordFaultCode; readonly message: string };

export type PasswordFaultCode =
	| "too-short"
	| "too-long"
	| "too-few-character-types"
	| "is-account-name"
	| "no-uppercase"
	| "no-lowercase"
	| "no-number"
	| "no-symbol"
	| "used-before";

/**
 * Every rule that a new password of an IAM user breaks: of the account's own policy, or of AWS's default where there is none.
 * Neither applies to the root user, nor to access keys.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export const passwordFaults = (
	password: string,
	policy: PasswordPolicy | undefined,
	context: PasswordContext,
): readonly PasswordFault[] =>
	policy === undefined
		? defaultFaults(password, context)
		: [...lengthFaults(password, policy.minimumLength), ...customFaults(password, policy, context)];

const has = {
	uppercase: (password: string): boolean => /[A-Z]/.test(password),
	lowercase: (password: string): boolean => /[a-z]/.test(password),
	number: (password: string): boolean => /[0-9]/.test(password),
	symbol: (password: string): boolean => [...password].some((letter) => SYMBOLS.includes(letter)),
};

const lengthFaults = (password: string, minimum: number): readonly PasswordFault[] => {
	if (password.length < minimum) {
		return [{ code: "too-short", message: `The password needs at least ${minimum} characters.` }];
	}
	if (password.length > LONGEST) {
		return [{ code: "too-long", message: `The password may have at most ${LONGEST} characters.` }];
	}
	return [];
};

const defaultFaults = (password: string, context: PasswordContext): readonly PasswordFault[] => {
	const faults = [...lengthFaults(password, 8)];
	if (Object.values(has).filter((isIn) => isIn(password)).length < 3) {
		faults.push({
			code: "too-few-character-types",
			message: "Use three of these: capital letters, small letters, numbers, symbols.",
		});
	}
	if (password === context.accountName || password === context.email) {
		faults.push({
			code: "is-account-name",
			message: "The password must not be the account's name or e-mail address.",
		});
	}
	return faults;
};

const customFaults = (
	password: string,
	policy: PasswordPolicy,
	context: PasswordContext,
): readonly PasswordFault[] => {
	const faults: PasswordFault[] = [];
	const require = (isAsked: boolean, isThere: boolean, code: PasswordFaultCode, what: string): void => {
		if (isAsked && !isThere) faults.push({ code, message: `The password needs ${what}.` });
	};
	require(policy.requireUppercase, has.uppercase(password), "no-uppercase", "a capital letter");
	require(policy.requireLowercase, has.lowercase(password), "no-lowercase", "a small letter");
	require(policy.requireNumbers, has.number(password), "no-number", "a number");
	require(policy.requireSymbols, has.symbol(password), "no-symbol", `a symbol out of ${SYMBOLS}`);
	const remembered = policy.reusePrevention ?? 0;
	if (context.previous.slice(0, remembered).includes(password)) {
		faults.push({
			code: "used-before",
			message: `The account remembers the last ${remembered} passwords; choose one not used before.`,
		});
	}
	return faults;
};

/** What stands between a right password and the console: nothing, a new password, or an administrator. */
export type PasswordState = "valid" | "must-change" | "expired-for-good";

/**
 * The state of a password at a moment. A shorter maximum age counts at once, also for passwords set before;
 * with `hardExpiry` only an administrator can set a new one.
 */
export const passwordState = (
	profile: LoginProfile,
	policy: PasswordPolicy | undefined,
	now: EpochSeconds,
): PasswordState => {
	const maxAge = policy?.maxAgeDays;
	const isExpired = maxAge !== undefined && now - profile.changedAt > maxAge * DAY;
	if (isExpired && policy?.hardExpiry) return "expired-for-good";
	return isExpired || profile.resetRequired ? "must-change" : "valid";
};
