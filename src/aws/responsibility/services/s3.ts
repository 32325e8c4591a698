import { byAws, byBoth, volatile } from "../cell.ts";
import { always, foundation } from "../everywhere.ts";
import { PAGES } from "../pages.ts";
import type { Service } from "../responsibility.ts";

/** Object storage: safe when new, and as open as you make it. */
export const s3: Service = {
	id: "s3",
	title: "Amazon S3",
	shortTitle: "S3",
	cells: {
		...foundation,
		...always,
		"guest-os": byAws("A bucket has no operating system you could see. AWS runs all of it.", PAGES.model),
		runtime: byAws(
			"AWS writes and patches the storage software; there is no version to choose.",
			PAGES.model,
		),
		"network-configuration": byBoth(
			{
				aws: "ship new buckets with public access blocked",
				customer: "keep the block on, and write the bucket policy and endpoints",
			},
			"New buckets block public access. Opening one is your act, and closing it your duty.",
			PAGES.s3PublicAccess,
		),
		"platform-and-app": byAws(
			"AWS runs the platform. Bucket layout, versioning and lifecycle settings remain yours.",
			PAGES.model,
		),
		"encryption-at-rest": volatile(
			byBoth(
				{
					aws: "encrypt every new object by default",
					customer: "choose another key type if you need it, and who may use the key",
				},
				"Since January 2023 every new object is encrypted. The kind of key is your choice.",
				PAGES.s3Encryption,
			),
		),
		"encryption-in-transit": byBoth(
			{
				aws: "offer HTTPS on every endpoint",
				customer: "use HTTPS, and deny plain HTTP in the bucket policy",
			},
			"S3 also answers plain HTTP. A Deny on aws:SecureTransport in the bucket policy stops that.",
			PAGES.s3Transit,
		),
	},
};
