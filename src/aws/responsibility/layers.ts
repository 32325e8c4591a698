import type { Layer } from "./responsibility.ts";

/** The thirteen layers, top to bottom. */
export const layers: readonly Layer[] = [
	{ id: "customer-data", title: "Customer data and its classification", shortTitle: "customer data" },
	{
		id: "client-side-encryption",
		title: "Client-side encryption and integrity",
		shortTitle: "client-side encryption",
	},
	{ id: "identity", title: "Identities, accounts and permissions", shortTitle: "identities, permissions" },
	{ id: "platform-and-app", title: "Platform and application management", shortTitle: "platform and app" },
	{
		id: "network-configuration",
		title: "Security groups, firewall and network configuration",
		shortTitle: "security groups, network",
	},
	{ id: "encryption-at-rest", title: "Server-side encryption at rest", shortTitle: "encryption at rest" },
	{ id: "encryption-in-transit", title: "Encryption in transit", shortTitle: "encryption in transit" },
	{ id: "runtime", title: "Language runtime or database engine", shortTitle: "runtime or database" },
	{ id: "guest-os", title: "Guest operating system", shortTitle: "guest operating system" },
	{ id: "hypervisor", title: "Hypervisor and host operating system", shortTitle: "hypervisor" },
	{ id: "network-infrastructure", title: "Network infrastructure", shortTitle: "physical network" },
	{ id: "hardware", title: "Hardware", shortTitle: "hardware" },
	{ id: "physical-facilities", title: "Physical facilities", shortTitle: "buildings and power" },
];
