import { type AwsError, awsError } from "../aws-error.ts";
import { failed, type Performed } from "../operation.ts";

/** Nothing of that name is there. */
export const noSuchEntity = (message: string): Performed => failed(awsError("NoSuchEntity", message));

/** `The user with name kai cannot be found.` */
export const notFound = (kind: "user" | "group" | "role", name: string): Performed =>
	noSuchEntity(`The ${kind} with name ${name} cannot be found.`);

/** Something of that name is there already. */
export const alreadyExists = (message: string): Performed => failed(awsError("EntityAlreadyExists", message));

/** Something else must go first: `Cannot delete entity, must detach all policies first.` */
export const mustFirst = (what: string): Performed =>
	failed(awsError("DeleteConflict", `Cannot delete entity, must ${what} first.`));

/** `Cannot exceed quota for AccessKeysPerUser: 2` */
export const overQuota = (quota: string, most: number): Performed =>
	failed(awsError("LimitExceeded", `Cannot exceed quota for ${quota}: ${most}`));

/** A parameter that breaks a rule the shape cannot say. */
export const validationError = (message: string): Performed => failed(awsError("ValidationError", message));

/** `The specified value for 'userName' ...`: a call without a user name by somebody who is no user. */
export const noOwnName: AwsError = awsError(
	"ValidationError",
	"Must specify userName when calling with non-User credentials",
);
