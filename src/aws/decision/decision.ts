import type { NamedPolicy, PolicyPath } from "../policy/policy.ts";
import type { CredentialSource } from "../session/session.ts";

/**
 * The layers in the order AWS's evaluation visits them; see `layerOrder`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type LayerName = "rcp" | "scp" | "resource" | "identity" | "boundary" | "session";

/** The order of the layers: of the trace, of the statements tried, and of what is reported where several deny. */
export const layerOrder: readonly LayerName[] = ["rcp", "scp", "resource", "identity", "boundary", "session"];

/** AWS's words, as the policy simulator's API prints them. */
export type Outcome = "allowed" | "explicitDeny" | "implicitDeny";

/** One value or several of a context key; several make it a multi-valued key, an empty list is present and empty. */
export type ContextValue = string | readonly string[];

/** Condition keys to values; lookup ignores case, see `contextOf`. */
export type RequestContext = Readonly<Record<string, ContextValue>>;

/** What settled a request: a layer of policies, the root user's own right, a rule of the service, or the credentials. */
export type DecidedBy = LayerName | "root" | "service" | "authentication" | undefined;

/** Who asks, as a policy sees it. */
export type RequestPrincipal =
	| { readonly type: "root"; readonly account: string; readonly arn: string }
	| { readonly type: "user"; readonly account: string; readonly arn: string; readonly name: string }
	| {
			readonly type: "role-session";
			readonly account: string;
			/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, without the role's path. */
			readonly arn: string;
			readonly roleArn: string;
			/** False where only the session's ARN is known: the role's path is then taken to be `/`, or whatever a policy says. */
			readonly isPathKnown?: boolean | undefined;
			readonly sessionName: string;
			/** Service-linked roles are outside SCPs and RCPs. */
			readonly isServiceLinked: boolean;
	  }
	| {
			readonly type: "federated-session";
			readonly account: string;
			readonly arn: string;
			readonly userArn: string | undefined;
	  }
	| { readonly type: "service"; readonly service: string }
	| { readonly type: "anonymous" };

export type DecisionRequest = {
	readonly principal: RequestPrincipal;
	/** Such as `s3:GetObject`. */
	readonly action: string;
	/** An ARN, or `*` for actions on no resource. */
	readonly resource: string;
	/** Twelve digits; undefined where the action has no resource of an account. */
	readonly resourceAccount: string | undefined;
	readonly context: RequestContext;
	/** Where the credentials came from, where that is known: some are barred from some actions whatever the policies say. */
	readonly credentials?: CredentialSource | undefined;
	/** Why the credentials are refused before any policy is read; absent where they are good. */
	readonly refusal?: CredentialRefusal | undefined;
};

/** What is wrong with the credentials themselves. */
export type CredentialRefusal = "expired" | "inactive" | "unknown";

/** The policies that apply to one request, by layer; gathered from an account, or given by `simulate`. */
export type Layers = {
	readonly identity: readonly NamedPolicy[];
	readonly resource: NamedPolicy | undefined;
	readonly boundary: NamedPolicy | undefined;
	/** Undefined where the caller is no session with session policies; an empty list filters everything out. */
	readonly session: readonly NamedPolicy[] | undefined;
	/** One list a level, the root first; undefined where no SCP applies (no organization, management account). */
	readonly scp: readonly (readonly NamedPolicy[])[] | undefined;
	/** Like `scp`, of the resource's account; RCPFullAWSAccess is implied at every level. */
	readonly rcp: readonly (readonly NamedPolicy[])[] | undefined;
	/** True where S3 Block Public Access keeps a public bucket policy from letting in other accounts. */
	readonly restrictsPublicBuckets?: boolean | undefined;
};

/** One element of a statement against the request. */
export type ElementResult = {
	readonly element: "Principal" | "Action" | "Resource" | "Condition";
	readonly matched: boolean;
	/** A plain sentence: what was compared with what, and how it came out. */
	readonly because: string;
	/** The entry that matched, or the condition that failed. */
	readonly path: PolicyPath | undefined;
};

/** One statement that was tried. */
export type StatementResult = {
	readonly layer: LayerName;
	/** The level for SCPs and RCPs, counted from the root at 0. */
	readonly level: number | undefined;
	readonly policy: NamedPolicy;
	/** The statement's index, from 0. */
	readonly index: number;
	readonly sid: string | undefined;
	readonly effect: "Allow" | "Deny";
	readonly matched: boolean;
	readonly elements: readonly ElementResult[];
};

/** What one layer said. */
export type LayerVerdict = "deny" | "allow" | "silent" | "none" | "skipped";

/** One line of the trace: a layer, what it said, and the statement it said it by. */
export type DecisionStep = {
	readonly layer: LayerName;
	readonly verdict: LayerVerdict;
	readonly because: string;
	readonly by: StatementResult | undefined;
	/** True on the step that settled the matter. */
	readonly decides: boolean;
};

export type Decision = {
	readonly decision: Outcome;
	/** A stable code, such as `explicit-deny`, `direct-resource-grant`, `no-identity-allow`, `scp-gap`, `not-modelled`. */
	readonly reason: string;
	readonly decidedBy: DecidedBy;
	/** The verdict in one plain sentence. */
	readonly because: string;
	/** Every statement tried, in the order of the layers. */
	readonly statements: readonly StatementResult[];
	readonly steps: readonly DecisionStep[];
	/** What the model leaves out for this request; empty where the answer can be relied on. */
	readonly notModelled: readonly string[];
};
