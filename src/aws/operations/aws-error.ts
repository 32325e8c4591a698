/** An error as AWS gives it; `hint` is the tutor's own word on it, which AWS would not say. */
export type AwsError = {
	/** Such as `NoSuchEntity`. */
	readonly code: string;
	readonly message: string;
	readonly hint?: string | undefined;
};

/** The error with this code and text. */
export const awsError = (code: string, message: string, hint?: string): AwsError => ({
	code,
	message,
	...(hint === undefined ? {} : { hint }),
});
