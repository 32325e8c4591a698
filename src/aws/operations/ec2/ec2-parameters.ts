import { listOf, optional, type Shape, structure, text } from "../shape.ts";

/** Ids of instances. */
export const instanceIds = listOf(text);

/** Filters of a description: a name and the values that count. */
export const filters = listOf(structure({ Name: optional(text), Values: optional(listOf(text)) }));

/** Tags for what is made. */
export const tagSpecifications = listOf(
	structure({
		ResourceType: optional(text),
		Tags: optional(listOf(structure({ Key: optional(text), Value: optional(text) }))),
	}),
);

/** An instance profile, by its ARN or its name. */
export const instanceProfile = structure({ Arn: optional(text), Name: optional(text) });

/** Rules of a security group as the API writes them. */
export const ipPermissions = listOf(
	structure({
		IpProtocol: optional(text),
		FromPort: optional({ type: "integer" }),
		ToPort: optional({ type: "integer" }),
		IpRanges: optional(listOf(structure({ CidrIp: optional(text), Description: optional(text) }))),
		Ipv6Ranges: optional(listOf(structure({ CidrIpv6: optional(text), Description: optional(text) }))),
		UserIdGroupPairs: optional(
			listOf(structure({ GroupId: optional(text), UserId: optional(text), Description: optional(text) })),
		),
	}),
);

/** A port number, or -1 for all. */
export const port = { type: "integer", minimum: -1, maximum: 65_535 } as const satisfies Shape;
