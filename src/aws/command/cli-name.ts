/** A name of AWS's API as the command line writes it: `ListMFADevices` is `list-mfa-devices`. */
export const cliName = (name: string): string =>
	name
		.replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
		.replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
		.replace(/([a-z0-9])([A-Z])/g, "$1-$2")
		.replace(/^-/, "")
		.replaceAll("--", "-")
		.toLowerCase();
