import { defineOperation } from "../operation.ts";
import { optional, required, truth } from "../shape.ts";
import { changeState, stateNeeds } from "./change-state.ts";
import { instanceIds } from "./ec2-parameters.ts";

/** Ends instances for good; their data on the instance goes with them. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html */
export const terminateInstances = defineOperation({
	service: "ec2",
	name: "TerminateInstances",
	parameters: { InstanceIds: required(instanceIds), DryRun: optional(truth) },
	needs: ({ InstanceIds }, call) => stateNeeds(InstanceIds, call),
	perform: (params, call) =>
		changeState(params, call, {
			to: "terminated",
			title: "TerminatingInstances",
			shown: { Code: 32, Name: "shutting-down" },
		}),
});
