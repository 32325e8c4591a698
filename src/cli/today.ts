import type { Shell } from "./shell.ts";

/** The day of the shell's clock, UTC, as an ISO date. */
export const todayOf = (shell: Shell): string => new Date(shell.now()).toISOString().slice(0, 10);
