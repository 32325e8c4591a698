import { defineOperation } from "../operation.ts";
import { optional, required, truth } from "../shape.ts";
import { changeState, stateNeeds } from "./change-state.ts";
import { instanceIds } from "./ec2-parameters.ts";

/** Starts stopped instances. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html */
export const startInstances = defineOperation({
	service: "ec2",
	name: "StartInstances",
	parameters: { InstanceIds: required(instanceIds), DryRun: optional(truth) },
	needs: ({ InstanceIds }, call) => stateNeeds(InstanceIds, call),
	perform: (params, call) =>
		changeState(params, call, {
			to: "running",
			title: "StartingInstances",
			shown: { Code: 0, Name: "pending" },
		}),
});
