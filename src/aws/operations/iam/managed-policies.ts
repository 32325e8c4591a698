import type { Account } from "../../account/account.ts";
import { AWS_MANAGED_POLICIES } from "../../policy/managed/aws-managed-policy.ts";
import type { Performed } from "../operation.ts";
import { noSuchEntity } from "./iam-errors.ts";

/** True where the account or AWS has a managed policy of this ARN. */
export const isManagedPolicy = (account: Account, arn: string): boolean =>
	account.policies.has(arn) || AWS_MANAGED_POLICIES.has(arn);

/** The error of an ARN that no managed policy has. */
export const noSuchPolicy = (arn: string): Performed =>
	noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
