import type { Owner } from "../../exercise/figure.ts";
import type { Role, Span } from "../line.ts";

/** The word for each side, as a picture says it to the learner. */
export const ownerWord: Readonly<Record<Owner, string>> = { customer: "you", aws: "AWS", shared: "both" };

/** The hue for each side. */
export const ownerRole: Readonly<Record<Owner, Role>> = {
	customer: "customer",
	aws: "aws",
	shared: "shared",
};

/** A bar in the fill and hue of its side; a shared one is half each. */
export const ownerBar = (owner: Owner, columns: number): readonly Span[] => {
	switch (owner) {
		case "customer":
			return [{ text: "█".repeat(columns), role: "customer" }];
		case "aws":
			return [{ text: "░".repeat(columns), role: "aws" }];
		case "shared":
			return [
				{ text: "█".repeat(Math.ceil(columns / 2)), role: "customer" },
				{ text: "░".repeat(Math.floor(columns / 2)), role: "aws" },
			];
	}
};
