import type { Experience, Outcome } from "../../../core/experience/experience.ts";
import type { Problem } from "../../../core/problem.ts";
import type { Result } from "../../../core/result.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { type Incoming, incomingExperience, incomingOutcome } from "./incoming.ts";
import { keep, type WhatBecame } from "./keep.ts";

/**
 * Keeps experiences, durably and once; answers per row what became of it, or why it cannot be kept. Customers are
 * known from here on by number only.
 */
export const keepExperiences = (
  records: Records,
  workspace: WorkspaceId,
  batch: readonly Experience[],
): Promise<(WhatBecame | Problem)[]> =>
  keepGood(
    batch.map((experience) => incomingExperience(experience)),
    (rows) => keep(records, workspace, "experience", rows),
  );

/** The same for outcomes. */
export const keepOutcomes = (
  records: Records,
  workspace: WorkspaceId,
  batch: readonly Outcome[],
): Promise<(WhatBecame | Problem)[]> =>
  keepGood(
    batch.map((outcome) => incomingOutcome(outcome)),
    (rows) => keep(records, workspace, "outcome", rows),
  );

/** The rows that can be kept go to `keepRows`; every row gets its answer at its place. */
export async function keepGood<Answer>(
  rows: readonly Result<Incoming, Problem>[],
  keepRows: (rows: Incoming[]) => Promise<Answer[]>,
): Promise<(Answer | Problem)[]> {
  const good: Incoming[] = [];
  for (const row of rows) if (row.ok) good.push(row.value);
  const kept = good.length === 0 ? [] : await keepRows(good);
  if (good.length === rows.length) return kept;
  let next = 0;
  return rows.map((row) => (row.ok ? kept[next++]! : row.refusal));
}
