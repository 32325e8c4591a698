/** A managed policy that AWS wrote, as it stands in every account; ARNs have `aws` for the account. */
export type AwsManagedPolicy = {
	readonly name: string;
	/** `/` or, for example, `/job-function/`. */
	readonly path: string;
	readonly description: string;
	/** AWS's default version, such as `v12`; undefined where the document is a shorter one of ours in its spirit. */
	readonly version: string | undefined;
	readonly document: {
		readonly Version: "2012-10-17";
		readonly Statement: readonly Readonly<Record<string, unknown>>[];
	};
};

/** A policy document of the current version with these statements. */
export const documentOf = (
	...statements: readonly Readonly<Record<string, unknown>>[]
): AwsManagedPolicy["document"] => ({ Version: "2012-10-17", Statement: statements });

/** A statement that allows the actions on every resource. */
export const allowing = (...actions: readonly string[]): Readonly<Record<string, unknown>> => ({
	Effect: "Allow",
	Action: actions,
	Resource: "*",
});
