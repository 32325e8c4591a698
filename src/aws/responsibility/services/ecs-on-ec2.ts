import { byBoth, byCustomer } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** Containers on instances of your own: AWS runs the scheduler, not the machines. */
export const ecsOnEc2: Service = {
	id: "ecs-on-ec2",
	title: "Amazon ECS on EC2 instances",
	shortTitle: "ECS on EC2",
	cells: {
		...foundation,
		...always,
		"guest-os": byCustomer(
			"The container instances are EC2 instances in your account. You patch and harden their image, the AMI.",
			PAGES.ecs,
		),
		runtime: byCustomer("The runtime is inside the container image, and you build the image.", PAGES.ecs),
		"network-configuration": byCustomer(
			"VPC, subnets, routes, network ACLs and security groups of the instances are yours.",
			PAGES.ecs,
		),
		"platform-and-app": byBoth(
			{
				aws: "run the ECS control plane",
				customer: "keep the ECS agent, the images and the task definitions up to date",
			},
			"AWS runs the control plane that places tasks. Agent, images and task roles are yours.",
			PAGES.ecs,
		),
		"encryption-at-rest": byCustomer(
			"The instances store on EBS, which encrypts only if you ask for it.",
			PAGES.ebsEncryption,
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
