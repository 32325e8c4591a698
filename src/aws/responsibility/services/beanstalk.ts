import { byBoth, byCustomer, unverified } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** You bring code, AWS brings the platform; the instances are in your account. */
export const beanstalk: Service = {
	id: "beanstalk",
	title: "AWS Elastic Beanstalk",
	shortTitle: "Elastic Beanstalk",
	cells: {
		...foundation,
		...always,
		"guest-os": byBoth(
			{
				aws: "publish patched platform versions, and apply them where managed updates are on",
				customer: "apply the update where managed updates are off or have failed",
			},
			"AWS publishes patched platform versions. With managed updates off, applying them is your step.",
			PAGES.beanstalk,
		),
		runtime: byBoth(
			{
				aws: "publish platform versions with a patched runtime and web server",
				customer: "stay on a supported platform branch and move to the next one",
			},
			"Patches and minor versions come with the platform. A new major version is yours to move to.",
			PAGES.beanstalkUpdates,
		),
		"network-configuration": byCustomer(
			"The environment lives in your VPC. Its subnets and security groups are yours to set.",
			PAGES.beanstalk,
		),
		"platform-and-app": byBoth(
			{
				aws: "run the deployment service and build the platforms",
				customer: "secure your code, its libraries and every component you added",
			},
			"AWS builds the platform. Your code and what you added to it stay your job.",
			PAGES.beanstalk,
		),
		"encryption-at-rest": unverified(
			byCustomer(
				"The environment's disks are EBS volumes in your account; encryption is a choice you make.",
				PAGES.ebsEncryption,
			),
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer TLS on the endpoints of the AWS API",
				customer: "put a certificate on the environment's load balancer or web server",
			},
			"A new environment may well listen on plain HTTP. HTTPS needs your certificate.",
			PAGES.beanstalkHttps,
		),
	},
};
