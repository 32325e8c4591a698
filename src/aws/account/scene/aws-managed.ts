/** AWS managed policies by name; `attach: ReadOnlyAccess` finds them here. */
export const awsManagedArns: ReadonlyMap<string, string> = new Map(
	[
		"AdministratorAccess",
		"PowerUserAccess",
		"ReadOnlyAccess",
		"IAMFullAccess",
		"IAMReadOnlyAccess",
		"AmazonS3FullAccess",
		"AmazonS3ReadOnlyAccess",
		"AmazonDynamoDBFullAccess",
		"AmazonDynamoDBReadOnlyAccess",
		"SecurityAudit",
	].map((name) => [name, `arn:aws:iam::aws:policy/${name}`]),
);
