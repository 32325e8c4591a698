import { byAws, byBoth, byCustomer } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** Containers without instances: AWS patches what is under the container. */
export const fargate: Service = {
	id: "fargate",
	title: "AWS Fargate",
	shortTitle: "Fargate",
	cells: {
		...foundation,
		...always,
		"guest-os": byAws(
			"You never see the machine under a Fargate task. AWS provisions and patches it.",
			PAGES.ecs,
		),
		runtime: byCustomer(
			"Fargate runs your image as it is. An old runtime in the image stays old until you rebuild.",
			PAGES.ecs,
		),
		"network-configuration": byCustomer(
			"Each task has a network interface in your VPC. Its subnet and security group are your choice.",
			PAGES.ecs,
		),
		"platform-and-app": byBoth(
			{
				aws: "run the control plane and the Fargate platform version",
				customer: "keep the container image, task definition and task role safe",
			},
			"AWS keeps the platform running. What is in the image, and what the task may do, is yours.",
			PAGES.ecs,
		),
		"encryption-at-rest": byBoth(
			{
				aws: "encrypt the task's ephemeral storage",
				customer: "choose the key, and encrypt the volumes you attach",
			},
			"Ephemeral storage is encrypted with an AWS owned key unless you choose your own.",
			PAGES.fargateStorage,
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer TLS on the endpoints of the AWS API",
				customer: "run TLS on your containers' listeners and load balancers",
			},
			"The AWS API speaks TLS. Traffic to your containers is encrypted only if you set it up.",
			PAGES.ecs,
		),
	},
};
