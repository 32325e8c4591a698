import { withAccount, withResource } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required, text } from "../shape.ts";
import { associatedIn, associationId, associationOutput } from "./associations.ts";
import { ec2Arn, idOf } from "./ec2-resources.ts";

/** Takes the role away from an instance. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateIamInstanceProfile.html */
export const disassociateIamInstanceProfile = defineOperation({
	service: "ec2",
	name: "DisassociateIamInstanceProfile",
	parameters: { AssociationId: required(text) },
	needs: ({ AssociationId }, call) => {
		const instance = associatedIn(call.account).find((one) => associationId(one) === AssociationId);
		return [{ resource: ec2Arn(call, "instance", instance === undefined ? "*" : idOf(instance)) }];
	},
	perform: ({ AssociationId }, { cloud, account }) => {
		const instance = associatedIn(account).find((one) => associationId(one) === AssociationId);
		if (instance === undefined) {
			const message = `An invalid association-id of '${AssociationId}' was given`;
			return failed(awsError("InvalidAssociationID.NotFound", message));
		}
		const changed = { ...instance, instanceProfile: undefined };
		return done(withAccount(cloud, withResource(account, changed)), {
			IamInstanceProfileAssociation: associationOutput(account, instance, "disassociating"),
		});
	},
});
