const GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide";
const STS = "https://docs.aws.amazon.com/STS/latest/APIReference";

/** How far sessions follow AWS, rule by rule; whether a role may be assumed is decided elsewhere. */
export const sessionFidelity = [
	{
		rule: "AssumeRole gives 15 minutes to the role's maximum, one hour without asking; more fails.",
		page: `${STS}/API_AssumeRole.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "A role assumed with role credentials lasts one hour at most; asking for more fails.",
		page: `${GUIDE}/id_roles_terms-and-concepts.html`,
		fidelity: "simplified",
		note: "Whether credentials of GetSessionToken make a chain is documented both ways; the model says so and allows it.",
	},
	{
		rule: "Session tags win over the principal's tags ignoring case; transitive ones go along the chain unchanged.",
		page: `${GUIDE}/id_session-tags.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "A source identity is set once and stays for the whole chain.",
		page: `${GUIDE}/id_credentials_temp_control-access_monitor.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "Session policies have 2,048 characters in all; at most ten are managed ones.",
		page: `${GUIDE}/reference_iam-quotas.html`,
		fidelity: "simplified",
		note: "The packed size of policies and tags, which AWS gives in per cent, is not computed.",
	},
	{
		rule: "Access keys carry no MFA key; console and GetSessionToken carry true or false.",
		page: `${GUIDE}/reference_policies_condition-keys.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "A role session does not carry the MFA of its assumption.",
		page: `${GUIDE}/id_credentials_mfa_configure-api-require.html`,
		fidelity: "simplified",
		note: "The key is taken to be there and false, as for all temporary credentials without MFA.",
	},
	{
		rule: "GetSessionToken and GetFederationToken give 15 minutes to 36 hours, 12 hours without asking, root one hour.",
		page: `${STS}/API_GetSessionToken.html`,
		fidelity: "modelled",
		note: undefined,
	},
	{
		rule: "AssumeRoot gives a member's root for one task and 15 minutes, never to root credentials.",
		page: `${STS}/API_AssumeRoot.html`,
		fidelity: "simplified",
		note: "Any delegated administrator may call it, not only the one for IAM.",
	},
	{
		rule: "A Deny on older aws:TokenIssueTime revokes a role's sessions; no session can be deleted.",
		page: `${GUIDE}/id_roles_use_revoke-sessions.html`,
		fidelity: "modelled",
		note: "It takes effect at once; in AWS it may take a moment.",
	},
] as const;
