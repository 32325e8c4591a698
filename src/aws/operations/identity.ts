import type { Credentials, Session } from "../session/session.ts";
import { authenticate } from "../sign-in/programmatic-sign-in.ts";
import type { Lab, Profile } from "./lab.ts";
import { credentialsIn } from "./profile.ts";

/** Whose credentials the next call is signed with, or why there are none; `code` is as STS would name it. */
export type Identity =
	| { readonly ok: true; readonly session: Session }
	| { readonly ok: false; readonly reason: "no-credentials"; readonly message: string }
	| {
			readonly ok: false;
			readonly reason: "refused";
			readonly code: string | undefined;
			readonly message: string;
	  };

const missing = (message: string): Identity => ({ ok: false, reason: "no-credentials", message });

/**
 * Who would make the next call: the named profile; without a name the exported variables, else the default profile.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-quickstart.html (precedence)
 */
export const identityOf = (lab: Lab, profileName?: string): Identity => {
	const name = profileName ?? lab.environment.get("AWS_PROFILE");
	if (name !== undefined) {
		const profile = lab.profiles.get(name);
		return profile === undefined
			? missing(`The config profile (${name}) could not be found`)
			: fromProfile(lab, profile);
	}
	const exported = credentialsIn(lab.environment);
	if (exported !== undefined) return fromCredentials(lab, exported);
	const profile = lab.profiles.get("default");
	return profile === undefined ? missing(NO_CREDENTIALS) : fromProfile(lab, profile);
};

const NO_CREDENTIALS = 'Unable to locate credentials. You can configure credentials by running "aws login".';

const fromProfile = (lab: Lab, profile: Profile): Identity => {
	const credentials = credentialsIn(profile.settings);
	if (credentials !== undefined) return fromCredentials(lab, credentials);
	return profile.session === undefined ? missing(NO_CREDENTIALS) : { ok: true, session: profile.session };
};

/** Whoever presents these credentials. */
const fromCredentials = (lab: Lab, credentials: Credentials): Identity => {
	const result = authenticate(lab.cloud, credentials, lab.sessions, lab.clock);
	if (result.outcome === "in") return { ok: true, session: result.session };
	return { ok: false, reason: "refused", code: result.errorCode, message: result.because };
};
