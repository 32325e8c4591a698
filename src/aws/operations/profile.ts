import type { Credentials, Session } from "../session/session.ts";
import type { Profile } from "./lab.ts";

/** A profile that holds an access key, or the three parts of temporary credentials. */
export const keyProfile = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials): Profile => ({
	settings: new Map([
		["aws_access_key_id", accessKeyId],
		["aws_secret_access_key", secretAccessKey],
		...(sessionToken === undefined ? [] : ([["aws_session_token", sessionToken]] as const)),
	]),
	session: undefined,
});

/** A profile of somebody who is signed in and has no keys to show. */
export const sessionProfile = (session: Session): Profile => ({ settings: new Map(), session });

/** The credentials that some variables or settings hold, whatever their names look like; undefined without a key id. */
export const credentialsIn = (values: ReadonlyMap<string, string>): Credentials | undefined => {
	const value = (name: string) => values.get(name) ?? values.get(name.toUpperCase());
	const accessKeyId = value("aws_access_key_id");
	if (accessKeyId === undefined || accessKeyId === "") return undefined;
	return {
		accessKeyId,
		secretAccessKey: value("aws_secret_access_key") ?? "",
		sessionToken: value("aws_session_token"),
	};
};
