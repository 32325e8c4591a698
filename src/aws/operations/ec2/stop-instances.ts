import { defineOperation } from "../operation.ts";
import { optional, required, truth } from "../shape.ts";
import { changeState, stateNeeds } from "./change-state.ts";
import { instanceIds } from "./ec2-parameters.ts";

/** Stops instances; they can be started again. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html */
export const stopInstances = defineOperation({
	service: "ec2",
	name: "StopInstances",
	parameters: { InstanceIds: required(instanceIds), DryRun: optional(truth) },
	needs: ({ InstanceIds }, call) => stateNeeds(InstanceIds, call),
	perform: (params, call) =>
		changeState(params, call, {
			to: "stopped",
			title: "StoppingInstances",
			shown: { Code: 64, Name: "stopping" },
		}),
});
