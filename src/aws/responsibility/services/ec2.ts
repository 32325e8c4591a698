import { byBoth, byCustomer } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** A rented virtual machine: AWS stops at the hypervisor. */
export const ec2: Service = {
	id: "ec2",
	title: "Amazon EC2",
	shortTitle: "EC2",
	cells: {
		...foundation,
		...always,
		"guest-os": byCustomer(
			"On EC2 AWS stops at the hypervisor. The operating system inside the instance is yours to patch.",
			PAGES.model,
		),
		runtime: byCustomer(
			"You installed the language runtime or the database on the instance, so you patch it.",
			PAGES.model,
		),
		"network-configuration": byCustomer(
			"AWS supplies the firewall, called a security group. Its rules, and the routes of the network, are yours.",
			PAGES.model,
		),
		"platform-and-app": byCustomer(
			"Everything you run on the instance is yours to configure, update and watch.",
			PAGES.model,
		),
		"encryption-at-rest": byCustomer(
			"EBS can encrypt, but only if you ask: per volume, or by default for an account and Region.",
			PAGES.ebsEncryption,
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer TLS on the endpoints of the AWS API",
				customer: "run TLS on your own listeners and use it in your clients",
			},
			"The AWS API speaks TLS. Whether your own web server does is up to you.",
			PAGES.ec2DataProtection,
		),
	},
};
