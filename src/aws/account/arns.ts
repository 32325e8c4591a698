/** The ARN of an IAM resource of an account: `name` with its path, such as `user/engineering/kai`. */
export const iamArn = (
	account: string,
	type: "user" | "group" | "role" | "policy" | "instance-profile" | "mfa",
	path: string,
	name: string,
): string => `arn:aws:iam::${account}:${type}${path}${name}`;

type Owned = { readonly path: string; readonly name: string };

/** `arn:aws:iam::ACCOUNT:user/PATH/NAME`. */
export const userArn = (account: string, user: Owned): string =>
	iamArn(account, "user", user.path, user.name);

/** `arn:aws:iam::ACCOUNT:group/PATH/NAME`; never a principal. */
export const groupArn = (account: string, group: Owned): string =>
	iamArn(account, "group", group.path, group.name);

/** `arn:aws:iam::ACCOUNT:role/PATH/NAME`; what `aws:PrincipalArn` holds during a role session. */
export const roleArn = (account: string, role: Owned): string =>
	iamArn(account, "role", role.path, role.name);

/** `arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION`: a session's ARN never holds the role's path. */
export const sessionArn = (account: string, roleName: string, sessionName: string): string =>
	`arn:aws:sts::${account}:assumed-role/${roleName}/${sessionName}`;

/** `arn:aws:sts::ACCOUNT:federated-user/NAME`: a session of GetFederationToken. */
export const federatedArn = (account: string, name: string): string =>
	`arn:aws:sts::${account}:federated-user/${name}`;

/** `arn:aws:iam::ACCOUNT:root`: the whole account in a policy's Principal, the root user in `aws:PrincipalArn`. */
export const rootArn = (account: string): string => `arn:aws:iam::${account}:root`;
