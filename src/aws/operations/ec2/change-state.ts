import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { type Call, done, failed, type Need, type Output, type Performed } from "../operation.ts";
import { dryRun } from "./dry-run.ts";
import { ec2Arn, findInstances, type Instance, idOf, stateOutput } from "./ec2-resources.ts";

/** Starting, stopping and terminating are authorized on each instance. */
export const stateNeeds = (ids: readonly string[], call: Call): readonly Need[] =>
	ids.map((id) => ({ resource: ec2Arn(call, "instance", id) }));

type Params = { readonly InstanceIds: readonly string[]; readonly DryRun?: boolean | undefined };

type Change = { readonly to: Instance["state"]; readonly title: string; readonly shown: Output };

/** Puts instances into another state; the answer shows the state on the way there. */
export const changeState = (
	{ InstanceIds, DryRun }: Params,
	{ cloud, account }: Call,
	{ to, title, shown }: Change,
): Performed => {
	const dry = dryRun(DryRun);
	if (dry !== undefined) return dry;
	const found = findInstances(InstanceIds, account);
	if (!found.ok) return found.refusal;
	const gone = found.instances.find(({ state }) => state === "terminated" && to !== "terminated");
	if (gone !== undefined) {
		const message = `The instance '${idOf(gone)}' is not in a state from which it can be ${to === "running" ? "started" : "stopped"}.`;
		return failed(awsError("IncorrectInstanceState", message));
	}
	const changed = found.instances.reduce(
		(before, one) => withResource(before, { ...one, state: to }),
		account,
	);
	return done(withAccount(cloud, changed), {
		[title]: found.instances.map((instance) => ({
			InstanceId: idOf(instance),
			CurrentState: instance.state === to ? stateOutput(to) : shown,
			PreviousState: stateOutput(instance.state),
		})),
	});
};
