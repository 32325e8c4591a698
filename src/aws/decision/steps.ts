import { absenceOf } from "./applies.ts";
import { type DecisionStep, type LayerName, layerOrder, type StatementResult } from "./decision.ts";
import { canRescueBucket } from "./first-deny.ts";
import { isCrossAccount } from "./required-policy.ts";
import type { Ruling } from "./rung.ts";
import { scpGapPlace } from "./scp-gap-place.ts";
import type { Evidence, Hit, Weight } from "./weigh.ts";

/** One step a layer, in their order: what it said, by which statement, and whether that settled the matter. */
export const stepsOf = (
	evidence: Evidence,
	ruling: Ruling,
	statements: readonly StatementResult[],
): readonly DecisionStep[] =>
	layerOrder.map((layer) => {
		const said = whatSaid(layer, evidence);
		const decides = ruling.decidedBy === layer;
		const hit = decides && ruling.by ? ruling.by : said.hit;
		return {
			layer,
			verdict: said.verdict,
			because: said.because,
			by: hit && statements.find((tried) => isOf(tried, hit)),
			decides,
		};
	});

const isOf = (tried: StatementResult, hit: Hit): boolean =>
	tried.layer === hit.layer &&
	tried.level === hit.level &&
	tried.policy === hit.policy &&
	tried.index === hit.index;

type Said = Pick<DecisionStep, "verdict" | "because"> & { readonly hit: Hit | undefined };

const whatSaid = (layer: LayerName, evidence: Evidence): Said => {
	const absence = absenceOf(layer, evidence.asked, evidence.layers);
	if (absence) return { verdict: absence.verdict, because: absence.because, hit: undefined };
	if (layer === "rcp") return saidByRcps(evidence.rcp ?? []);
	if (layer === "scp") return saidByScps(evidence);
	const weight = evidence[layer] ?? { deny: undefined, allow: undefined };
	if (weight.deny) return denied(weight.deny, layer === "resource" && canRescueBucket(evidence));
	if (weight.allow)
		return { verdict: "allow", because: allowedBy(layer, weight.allow, evidence), hit: weight.allow };
	return { verdict: "silent", because: SILENT[layer], hit: undefined };
};

const SILENT: Readonly<Record<Exclude<LayerName, "rcp" | "scp">, string>> = {
	resource: "The resource's policy has no statement for this request.",
	identity: "No statement of the identity policies allows it.",
	boundary: "The boundary has no Allow for it.",
	session: "The session policies have no Allow for it.",
};

const denied = (hit: Hit, isRescue: boolean): Said => ({
	verdict: "deny",
	because: isRescue
		? `${titled(hit)} denies it, but the bucket owner's root user can always mend a bucket policy.`
		: `${titled(hit)} denies it.`,
	hit,
});

const saidByRcps = (levels: readonly Weight[]): Said => {
	const deny = levels.find((level) => level.deny)?.deny;
	if (deny) return denied(deny, false);
	return { verdict: "allow", because: "RCPFullAWSAccess lets it pass at every level.", hit: undefined };
};

const saidByScps = (evidence: Evidence): Said => {
	const levels = evidence.scp ?? [];
	const deny = levels.find((level) => level.deny)?.deny;
	if (deny) return denied(deny, false);
	const where = scpGapPlace(evidence);
	if (where !== undefined)
		return { verdict: "silent", because: `Nothing at ${where} allows it.`, hit: undefined };
	const because = "Every level allows it; these policies grant nothing, they let pass.";
	return { verdict: "allow", because, hit: levels.at(-1)?.allow };
};

const allowedBy = (layer: LayerName, hit: Hit, evidence: Evidence): string => {
	const allows = `${titled(hit)} allows it`;
	if (layer === "boundary" || layer === "session") return `${allows}, so it caps nothing here.`;
	if (layer !== "resource") return `${allows}.`;
	if (isCrossAccount(evidence.asked)) return `${allows}, for a caller of another account.`;
	if (hit.grant === "delegated") return `${allows} for the account, so the account's own policies decide.`;
	return hit.grant === "capped"
		? `${allows} and names the caller's role or user.`
		: `${allows} and names the caller.`;
};

const titled = ({ policy, index }: Hit): string => {
	const sid = policy.policy.statements[index]?.sid;
	const statement = sid === undefined ? `statement ${index + 1}` : `statement ${sid}`;
	return `${policy.attachedTo === undefined ? "" : `${policy.attachedTo}: `}${policy.name}, ${statement},`;
};
