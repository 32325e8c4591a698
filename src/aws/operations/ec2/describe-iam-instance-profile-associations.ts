import { defineOperation, done } from "../operation.ts";
import { listOf, optional, text } from "../shape.ts";
import { associatedIn, associationId, associationOutput } from "./associations.ts";

/** Which instances have which profile. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeIamInstanceProfileAssociations.html */
export const describeIamInstanceProfileAssociations = defineOperation({
	service: "ec2",
	name: "DescribeIamInstanceProfileAssociations",
	parameters: { AssociationIds: optional(listOf(text)) },
	needs: () => [{ resource: "*" }],
	perform: ({ AssociationIds }, { cloud, account }) =>
		done(cloud, {
			IamInstanceProfileAssociations: associatedIn(account)
				.filter((instance) => AssociationIds?.includes(associationId(instance)) ?? true)
				.map((instance) => associationOutput(account, instance, "associated")),
		}),
});
