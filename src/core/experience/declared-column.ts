import type { Code, NumberRange } from "./mapping.ts";

/** What a data file itself says about one of its columns, in the texts that its cells have. */
export interface DeclaredColumn {
  /** What values stand for, by value. */
  readonly labels: ReadonlyMap<string, string>;
  /** Values that are no answers. */
  readonly missing: readonly (Code | NumberRange)[];
  /** Whether its numbers are names of groups, steps in an order, or a measure; null where the file does not say. */
  readonly level: "nominal" | "ordinal" | "scale" | null;
}
