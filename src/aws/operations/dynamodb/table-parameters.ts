import type { Shape } from "../shape.ts";

/** The name or ARN of a table. */
export const tableName = { type: "text", minimum: 1, maximum: 1024 } as const satisfies Shape;
