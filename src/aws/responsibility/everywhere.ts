import { byAws, byCustomer } from "./cell.ts";
import { PAGES } from "./pages.ts";

/** The four layers that never leave AWS. */
export const foundation = {
	"physical-facilities": byAws(
		"AWS owns and guards the buildings, their power and cooling. No customer may walk in to check.",
		PAGES.model,
	),
	hardware: byAws(
		"AWS buys, repairs and destroys the machines and disks. You only rent their work.",
		PAGES.model,
	),
	"network-infrastructure": byAws(
		"AWS runs the routers and cables between its machines. What you may set is the virtual network on top.",
		PAGES.model,
	),
	hypervisor: byAws(
		"AWS patches the host operating system and the hypervisor that keeps customers apart.",
		PAGES.model,
	),
} as const;

/** The three layers that never leave the customer, as long as the customer writes the program that uses the data. */
export const always = {
	"customer-data": byCustomer(
		"Only you know what the data is worth and who may see it. That never moves to AWS.",
		PAGES.model,
	),
	"client-side-encryption": byCustomer(
		"What you encrypt before it leaves your program is your work and your key. AWS sees only the result.",
		PAGES.model,
	),
	identity: byCustomer(
		"AWS gives you IAM; who gets an identity, and what it may do, is your decision.",
		PAGES.model,
	),
} as const;
