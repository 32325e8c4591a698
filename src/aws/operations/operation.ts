import type { Account, Cloud, EpochSeconds } from "../account/account.ts";
import type { RequestContext } from "../decision/decision.ts";
import type { Session } from "../session/session.ts";
import type { AwsError } from "./aws-error.ts";
import type { LogEntry } from "./log-entry.ts";
import type { Fields, Params, ParamsOf } from "./shape.ts";

/** The services of the model, by their names on the command line. */
export type ServiceName =
	| "iam"
	| "sts"
	| "s3api"
	| "s3control"
	| "ec2"
	| "dynamodb"
	| "lambda"
	| "kms"
	| "organizations"
	| "sqs";

/** What AWS returns, by AWS's names; members that are undefined are left out. */
export type Output = { readonly [key: string]: OutputValue };

export type OutputValue = string | number | boolean | null | undefined | readonly OutputValue[] | Output;

/** What an operation knows of the call besides its parameters. */
export type Call = {
	readonly cloud: Cloud;
	/** Undefined for a call that nobody signed. */
	readonly session: Session | undefined;
	/** The caller's account; an empty one where nobody signed. */
	readonly account: Account;
	readonly region: string;
	readonly now: EpochSeconds;
	/** The clock that codes of MFA devices go by. */
	readonly codesAt: EpochSeconds;
	/** Calls made before this one: what new ids are drawn from. */
	readonly count: number;
	readonly log: readonly LogEntry[];
};

/** One request that must be allowed; without an action it is the operation's own. */
export type Need = {
	readonly action?: string | undefined;
	/** An ARN, or `*`. */
	readonly resource: string;
	readonly context?: RequestContext | undefined;
};

/** The cloud after a call and what AWS answered, or its error; a refused code may still have changed a device. */
export type Performed =
	| {
			readonly ok: true;
			readonly cloud: Cloud;
			readonly output: Output;
			/** Temporary credentials that were handed out. */
			readonly session?: Session | undefined;
			/** The body of an object or a payload, which the command line writes to a file of its own. */
			readonly body?: string | undefined;
	  }
	| { readonly ok: false; readonly error: AwsError };

/** One AWS operation: a file, and a line in the registry. */
export type Operation = {
	readonly service: ServiceName;
	/** As in AWS's API: `CreateUser`. */
	readonly name: string;
	/** What policies call it: `iam:CreateUser`. */
	readonly action: string;
	readonly parameters: Fields;
	/** True where it changes nothing. */
	readonly isRead: boolean;
	/** An error that AWS gives before it looks at any policy, such as a bucket that is not there. */
	readonly refuse: (params: Params, call: Call) => AwsError | undefined;
	/** The requests that must all be allowed. */
	readonly needs: (params: Params, call: Call) => readonly Need[];
	readonly perform: (params: Params, call: Call) => Performed;
};

type Definition<F extends Fields> = {
	readonly service: ServiceName;
	readonly name: string;
	readonly action?: string;
	readonly parameters: F;
	readonly refuse?: (params: ParamsOf<F>, call: Call) => AwsError | undefined;
	readonly needs: (params: ParamsOf<F>, call: Call) => readonly Need[];
	readonly perform: (params: ParamsOf<F>, call: Call) => Performed;
};

/** Ties an operation's parameters to their types; the one place where checked parameters are taken at their word. */
export const defineOperation = <const F extends Fields>(definition: Definition<F>): Operation => {
	const { service, name } = definition;
	return {
		service,
		name,
		action: definition.action ?? `${prefixes[service]}:${name}`,
		parameters: definition.parameters,
		isRead: /^(?:Get|List|Describe|Head|Scan|Query|Decrypt|Simulate|Generate)/.test(name),
		refuse: (params, call) => definition.refuse?.(params as ParamsOf<F>, call),
		needs: (params, call) => definition.needs(params as ParamsOf<F>, call),
		perform: (params, call) => definition.perform(params as ParamsOf<F>, call),
	};
};

/** What actions of each service begin with. */
export const prefixes: Readonly<Record<ServiceName, string>> = {
	iam: "iam",
	sts: "sts",
	s3api: "s3",
	s3control: "s3",
	ec2: "ec2",
	dynamodb: "dynamodb",
	lambda: "lambda",
	kms: "kms",
	organizations: "organizations",
	sqs: "sqs",
};

const NOTHING: Output = {};

/** A call that worked; without an output AWS answers nothing. */
export const done = (cloud: Cloud, output: Output = NOTHING): Performed => ({ ok: true, cloud, output });

/** A call that failed. */
export const failed = (error: AwsError): Performed => ({ ok: false, error });
