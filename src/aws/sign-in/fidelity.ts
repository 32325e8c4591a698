const GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide";

/** How far the door follows AWS, rule by rule; rules about policies are elsewhere. */
export const signInFidelity = [
	{
		rule: "Codes follow RFC 6238: six digits, thirty seconds, HMAC-SHA1; one step early or late still counts.",
		page: `${GUIDE}/id_credentials_mfa.html`,
		fidelity: "simplified",
		note: "AWS does not say how wide its window is; the model takes one step on either side, as the RFC advises.",
	},
	{
		rule: "No code counts twice.",
		page: "https://www.rfc-editor.org/rfc/rfc6238",
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "Two codes in a row enable a device or set its clock right; old ones leave it out of step.",
		page: "https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html",
		fidelity: "simplified",
		note: "How old the two codes may be is not documented; the model looks half an hour back and forth.",
	},
	{
		rule: "Any one of up to eight devices is enough; a passkey gives no code; SMS is not supported.",
		page: `${GUIDE}/id_credentials_mfa.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "The default password policy, or the account's own; neither binds the root user or access keys.",
		page: `${GUIDE}/id_credentials_passwords_account-policy.html`,
		fidelity: "simplified",
		note: "A password is checked against the present one only, not against the whole history.",
	},
	{
		rule: "An expired password is replaced at sign-in, or by an administrator where expiry is hard.",
		page: `${GUIDE}/id_credentials_passwords_account-policy.html`,
		fidelity: "simplified",
		note: "The order of second factor and new password is not documented; the model asks for the factor first.",
	},
	{
		rule: "A root user without MFA must register a device within 35 days of the first prompt.",
		page: `${GUIDE}/id_credentials_mfa.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "The root user registers a device in the console only; no command line does it.",
		page: `${GUIDE}/id_credentials_mfa_enable_cliapi.html`,
		fidelity: "simplified",
		note: "In a lab the lines `console sign-in` and `console register-mfa` stand for the browser; passkeys are not registered there.",
	},
	{
		rule: "A key must exist and be active, its secret and token right and its session not over, before any policy is read.",
		page: `${GUIDE}/id_credentials_temp_use-resources.html`,
		fidelity: "simplified",
		note: "Which error comes first where several things are wrong is not documented.",
	},
	{
		rule: "Sign-in through IAM Identity Center, SAML or OpenID Connect.",
		page: `${GUIDE}/id_roles_providers.html`,
		fidelity: "not modelled",
		note: "These doors stand outside the account.",
	},
] as const;
