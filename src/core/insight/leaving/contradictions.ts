import type { Audit } from "../audit-value.ts";
import type { Counted } from "../counted.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import type { Reader } from "../figures.ts";
import { recoveryFigures } from "./recovery.ts";
import { satisfiedLeaving } from "./satisfied-leaving.ts";

/** Where what people say and what they do part: satisfied and leaving, recovered and recommending. */
export async function contradictionsOf(
  counts: GuardedCounts,
  counted: Pick<Counted, "slice" | "answers">,
  reader: Reader,
): Promise<Pick<Audit, "contradictions" | "leaving">> {
  const { leaving, figures } = await satisfiedLeaving(counts, counted, reader);
  return { contradictions: { ...figures, ...(await recoveryFigures(counts, counted, reader)) }, leaving };
}
