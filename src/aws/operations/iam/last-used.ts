import type { Role } from "../../account/account.ts";
import { roleArn } from "../../account/arns.ts";
import type { LogEntry } from "../log-entry.ts";
import type { Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";

/** The last call made by a session of a role; empty where none was. */
export const roleLastUsed = (account: string, role: Role, log: readonly LogEntry[]): Output => {
	const own = roleArn(account, role);
	const last = [...log]
		.reverse()
		.find(({ session }) => session?.principal.type === "role-session" && session.principal.roleArn === own);
	return last === undefined ? {} : { LastUsedDate: outputTime(last.at), Region: "us-east-1" };
};
