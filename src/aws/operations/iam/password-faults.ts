import type { Account } from "../../account/account.ts";
import { type PasswordFaultCode, passwordFaults } from "../../sign-in/password-policy.ts";
import { type AwsError, awsError } from "../aws-error.ts";

/** The error of a new password that the account's rules refuse, or undefined where they take it. */
export const passwordRefusal = (
	account: Account,
	password: string,
	previous: readonly string[],
): AwsError | undefined => {
	const context = { accountName: account.name, email: account.root.email, previous };
	const [fault] = passwordFaults(password, account.passwordPolicy, context);
	if (fault === undefined) return undefined;
	const least = account.passwordPolicy?.minimumLength ?? 8;
	const words =
		fault.code === "too-short" ? `Password should have a minimum length of ${least}` : WORDS[fault.code];
	return awsError("PasswordPolicyViolation", words ?? NOT_CONFORMING, fault.message);
};

const NOT_CONFORMING = "Password does not conform to the account password policy.";

const WORDS: Readonly<Partial<Record<PasswordFaultCode, string>>> = {
	"no-uppercase": "Password should have at least one uppercase letter",
	"no-lowercase": "Password should have at least one lowercase letter",
	"no-number": "Password should have at least one number",
	"no-symbol": "Password should have at least one symbol",
	"used-before": "Password should not be a previously used password",
};
