import { isCrossAccount } from "./required-policy.ts";
import type { Evidence, Hit, Weight } from "./weigh.ts";

/** The first Deny that matches, in the order of the layers, which is the order they are reported in. */
export const firstDeny = (evidence: Evidence): Hit | undefined =>
	denyAt(evidence.rcp) ??
	denyAt(evidence.scp) ??
	(evidence.resource?.deny && !canRescueBucket(evidence) ? evidence.resource.deny : undefined) ??
	evidence.identity?.deny ??
	evidence.boundary?.deny ??
	evidence.session?.deny;

const denyAt = (levels: readonly Weight[] | undefined): Hit | undefined => {
	if (levels === undefined) return undefined;
	for (const level of levels) if (level.deny) return level.deny;
	return undefined;
};

/**
 * The root user of a bucket's account can always read, replace and delete its bucket policy, though the policy denies it.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
 */
export const canRescueBucket = ({ asked }: Evidence): boolean =>
	asked.request.principal.type === "root" &&
	RESCUES.has(asked.action.text.toLowerCase()) &&
	!isCrossAccount(asked);

const RESCUES: ReadonlySet<string> = new Set([
	"s3:getbucketpolicy",
	"s3:putbucketpolicy",
	"s3:deletebucketpolicy",
]);
