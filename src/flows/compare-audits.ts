import type { Audit } from "../core/insight/audit-value.ts";
import { type Comparison, comparisonOf } from "../core/insight/beside/comparison.ts";
import { periodBefore } from "../core/insight/months/ready-periods.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Effects } from "./effects.ts";
import { readKeptAudit } from "./kept-audits.ts";
import { readAudit } from "./read-audit.ts";
import type { SliceAsked } from "./read-slice.ts";

/** Which two audits: kept ones by their id; else now the slice asked for, and then the same in the period before. */
export interface ComparisonAsked extends SliceAsked {
  readonly before?: string;
  readonly now?: string;
}

/** Two audits of a journey beside each other, and what may be said of their differences. */
export async function compareAudits(
  { before: keptBefore, now: keptNow, ...slice }: ComparisonAsked,
  effects: Effects,
): Promise<Result<Comparison, Refused>> {
  const period = periodBefore(slice.from, slice.until);
  if (keptBefore === undefined && period === null) return refuse([mistake("no-period-before")]);
  const now = keptNow === undefined ? await readAudit(slice, effects) : await keptOf(slice.journey, keptNow, effects);
  if (!now.ok) return now;
  const before =
    keptBefore === undefined
      ? await readAudit({ ...slice, ...period! }, effects)
      : await keptOf(slice.journey, keptBefore, effects);
  return before.ok ? ok(comparisonOf(before.value, now.value)) : before;
}

async function keptOf(journey: string, id: string, effects: Effects): Promise<Result<Audit, Refused>> {
  const kept = await readKeptAudit(id, effects);
  if (!kept.ok) return kept;
  if (kept.value.journey === journey) return ok(kept.value.audit);
  return refuse([mistake("other-journey.audit", { journey, got: kept.value.journey })]);
}
