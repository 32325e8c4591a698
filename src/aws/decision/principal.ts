import { bad, type Checked, good } from "../../problem/problem.ts";
import { rootArn } from "../account/arns.ts";
import type { Session } from "../session/session.ts";
import type { RequestPrincipal } from "./decision.ts";

/**
 * The principal that a text names: an ARN of a user, of a role session, of a federated session or of `root`,
 * a service such as `ec2.amazonaws.com`, or `anonymous`.
 * `roleArn` says which path a session's role has, which the session's own ARN does not tell.
 * A federated session is taken for one of the user of its own name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const principalFromText = (text: string, roleArn?: string): Checked<RequestPrincipal> => {
	if (text === "anonymous") return good({ type: "anonymous" });
	if (SERVICE.test(text)) return good({ type: "service", service: text });
	const [, partition, service, account, resource] = PRINCIPAL_ARN.exec(text) ?? [];
	if (!partition || !service || !account || !resource) {
		return refuse(
			`\`${text}\` names no principal`,
			"write the ARN of a user, a role session or root, or `anonymous`",
		);
	}
	const [kind, ...rest] = resource.split("/");
	const last = rest.at(-1) ?? "";
	if (service === "iam" && resource === "root") return good({ type: "root", account, arn: text });
	if (service === "iam" && kind === "user" && last !== "") {
		return good({ type: "user", account, arn: text, name: last });
	}
	if (service === "sts" && kind === "assumed-role" && rest.length === 2 && rest[0] && last !== "") {
		const named =
			roleArn?.startsWith(`arn:${partition}:iam::${account}:role/`) && roleArn.endsWith(`/${rest[0]}`);
		return good({
			type: "role-session",
			account,
			arn: text,
			roleArn: named && roleArn ? roleArn : `arn:${partition}:iam::${account}:role/${rest[0]}`,
			isPathKnown: named === true,
			sessionName: last,
			isServiceLinked: rest[0].startsWith("AWSServiceRoleFor"),
		});
	}
	if (service === "sts" && kind === "federated-user" && rest.length === 1 && last !== "") {
		const userArn = `arn:${partition}:iam::${account}:user/${last}`;
		return good({ type: "federated-session", account, arn: text, userArn });
	}
	if (kind === "group") {
		return refuse(
			"a group makes no requests",
			"name one of its users, and give the group's policies with the user's",
		);
	}
	if (kind === "role") {
		const session = `arn:${partition}:sts::${account}:assumed-role/${last}/SESSION`;
		return refuse(
			"a role makes requests through its sessions only",
			`name a session, such as \`${session}\``,
		);
	}
	return refuse(
		`\`${text}\` names no principal`,
		"write the ARN of a user, a role session, a federated session or root",
	);
};

/** The principal whose session it is. */
export const principalOfSession = (session: Session): RequestPrincipal => {
	const { account, arn, principal } = session;
	switch (principal.type) {
		case "root":
			return { type: "root", account, arn: rootArn(account) };
		case "user":
			return { type: "user", account, arn, name: principal.name };
		case "role-session": {
			const { roleArn, sessionName, isServiceLinked } = principal;
			return { type: "role-session", account, arn, roleArn, sessionName, isServiceLinked };
		}
		case "federated-session":
			return { type: "federated-session", account, arn, userArn: principal.userArn };
	}
};

/** The account of a principal, or undefined for a service and for anonymous callers, who have none. */
export const accountOf = (principal: RequestPrincipal): string | undefined =>
	principal.type === "service" || principal.type === "anonymous" ? undefined : principal.account;

/** Who asks, as an ARN or a word; what AWS's denial texts begin with. */
export const nameOf = (principal: RequestPrincipal): string => {
	if (principal.type === "anonymous") return "anonymous";
	return principal.type === "service" ? principal.service : principal.arn;
};

const PRINCIPAL_ARN = /^arn:(aws[a-z-]*):(iam|sts)::(\d{12}):([^:]+)$/;
const SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;

const refuse = (message: string, cure: string): Checked<never> =>
	bad([{ code: "unknown-principal", severity: "error", message, cure }]);
