/** The six parts of an ARN as text; what follows the fifth colon is the last, colons and all. */
export const partsOf = (arn: string): readonly string[] => {
	const cut = arn.split(":");
	return [...cut.slice(0, 5), cut.slice(5).join(":")];
};
