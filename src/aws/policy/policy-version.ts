/** The two versions of the policy language; only the newer one has variables. */
export type PolicyVersion = "2012-10-17" | "2008-10-17";
