import { byAws, byBoth } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** A function uploaded as a zip file, with runtime updates in Auto mode. */
export const lambdaZip: Service = {
	id: "lambda-zip",
	title: "AWS Lambda (zip file)",
	shortTitle: "Lambda (zip)",
	cells: {
		...foundation,
		...always,
		"guest-os": byAws(
			"There is no machine you could reach. AWS patches the execution environment.",
			PAGES.lambda,
		),
		runtime: byAws(
			"In Auto mode AWS publishes and applies runtime patches. In Manual mode that becomes your job.",
			PAGES.lambdaRuntime,
		),
		"network-configuration": byBoth(
			{
				aws: "keep the network in which functions run by default",
				customer: "decide on a VPC, its security groups, and who may invoke the function",
			},
			"Without a VPC there is no security group of yours. With one, you write its rules.",
			PAGES.lambdaNetwork,
		),
		"platform-and-app": byBoth(
			{
				aws: "run, scale and isolate the execution environments",
				customer: "keep code, libraries and layers safe, and leave deprecated runtimes",
			},
			"AWS runs the platform. Your code, its libraries and the runtime version you chose are yours.",
			PAGES.lambdaVersions,
		),
		"encryption-at-rest": byBoth(
			{
				aws: "encrypt deployment packages and environment variables",
				customer: "choose the key and who may use it",
			},
			"Lambda always encrypts what you upload. You may bring your own KMS key.",
			PAGES.lambdaEncryption,
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer TLS on the endpoints of the Lambda API",
				customer: "use TLS in the calls your code makes",
			},
			"The endpoint speaks TLS. What your code connects to, and how, is up to you.",
			PAGES.lambdaTransit,
		),
	},
};
