import { again } from "../again.ts";
import { unfoldStatements } from "../log/unfold.ts";
import type { Records, TextRow, WorkspaceId } from "../records.ts";
import { uuids } from "./binary-arrays.ts";
import { customersOf } from "./customers.ts";
import type { Incoming, Subject } from "./incoming.ts";
import { type Entered, keepStatement, readEntered } from "./keep-statement.ts";

/**
 * What became of a row: kept as new · it corrected an earlier revision · it was known already · it, or its customer,
 * has been erased and stays so.
 */
export type WhatBecame = "kept" | "corrected" | "duplicate" | "erased";

/**
 * Keeps a batch in one transaction and one round trip; resolves after the commit with what became of each row, in
 * order. The same batch again changes nothing. The same id twice in a batch is taken in the order given.
 */
export async function keep(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
): Promise<WhatBecame[]> {
  const customers = await customersOf(records, workspace);
  const kept = new Array<WhatBecame>(rows.length);

  /** One try; answers the rows that did not come in. */
  const enter = async (placed: readonly Placed[]): Promise<Placed[]> => {
    const rounds = roundsOf(placed);
    const intakes = rounds.map((round) => keepStatement(workspace, subject, rowsOf(round), customers));
    const ids = subject === "experience" ? placed.map(({ row }) => row.id) : [];
    const unfolding = unfoldStatements(workspace, ids);
    const statements = [...unfolding, ...intakes.map(({ statement }) => statement)];
    const answers = await again(() => records.atOnce(workspace, statements, "write"));
    return rounds.flatMap((round, at) => {
      const entered = readEntered(answers[unfolding.length + at]?.[0]);
      const { newestErasure } = entered;
      if (newestErasure !== customers.newestErasure) customers.forget(newestErasure);
      customers.learn(intakes[at]?.asked ?? [], entered.numbers, newestErasure);
      return placeAnswers(round, entered, kept);
    });
  };

  let missed = await enter(rows.map((row, place) => ({ row, place })));
  // Known already, or erased. Or else, and then a second try tells: somebody else was erased a moment ago, or somebody
  // else was just meeting the same customer, whose commit we have waited for.
  if (missed.length > 0) missed = await enter(missed);
  if (missed.length === 0) return kept;
  const standing = await standingOf(records, workspace, subject, missed);
  for (const { row, place } of missed) {
    const last = standing.get(row.id.toLowerCase());
    // with no entry, or a newer revision than the last, only its customer's erasure can have kept it out
    const out = last === undefined || last.entry === "erased" || last.revision < row.revision;
    kept[place] = out ? "erased" : "duplicate";
  }
  return kept;
}

/** Writes what became of the rows of a round to their places; answers those that did not come in. */
function placeAnswers(round: readonly Placed[], { lived, entries }: Entered, kept: WhatBecame[]): Placed[] {
  if (lived === round.length) {
    for (const { place } of round) kept[place] = "kept";
    return [];
  }
  return round.filter(({ row, place }) => {
    const entry = entries.get(row.id.toLowerCase());
    if (entry !== undefined) kept[place] = entry === "lived" ? "kept" : "corrected";
    return entry === undefined;
  });
}

/** A row of a batch, and where it stands there. */
export interface Placed<Row = Incoming> {
  readonly row: Row;
  readonly place: number;
}

const rowsOf = (round: readonly Placed[]): Incoming[] => round.map(({ row }) => row);

/** One statement cannot meet an id twice, nor what else a row has alone: the second time goes into a second round, and so on. */
export function roundsOf<Row extends { readonly id: string }>(
  placed: readonly Placed<Row>[],
  alone: (row: Row) => string | null = () => null,
): Placed<Row>[][] {
  const rounds: Placed<Row>[][] = [];
  const times = new Map<string, number>();
  for (const one of placed) {
    const id = one.row.id.toLowerCase();
    const own = alone(one.row);
    const time = Math.max(times.get(id) ?? 0, own === null ? 0 : (times.get(own) ?? 0));
    times.set(id, time + 1);
    if (own !== null) times.set(own, time + 1);
    rounds[time] ??= [];
    rounds[time].push(one);
  }
  return rounds;
}

async function standingOf(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  placed: readonly Placed[],
): Promise<Map<string, { entry: string; revision: number }>> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-standing",
      text: `
        SELECT asked.id, last.entry, last.revision FROM unnest($3::uuid[]) AS asked (id)
        CROSS JOIN LATERAL (
          SELECT entry, revision FROM polku.log
          WHERE workspace = $1 AND id = asked.id AND subject = $2::polku.subject ORDER BY turn DESC LIMIT 1
        ) last`,
      values: [workspace, subject, uuids(placed.map(({ row }) => row.id))],
    },
  ]);
  return new Map(
    rows.map(([id, entry, revision]: TextRow) => [id ?? "", { entry: entry ?? "", revision: Number(revision) }]),
  );
}
