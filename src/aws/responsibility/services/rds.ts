import { byAws, byBoth, byCustomer, volatile } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** A database that AWS installs and patches, in your network and with your users. */
export const rds: Service = {
	id: "rds",
	title: "Amazon RDS",
	shortTitle: "RDS",
	cells: {
		...foundation,
		...always,
		"guest-os": byAws(
			"You cannot log in to the machine under the database. AWS patches its operating system.",
			PAGES.rdsMaintenance,
		),
		runtime: byBoth(
			{
				aws: "install the database engine and its required security patches",
				customer: "choose the maintenance window and start major version upgrades",
			},
			"AWS patches the engine in a window you choose. The jump to a new major version is yours.",
			PAGES.rdsMaintenance,
		),
		"network-configuration": byCustomer(
			"The database has a security group in your VPC. Nobody can connect until you write a rule.",
			PAGES.rdsNetwork,
		),
		"platform-and-app": byBoth(
			{
				aws: "run backups, failover and monitoring once you have asked for them",
				customer: "choose Multi-AZ and backup retention; own schema, queries and parameters",
			},
			"AWS carries out backups and failover. Whether you have them, and how many, is your setting.",
			PAGES.rdsMaintenance,
		),
		"encryption-at-rest": volatile(
			byBoth(
				{
					aws: "encrypt storage, backups and replicas of an encrypted instance",
					customer: "ask for encryption when creating the instance, and choose the key",
				},
				"You decide at creation. To change it later you copy a snapshot and restore.",
				PAGES.rdsEncryption,
			),
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer TLS on the database endpoint and renew the server certificate",
				customer: "force TLS in the parameter group and check the certificate in the client",
			},
			"The engine can speak TLS. Making every client use it is your setting.",
			PAGES.rdsTls,
		),
	},
};
