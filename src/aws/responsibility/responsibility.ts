/** A layer of the stack, from the data on top to the building below. */
export type LayerId =
	| "customer-data"
	| "client-side-encryption"
	| "identity"
	| "platform-and-app"
	| "network-configuration"
	| "encryption-at-rest"
	| "encryption-in-transit"
	| "runtime"
	| "guest-os"
	| "hypervisor"
	| "network-infrastructure"
	| "hardware"
	| "physical-facilities";

/** A way to run a workload on AWS; each draws the line elsewhere. */
export type ServiceId =
	| "ec2"
	| "ecs-on-ec2"
	| "eks-managed-nodes"
	| "fargate"
	| "beanstalk"
	| "rds"
	| "lambda-zip"
	| "lambda-image"
	| "dynamodb"
	| "s3"
	| "saas";

/** Who does the work of a layer; `none` where the layer does not exist in a service. */
export type Owner = "aws" | "customer" | "shared" | "none";

/** One of the two sides of the line. */
export type Side = "aws" | "customer";

type Grounds = {
	/** One or two plain sentences a learner reads after answering. */
	readonly reason: string;
	/** The page that says so. */
	readonly source: string;
	/** The day the page was last compared with the cell, `YYYY-MM-DD`; undefined: an earlier copy of it was. */
	readonly verifiedOn: string | undefined;
	/** False where no page settles it: keep it out of questions. */
	readonly verified: boolean;
	/** True where a date or a new feature may change it. */
	readonly volatile: boolean;
};

/** Who secures one layer of one service, and why; a shared layer says which half is whose. */
export type Cell = Grounds &
	(
		| { readonly owner: "aws" | "customer" | "none" }
		| { readonly owner: "shared"; readonly aws: string; readonly customer: string }
	);

/** A layer by its full title and by one that fits a picture. */
export type Layer = { readonly id: LayerId; readonly title: string; readonly shortTitle: string };

/** A service with its column of the matrix. */
export type Service = {
	readonly id: ServiceId;
	readonly title: string;
	/** At most 24 columns. */
	readonly shortTitle: string;
	readonly cells: Readonly<Record<LayerId, Cell>>;
};
