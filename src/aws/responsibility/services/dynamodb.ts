import { byAws, byBoth } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** A table without a server: what is left to you is data, access and the key. */
export const dynamodb: Service = {
	id: "dynamodb",
	title: "Amazon DynamoDB",
	shortTitle: "DynamoDB",
	cells: {
		...foundation,
		...always,
		"guest-os": byAws("A table has no operating system you could see. AWS runs all of it.", PAGES.model),
		runtime: byAws("AWS writes and patches the database engine; there is no version to choose.", PAGES.model),
		"network-configuration": byBoth(
			{
				aws: "run and protect the public service endpoint",
				customer: "decide on VPC endpoints and the policies that limit them",
			},
			"A table has no security group. You limit the path with VPC endpoints and policies.",
			PAGES.dynamodbNetwork,
		),
		"platform-and-app": byAws(
			"AWS runs the platform. The design of your table and its capacity settings remain yours.",
			PAGES.model,
		),
		"encryption-at-rest": byBoth(
			{
				aws: "encrypt every table; nobody can switch it off",
				customer: "choose the kind of key and who may use it",
			},
			"Every table is encrypted and that cannot be switched off. You choose the key.",
			PAGES.dynamodbEncryption,
		),
		"encryption-in-transit": byBoth(
			{
				aws: "serve the endpoint over HTTPS",
				customer: "connect over HTTPS and check the certificate",
			},
			"The endpoint speaks HTTPS by default. Your client must keep to it.",
			PAGES.dynamodbEncryption,
		),
	},
};
