import { byBoth, byCustomer } from "../cell.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";
import { lambdaZip } from "./lambda-zip.ts";

/** A function deployed as a container image: patches arrive only with a rebuild. */
export const lambdaImage: Service = {
	id: "lambda-image",
	title: "AWS Lambda (container image)",
	shortTitle: "Lambda (image)",
	cells: {
		...lambdaZip.cells,
		"guest-os": byBoth(
			{
				aws: "patch the machines underneath and publish patched base images",
				customer: "rebuild on the patched base image and deploy again",
			},
			"The image carries its own operating system files. AWS publishes new bases; you rebuild.",
			PAGES.lambdaRuntime,
		),
		runtime: byCustomer(
			"The runtime is inside your image. Lambda does not touch an image after you deploy it.",
			PAGES.lambdaRuntime,
		),
		"platform-and-app": byBoth(
			{
				aws: "run, scale and isolate the execution environments",
				customer: "keep the image, its code and its libraries up to date",
			},
			"AWS runs the platform. Everything in the image is yours.",
			PAGES.lambdaRuntime,
		),
	},
};
