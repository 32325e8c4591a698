import { rootArn } from "../../account/arns.ts";
import { assumeRoot as issue } from "../../session/assume-root.ts";
import { awsError } from "../aws-error.ts";
import { type Call, defineOperation, failed, type Performed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { optional, required, structure } from "../shape.ts";
import { credentialsOutput } from "./credentials-output.ts";
import { readRootTask, rootTaskArns } from "./root-tasks.ts";

/** Root credentials of a member account for one task and fifteen minutes. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html */
export const assumeRoot = defineOperation({
	service: "sts",
	name: "AssumeRoot",
	parameters: {
		TargetPrincipal: required({ type: "text", minimum: 12, maximum: 2048 }),
		TaskPolicyArn: required(structure({ arn: optional({ type: "text", minimum: 20, maximum: 2048 }) })),
		DurationSeconds: optional({ type: "integer", minimum: 0, maximum: 900 }),
	},
	needs: ({ TargetPrincipal, TaskPolicyArn }) => [
		{
			resource: rootArn(accountIn(TargetPrincipal)),
			context: requestKeys({ "sts:TaskPolicyArn": TaskPolicyArn.arn }),
		},
	],
	perform: ({ TargetPrincipal, TaskPolicyArn, DurationSeconds }, call) => {
		const taskPolicy = readRootTask(TaskPolicyArn.arn ?? "");
		if (taskPolicy === undefined) return noTask();
		if (call.session === undefined) return failed(awsError("AccessDenied", "Access denied"));
		const issued = issue(
			call.session,
			{
				account: accountIn(TargetPrincipal),
				taskPolicy,
				durationSeconds: DurationSeconds,
				count: call.count,
			},
			call.cloud.organization,
			call.now,
		);
		if (!issued.ok) return failed(issued.fault);
		const output = { Credentials: credentialsOutput(issued.session), SourceIdentity: sourceIdentity(call) };
		return { ok: true, cloud: call.cloud, output, session: issued.session };
	},
});

const sourceIdentity = ({ session }: Call): string | undefined => session?.sourceIdentity;

/** The account of a root ARN, or the account id itself. */
const accountIn = (principal: string): string =>
	/^arn:aws:iam::(\d{12}):root$/.exec(principal)?.[1] ?? principal;

const noTask = (): Performed =>
	failed(
		awsError(
			"ValidationError",
			"The task policy is not one of the root tasks.",
			`The task policies are ${rootTaskArns.join(", ")}.`,
		),
	);
