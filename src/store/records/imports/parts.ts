import type { Incoming, SharedColumns } from "../intake/incoming.ts";
import { beginningOf, type Sheet, type SourceRow } from "../log/sheet.ts";

/** What one row of a source brings: its experiences, or its outcomes. */
export interface Part {
  /** As far as all its ids are alike. */
  readonly beginning: string;
  /** The columns that all have in common. */
  readonly shared: SharedColumns;
  readonly sheet: Sheet | null;
  readonly loose: readonly Incoming[];
}

/** The experiences of a batch; null where some row's have too little in common. */
export function partsOf(rows: readonly SourceRow[]): Part[] | null {
  const parts: Part[] = [];
  for (const { together, sheet, loose } of rows) {
    if (together === null) return null;
    parts.push({ ...together, sheet, loose });
  }
  return parts;
}

/** The outcomes of a batch; null where those of some row have too little in common, or an id comes twice. */
export function outcomeParts(outcomes: readonly Incoming[]): Part[] | null {
  const parts: (Part & { readonly loose: Incoming[] })[] = [];
  const seen = new Set<string>();
  for (const outcome of outcomes) {
    const id = outcome.id.toLowerCase();
    seen.add(id);
    const last = parts.at(-1);
    if (last === undefined || last.shared.sourceRow !== outcome.sourceRow)
      parts.push({ beginning: beginningOf(id), shared: outcome, sheet: null, loose: [outcome] });
    else if (id.startsWith(last.beginning) && alike(last.shared, outcome)) last.loose.push(outcome);
    else return null;
  }
  return seen.size === outcomes.length ? parts : null;
}

/** Whether each part begins after the one before, and all are of one journey and revision. */
export function inOrder(parts: readonly Part[]): boolean {
  const { journey, revision } = parts[0]!.shared;
  return parts.every(
    ({ beginning, shared }, at) =>
      (at === 0 || beginning > parts[at - 1]!.beginning) && shared.journey === journey && shared.revision === revision,
  );
}

const alike = (one: SharedColumns, other: SharedColumns): boolean =>
  one.at === other.at &&
  one.day === other.day &&
  one.location === other.location &&
  one.customer === other.customer &&
  one.journey === other.journey &&
  one.revision === other.revision;
