import type { RequestContext } from "../../aws/decision/decision.ts";
import type { SignedIn } from "../staged/signed-in.ts";

/** A request that a goal wants allowed or denied; `profile/NAME` is whoever a profile of the command line holds. */
export type GoalRequest = {
	readonly who: string;
	readonly signedIn?: SignedIn | undefined;
	readonly action: string;
	readonly resource: string;
	readonly context?: RequestContext | undefined;
};

/** A call that a goal looks for in the log; what is left out may be anything. */
export type GoalEntry = {
	readonly action: string;
	/** An ARN; `*` stands for any text. */
	readonly resource?: string | undefined;
	/** `user/kai`, `role/Cashier` for any session of it, `root`, or an ARN; with an account id before it. */
	readonly by?: string | undefined;
	readonly outcome?: "allowed" | "denied" | undefined;
	/** True: made with credentials that carry the proof of a second factor. */
	readonly mfa?: boolean | undefined;
};

/** A state of the account: what a reading operation answers, whoever may call it. */
export type GoalState = {
	/** Such as `iam list-access-keys --user-name kai`. */
	readonly run: string;
	/** Where the scene has several. */
	readonly account?: string | undefined;
	/** A path into the answer, such as `AccessKeyMetadata[].Status`. */
	readonly at?: string | undefined;
	readonly is?: unknown;
	readonly isNot?: unknown;
	/** A list holds such an item, a text such a part; of a map only the keys given count. */
	readonly has?: unknown;
	readonly lacks?: unknown;
	readonly count?: number | undefined;
	/** The code of the error it ends in, such as `NoSuchEntity`. */
	readonly fails?: string | undefined;
};

type OneOrMore<T> = T | readonly T[];

/** What must be so: every part that is there must hold. */
export type Check = {
	readonly allowed?: OneOrMore<GoalRequest> | undefined;
	readonly denied?: OneOrMore<GoalRequest> | undefined;
	readonly logged?: OneOrMore<GoalEntry> | undefined;
	readonly neverLogged?: OneOrMore<GoalEntry> | undefined;
	readonly state?: OneOrMore<GoalState> | undefined;
};

/** A goal of a lab, in plain words and as a check on effect. */
export type Goal = Check & {
	readonly text: string;
	/** True: it must hold after every command, not only at the end. */
	readonly always?: boolean | undefined;
	/** Said while it is unmet, where the model's own words do not help. */
	readonly feedback?: string | undefined;
};
