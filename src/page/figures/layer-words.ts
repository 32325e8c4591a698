import type { LayerName, LayerVerdict } from "../../aws/decision/decision.ts";
import { inlineProse } from "../inline.ts";
import type { Role, Span } from "../line.ts";

/** What the layers of a decision are called where there is little room. */
export const layerTitles: Readonly<Record<LayerName, string>> = {
	scp: "SCP",
	rcp: "RCP",
	resource: "resource",
	identity: "identity",
	boundary: "boundary",
	session: "session",
};

/** What a layer said, in mark and word. */
export const verdicts: Readonly<
	Record<LayerVerdict, { readonly mark: string; readonly word: string; readonly role: Role }>
> = {
	deny: { mark: "✘", word: "deny", role: "deny" },
	allow: { mark: "✔", word: "allow", role: "allow" },
	silent: { mark: "·", word: "silent", role: "muted" },
	none: { mark: "·", word: "none", role: "muted" },
	skipped: { mark: "–", word: "skipped", role: "muted" },
};

/** A sentence of the model, whose names stand in backticks. */
export const saidBy = (because: string, role?: Role): readonly Span[] =>
	inlineProse(because).map((span) =>
		span.role === undefined && role !== undefined ? { ...span, role } : span,
	);
