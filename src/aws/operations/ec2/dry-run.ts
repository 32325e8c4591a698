import { awsError } from "../aws-error.ts";
import { failed, type Performed } from "../operation.ts";

/** What `--dry-run` ends in where the call would be allowed: an error of its own. */
export const dryRun = (isDry: boolean | undefined): Performed | undefined =>
	isDry
		? failed(awsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set."))
		: undefined;
