import type { Session } from "../../session/session.ts";
import type { Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";

/** Temporary credentials as STS hands them out. */
export const credentialsOutput = ({ credentials, expiresAt = 0 }: Session): Output => ({
	AccessKeyId: credentials?.accessKeyId,
	SecretAccessKey: credentials?.secretAccessKey,
	SessionToken: credentials?.sessionToken,
	Expiration: outputTime(expiresAt),
});
