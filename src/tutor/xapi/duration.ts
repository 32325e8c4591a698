/** Milliseconds as an ISO 8601 duration in seconds, to the hundredth that xAPI asks stores to compare. */
export const durationOf = (ms: number): string => `PT${Math.round(ms / 10) / 100}S`;
