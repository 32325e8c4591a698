import { quotas } from "./quotas.ts";

/** What a name may look like: its characters, its length, and the rule in words for a problem's cure. */
export type NameRule = {
	readonly pattern: RegExp;
	readonly minimum: number;
	readonly maximum: number;
	readonly words: string;
};

const IAM_NAME = /^[\w+=,.@-]+$/;
const IAM_WORDS = "letters, digits and any of `_+=,.@-`";

const iamName = (maximum: number): NameRule => ({
	pattern: IAM_NAME,
	minimum: 1,
	maximum,
	words: `${IAM_WORDS}, at most ${maximum} characters`,
});

/** Rules for names, from `reference_iam-quotas` (IAM User Guide) and `bucketnamingrules` (S3 User Guide). */
export const nameRules = {
	user: iamName(quotas.userNameLength),
	group: iamName(quotas.groupNameLength),
	role: iamName(quotas.roleNameLength),
	policy: iamName(quotas.policyNameLength),
	instanceProfile: iamName(quotas.instanceProfileNameLength),
	mfaDevice: iamName(226),
	roleSession: {
		pattern: IAM_NAME,
		minimum: 2,
		maximum: quotas.roleSessionNameLength,
		words: `${IAM_WORDS}, 2 to ${quotas.roleSessionNameLength} characters`,
	},
	path: {
		pattern: /^\/(?:[\u0021-\u007e]+\/)?$/,
		minimum: 1,
		maximum: quotas.pathLength,
		words: "a text that begins and ends with `/`",
	},
	alias: {
		pattern: /^[a-z0-9](?:[a-z0-9]|-(?!-))*[a-z0-9]$/,
		minimum: 3,
		maximum: 63,
		words: "3 to 63 lower-case letters, digits and single hyphens, not at either end",
	},
	bucket: {
		pattern: /^[a-z0-9](?:[a-z0-9-]|\.(?!\.))*[a-z0-9]$/,
		minimum: 3,
		maximum: 63,
		words:
			"3 to 63 lower-case letters, digits, dots and hyphens, beginning and ending with a letter or digit",
	},
	accountId: { pattern: /^\d{12}$/, minimum: 12, maximum: 12, words: "twelve digits in quotes" },
} as const satisfies Readonly<Record<string, NameRule>>;

export type NameKind = keyof typeof nameRules;

/** True where AWS would take the name. */
export const isName = (kind: NameKind, name: string): boolean => {
	const rule: NameRule = nameRules[kind];
	return name.length >= rule.minimum && name.length <= rule.maximum && rule.pattern.test(name);
};

/** The entry whose name is the same ignoring case, as IAM compares the names of users, groups, roles and policies. */
export const findIgnoringCase = <T>(named: ReadonlyMap<string, T>, name: string): T | undefined => {
	const exact = named.get(name);
	if (exact !== undefined) return exact;
	const lower = name.toLowerCase();
	for (const [key, value] of named) if (key.toLowerCase() === lower) return value;
	return undefined;
};
