import type { Policy } from "../policy.ts";
import { policyFromValue } from "../read-policy.ts";

/** `p-FullAWSAccess`: attached to every root, OU and account unless someone takes it off (AWS: SCPs). */
const FULL_AWS_ACCESS = {
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
} as const;

/** `p-RCPFullAWSAccess`: attached everywhere for good (AWS: RCPs). */
const RCP_FULL_AWS_ACCESS = {
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
} as const;

/** FullAWSAccess, ready for decisions. */
export const readFullAwsAccess = (): Policy => readOwn(FULL_AWS_ACCESS, "scp");

/** RCPFullAWSAccess, ready for decisions. */
export const readRcpFullAwsAccess = (): Policy => readOwn(RCP_FULL_AWS_ACCESS, "rcp");

const readOwn = (document: unknown, use: "scp" | "rcp"): Policy => {
	const read = policyFromValue(document, use);
	if (!read.ok) throw new Error(`the model's own ${use} cannot be read`);
	return read.value;
};
