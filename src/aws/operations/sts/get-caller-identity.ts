import { defineOperation, done } from "../operation.ts";

/** Who signed the call; no policy can refuse it. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity = defineOperation({
	service: "sts",
	name: "GetCallerIdentity",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, session }) =>
		done(cloud, { UserId: session?.userId, Account: session?.account, Arn: session?.arn }),
});
