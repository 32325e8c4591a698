import type { Account } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import type { Performed } from "../operation.ts";
import { noSuchEntity } from "./iam-errors.ts";

/** The ARN that a call on an instance profile is authorized with. */
export const profileArn = (account: Account, name: string): string =>
	iamArn(account.id, "instance-profile", account.instanceProfiles.get(name)?.path ?? "/", name);

/** The error of an instance profile that is not there. */
export const profileNotFound = (name: string): Performed =>
	noSuchEntity(`Instance Profile ${name} cannot be found.`);
