import type { PublicAccessBlock } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { failed, type Output, type Performed } from "../operation.ts";

type Configuration = {
	readonly BlockPublicAcls?: boolean | undefined;
	readonly IgnorePublicAcls?: boolean | undefined;
	readonly BlockPublicPolicy?: boolean | undefined;
	readonly RestrictPublicBuckets?: boolean | undefined;
};

/** The switches as the account keeps them; what is left out is off. */
export const blockFrom = (configuration: Configuration): PublicAccessBlock => ({
	blockPublicAcls: configuration.BlockPublicAcls ?? false,
	ignorePublicAcls: configuration.IgnorePublicAcls ?? false,
	blockPublicPolicy: configuration.BlockPublicPolicy ?? false,
	restrictPublicBuckets: configuration.RestrictPublicBuckets ?? false,
});

/** The switches as AWS shows them. */
export const blockOutput = (block: PublicAccessBlock): Output => ({
	PublicAccessBlockConfiguration: {
		BlockPublicAcls: block.blockPublicAcls,
		IgnorePublicAcls: block.ignorePublicAcls,
		BlockPublicPolicy: block.blockPublicPolicy,
		RestrictPublicBuckets: block.restrictPublicBuckets,
	},
});

/** The error of a bucket or an account without any switch on. */
export const noBlock = (): Performed =>
	failed(
		awsError("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"),
	);

/** True where no switch is on: the model takes that for no configuration at all. */
export const isOff = (block: PublicAccessBlock | undefined): boolean =>
	block === undefined || Object.values(block).every((isOn) => !isOn);
