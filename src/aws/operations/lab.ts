import type { Cloud, EpochSeconds } from "../account/account.ts";
import type { Session } from "../session/session.ts";
import type { LogEntry } from "./log-entry.ts";
import type { Output } from "./operation.ts";

/** A profile of the command line: what `aws configure set` wrote, or a sign-in whose keys nobody sees. */
export type Profile = {
	/** By their names in the file, such as `aws_access_key_id` or `role_arn`. */
	readonly settings: ReadonlyMap<string, string>;
	/** A console sign-in, as in CloudShell; keys in the settings win over it. */
	readonly session: Session | undefined;
};

/** A simulated account with somebody at its command line. Immutable: each line typed gives the next one. */
export type Lab = {
	readonly cloud: Cloud;
	/** The simulated moment. */
	readonly clock: EpochSeconds;
	readonly region: string;
	/** By name; `default` is used where no other is named. */
	readonly profiles: ReadonlyMap<string, Profile>;
	/** Exported variables, such as `AWS_ACCESS_KEY_ID`. */
	readonly environment: ReadonlyMap<string, string>;
	/** Temporary credentials handed out so far, also those that have run out. */
	readonly sessions: readonly Session[];
	/** Every call, the oldest first. */
	readonly log: readonly LogEntry[];
	/** What the last call answered. */
	readonly lastOutput: Output | undefined;
	/** The lines typed so far, as an answer keeps them: what `file://` named is put in. */
	readonly lines: readonly string[];
	/** The state before the last line, for undoing it. */
	readonly before: Lab | undefined;
};

/** Seconds that pass with each call, so that what happens later is later. */
export const SECONDS_A_CALL = 10;

/** A lab at its first moment: the cloud, and who sits at the keyboard. */
export const startLab = (cloud: Cloud, profiles: ReadonlyMap<string, Profile>, clock: EpochSeconds): Lab => ({
	cloud,
	clock,
	region: "us-east-1",
	profiles,
	environment: new Map(),
	sessions: [],
	log: [],
	lastOutput: undefined,
	lines: [],
	before: undefined,
});

/** The lab as it was before the last line; at the start itself. */
export const undo = (lab: Lab): Lab => lab.before ?? lab;
