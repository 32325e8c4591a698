import { absent, byAws, byBoth, byCustomer, unverified } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** A finished product that AWS hosts, such as business intelligence: you bring people and data. */
export const saas: Service = {
	id: "saas",
	title: "Hosted product (SaaS)",
	shortTitle: "hosted product (SaaS)",
	cells: {
		...foundation,
		"customer-data": always["customer-data"],
		"client-side-encryption": unverified(
			absent("You use a finished product in a browser; there is no client program of yours.", PAGES.model),
		),
		identity: byCustomer(
			"Who has an account, who is an administrator and what is shared remain your decisions.",
			PAGES.model,
		),
		"guest-os": byAws("You rent a finished product. The machines under it are out of sight.", PAGES.model),
		runtime: byAws("The provider updates the software; you always use the current version.", PAGES.model),
		"network-configuration": unverified(
			byBoth(
				{
					aws: "run and protect the product's network",
					customer: "set the address limits and private connections the product offers",
				},
				"Most of it is hidden. Some products let you limit the addresses people sign in from.",
				PAGES.quickSightAccess,
			),
		),
		"platform-and-app": byAws(
			"The application itself is the product. You configure it, but do not maintain it.",
			PAGES.model,
		),
		"encryption-at-rest": unverified(
			byAws("The product encrypts what it stores; some let you choose a key.", PAGES.model),
		),
		"encryption-in-transit": unverified(
			byBoth(
				{ aws: "serve the product over HTTPS", customer: "keep browsers and connected data sources on TLS" },
				"The product speaks HTTPS. Connections to your own data sources need TLS as well.",
				PAGES.model,
			),
		),
	},
};
