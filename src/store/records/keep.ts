import { uuids } from "./binary-arrays.ts";
import { customerHasher } from "./customer-hash.ts";
import type { Incoming, Subject } from "./incoming.ts";
import { keepStatement } from "./keep-statement.ts";
import type { Records, TextRow, WorkspaceId } from "./records.ts";

/**
 * What became of a row: kept as new · it corrected an earlier revision · it was known already · it, or its customer,
 * has been erased and stays so.
 */
export type Kept = "kept" | "corrected" | "duplicate" | "erased";

/**
 * Keeps a batch in one transaction and one round trip; resolves after the commit with what became of each row, in
 * order. The same batch again changes nothing. The same id twice in a batch is taken in the order given.
 */
export async function keep(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
): Promise<Kept[]> {
  const hash = await hasherOf(records, workspace);
  const kept = new Array<Kept>(rows.length);
  const place = async (placed: readonly Placed[]): Promise<Placed[]> => {
    const rounds = roundsOf(placed);
    const statements = rounds.map((round) =>
      keepStatement(
        workspace,
        subject,
        round.map(({ row }) => row),
        hash,
      ),
    );
    const answers = await again(() => records.atOnce(workspace, statements));
    return rounds.flatMap((round, at) => placeAnswers(round, answers[at]?.[0], kept));
  };

  const missed = await place(rows.map((row, place) => ({ row, place })));
  if (missed.length === 0) return kept;
  // Known already, or erased; or its customer is just being seen for the first time by somebody else as well, and then
  // that one's commit, which we have waited for, is there for a second try.
  const still = await place(missed);
  const standing = still.length === 0 ? new Map() : await standingOf(records, workspace, subject, still);
  for (const { row, place } of still) {
    const last = standing.get(row.id.toLowerCase());
    // with no entry, or a newer revision than the last, only its customer's erasure can have kept it out
    const out = last === undefined || last.entry === "erased" || last.revision < row.revision;
    kept[place] = out ? "erased" : "duplicate";
  }
  return kept;
}

/** Writes what became of the rows of a round to their places; answers those that did not come in. */
function placeAnswers(round: readonly Placed[], answer: TextRow | undefined, kept: Kept[]): Placed[] {
  const [lived, ids, entries] = answer ?? [];
  if (Number(lived) === round.length) {
    for (const { place } of round) kept[place] = "kept";
    return [];
  }
  const names = listOf(entries);
  const entryOf = new Map(listOf(ids).map((id, at) => [id, names[at]]));
  return round.filter(({ row, place }) => {
    const entry = entryOf.get(row.id.toLowerCase());
    if (entry !== undefined) kept[place] = entry === "lived" ? "kept" : "corrected";
    return entry === undefined;
  });
}

/** An array of plain words as PostgreSQL writes it: {a,b}. */
const listOf = (array: string | null | undefined): string[] =>
  array === null || array === undefined || array === "{}" ? [] : array.slice(1, -1).split(",");

interface Placed {
  readonly row: Incoming;
  readonly place: number;
}

/** One statement cannot meet an id twice: the second time goes into a second round, and so on. */
export function roundsOf(placed: readonly Placed[]): Placed[][] {
  const rounds: Placed[][] = [];
  const times = new Map<string, number>();
  for (const one of placed) {
    const id = one.row.id.toLowerCase();
    const time = times.get(id) ?? 0;
    times.set(id, time + 1);
    rounds[time] ??= [];
    rounds[time].push(one);
  }
  return rounds;
}

/** The keyed hash of a workspace; its secret is read once and lives as long as the handle. */
export function hasherOf(records: Records, workspace: WorkspaceId): Hasher {
  const known = hashers.get(records) ?? new Map<WorkspaceId, Hasher>();
  hashers.set(records, known);
  let ours = known.get(workspace);
  if (ours === undefined) {
    ours = records
      .inWorkspace(workspace, (sql) =>
        sql.query<{ customer_key: Buffer }>("SELECT customer_key FROM polku.workspace_secrets"),
      )
      .then(([row]) => {
        if (row === undefined) throw new Error(`there is no workspace ${workspace}`);
        return customerHasher(row.customer_key);
      });
    known.set(workspace, ours);
    ours.catch(() => known.delete(workspace));
  }
  return ours;
}
type Hasher = Promise<(customer: string) => Buffer>;
const hashers = new WeakMap<Records, Map<WorkspaceId, Hasher>>();

/** Two writers may meet in the same new id or wait for each other; the second attempt then sees what the first one did. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      const { code } = error as { code?: string };
      if (left === 0 || (code !== uniqueViolation && code !== deadlock)) throw error;
    }
  }
}
const uniqueViolation = "23505";
const deadlock = "40P01";

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
