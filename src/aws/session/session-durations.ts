const MINUTE = 60;
const HOUR = 3_600;

/** What an operation that hands out temporary credentials takes as a duration, in seconds. */
export type DurationRule = {
	readonly minimum: number;
	/** What one gets without asking. */
	readonly initial: number;
	/** For AssumeRole the most any role can be set to; the role's own setting may be lower. */
	readonly maximum: number;
	/** The most for the root user: asking for more gives this, silently. */
	readonly rootMaximum: number | undefined;
	readonly source: string;
};

/** Durations of temporary credentials by the operation that hands them out. */
export const durations = {
	AssumeRole: {
		minimum: 15 * MINUTE,
		initial: HOUR,
		maximum: 12 * HOUR,
		rootMaximum: undefined,
		source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html",
	},
	GetSessionToken: {
		minimum: 15 * MINUTE,
		initial: 12 * HOUR,
		maximum: 36 * HOUR,
		rootMaximum: HOUR,
		source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html",
	},
	GetFederationToken: {
		minimum: 15 * MINUTE,
		initial: 12 * HOUR,
		maximum: 36 * HOUR,
		rootMaximum: HOUR,
		source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html",
	},
	AssumeRoot: {
		minimum: 0,
		initial: 15 * MINUTE,
		maximum: 15 * MINUTE,
		rootMaximum: undefined,
		source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html",
	},
} as const satisfies Readonly<Record<string, DurationRule>>;

/** The most that a role assumed with another role's credentials gets; asking for more fails. */
export const CHAINED_MAXIMUM = HOUR;
