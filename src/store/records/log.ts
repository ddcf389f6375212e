import type { Experience, Outcome } from "../../core/experience/experience.ts";
import type { Records, TextRow, WorkspaceId } from "./records.ts";

/** Where in the log: transaction, then sequence within all. Ordered by xid first. Both are 64-bit whole numbers as decimal text. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

/** What the log says of one experience or outcome, with what only the records know: surrogate numbers and the local day. */
interface Known {
  /** The records' own number, the same for every revision of one id. A whole number below 2^53, with gaps. */
  readonly number: number;
  /** Surrogate number of the customer; null: nobody known. */
  readonly customer: number | null;
  /** Local calendar day, ISO date, and second within it (0 where the time is not known to the second). */
  readonly day: string;
  readonly second: number;
}

/** `answers` here holds no words of the customer: a comment that was given is left out. */
export type KnownExperience = Known & Omit<Experience, "id" | "customer">;
export type KnownOutcome = Known & Omit<Outcome, "id" | "customer">;

/**
 * One line of the log. Careful: entries about the same number may be read in another order than they happened (a long
 * transaction may have begun before the one it corrects). `turn` counts the entries about one number, from 1, under
 * its lock: whatever order they are read in, the entry with the highest turn is how things stand.
 * The content of an erased experience is gone from the log: only its "erased" is read.
 */
export type LogEntry = { readonly position: Position; readonly turn: number } & (
  | { readonly entry: "lived" | "corrected"; readonly experience: KnownExperience }
  | { readonly entry: "lived" | "corrected"; readonly outcome: KnownOutcome }
  /** Taken back, by experience number or outcome number. */
  | { readonly entry: "withdrawn" | "erased"; readonly experienceNumber: number }
  | { readonly entry: "withdrawn" | "erased"; readonly outcomeNumber: number }
);

/**
 * Entries after a position (null: from the beginning) in the log's order, at most `limit`; fewer only at its end.
 *
 * Only transactions below the oldest one still open are read. A plain sequence would lose rows: a long import takes its
 * numbers early and commits late, after a reader has already gone past them.
 */
export async function readLog(
  records: Records,
  workspace: WorkspaceId,
  after: Position | null,
  limit: number,
): Promise<LogEntry[]> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-read-log",
      text: `
        SELECT xid, seq, turn, subject, entry, coalesce(first_seq, seq), customer, local, revision, journey, touchpoint, content
        FROM polku.log
        WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY xid, seq LIMIT $4`,
      values: [workspace, after?.xid ?? "0", after?.seq ?? "0", limit],
    },
  ]);
  return rows.map(entryOf);
}

function entryOf(row: TextRow): LogEntry {
  const [xid, seq, turn, subject, entry, number, customer, local, revision, journey, touchpoint, content] = row;
  const place = { position: { xid: xid!, seq: seq! }, turn: Number(turn) };
  if (entry === "withdrawn" || entry === "erased") {
    return subject === "experience"
      ? { ...place, entry, experienceNumber: Number(number) }
      : { ...place, entry, outcomeNumber: Number(number) };
  }
  const told = JSON.parse(content!);
  told.number = Number(number);
  told.customer = customer === null ? null : Number(customer);
  told.day = local!.slice(0, 10);
  told.second = secondOf(local!);
  told.revision = Number(revision);
  told.journey = journey;
  if (touchpoint !== null) told.touchpoint = touchpoint;
  const kind = entry as "lived" | "corrected";
  return subject === "experience"
    ? { ...place, entry: kind, experience: told }
    : { ...place, entry: kind, outcome: told };
}

/** "2026-11-22 11:58:07" and the like: seconds since midnight. */
const secondOf = (local: string): number =>
  Number(local.slice(11, 13)) * 3600 + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19));
