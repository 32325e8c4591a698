import type { Decision, DecisionRequest } from "../decision/decision.ts";
import { denialText } from "../decision/explain.ts";
import { type AwsError, awsError } from "./aws-error.ts";
import type { ServiceName } from "./operation.ts";

/** How one service words what all of them have to say. */
type Dialect = {
	readonly denied: string;
	readonly deniedText?: (text: string) => string;
	readonly unknownKey: readonly [code: string, message: string];
	readonly expired: readonly [code: string, message: string];
	readonly wrongSecret: readonly [code: string, message: string];
	readonly invalid: string;
};

const TOKEN_INVALID = "The security token included in the request is invalid.";
const TOKEN_EXPIRED = "The security token included in the request is expired";
const SIGNATURE =
	"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

const query: Dialect = {
	denied: "AccessDenied",
	unknownKey: ["InvalidClientTokenId", TOKEN_INVALID],
	expired: ["ExpiredToken", TOKEN_EXPIRED],
	wrongSecret: ["SignatureDoesNotMatch", SIGNATURE],
	invalid: "ValidationError",
};

const jsonProtocol: Dialect = {
	denied: "AccessDeniedException",
	unknownKey: ["UnrecognizedClientException", TOKEN_INVALID],
	expired: ["ExpiredTokenException", TOKEN_EXPIRED],
	wrongSecret: ["InvalidSignatureException", SIGNATURE],
	invalid: "ValidationException",
};

const s3: Dialect = {
	denied: "AccessDenied",
	deniedText: (text) => text.replace(/on resource: (\S+)/, 'on resource: "$1"'),
	unknownKey: ["InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."],
	expired: ["ExpiredToken", "The provided token has expired."],
	wrongSecret: [
		"SignatureDoesNotMatch",
		"The request signature we calculated does not match the signature you provided. Check your key and signing method.",
	],
	invalid: "InvalidArgument",
};

/** By service; from each service's pages on common errors. */
const dialects: Readonly<Record<ServiceName, Dialect>> = {
	iam: query,
	sts: query,
	s3api: s3,
	s3control: s3,
	ec2: {
		denied: "UnauthorizedOperation",
		deniedText: (text) => `You are not authorized to perform this operation. ${text}`,
		unknownKey: ["AuthFailure", "AWS was not able to validate the provided access credentials"],
		expired: ["RequestExpired", "Request has expired."],
		wrongSecret: ["AuthFailure", "AWS was not able to validate the provided access credentials"],
		invalid: "InvalidParameterValue",
	},
	dynamodb: jsonProtocol,
	lambda: jsonProtocol,
	kms: jsonProtocol,
	sqs: { ...jsonProtocol, denied: "AccessDenied" },
	organizations: {
		...jsonProtocol,
		deniedText: () => "You don't have permissions to access this resource.",
		invalid: "InvalidInputException",
	},
};

/** The error of a request that the policies denied, as this service words it. */
export const denialError = (service: ServiceName, decision: Decision, request: DecisionRequest): AwsError => {
	if (decision.decidedBy === "authentication") {
		return refusalError(service, request.refusal === "expired" ? "ExpiredToken" : "InvalidClientTokenId");
	}
	const dialect = dialects[service];
	const said = denialText(decision, request) ?? "Access Denied";
	const message = dialect.deniedText?.(said) ?? said;
	// Where a service hides AWS's reason, the tutor tells it.
	return awsError(
		dialect.denied,
		message,
		message.includes("because") || message.includes("with an") ? undefined : decision.because,
	);
};

/** The error of credentials that are no good, by the code that STS has for it. */
export const refusalError = (service: ServiceName, code: string | undefined): AwsError => {
	const dialect = dialects[service];
	if (code === "ExpiredToken") return awsError(...dialect.expired);
	if (code === "SignatureDoesNotMatch") return awsError(...dialect.wrongSecret);
	return awsError(...dialect.unknownKey);
};

/** The code under which a service refuses a parameter that breaks its rule. */
export const invalidCode = (service: ServiceName): string => dialects[service].invalid;
