import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { type BackupHead, backupLines, checkBackup, writeBackup } from "../outside/backup-file.ts";
import {
  type BackupRow,
  backupTables,
  eachRow,
  listedTables,
  peopleTables,
  schemaNumber,
} from "../store/records/backup/backup.ts";
import type { BackupLine } from "../store/records/backup/foreign-row.ts";
import { oldestRestorable, restoreRows } from "../store/records/backup/restore.ts";
import { doAgain, foreignSince } from "../store/records/backup/since-backup.ts";
import type { Records } from "../store/records/records.ts";
import { listWorkspaces, noteBackup } from "../store/records/workspaces.ts";

/** A backup that was made. */
export interface BackedUp {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Writes everything in the records, or only what no backup may undo, as it is at one moment into one file. */
export async function backUp(
  records: Records,
  file: string,
  holds: BackupHead["holds"],
  { now, progress }: { readonly now: () => Date; readonly progress?: (rows: number) => void },
): Promise<BackedUp> {
  const schema = await schemaNumber(records);
  let count = 0;
  const { lines, sha256 } = await writeBackup(
    file,
    { polku: "backup/1", holds, schema, made: now().toISOString() },
    (add) =>
      eachRow(records, holds === "everything" ? backupTables : listedTables, async (rows) => {
        await add(rows.map(lineOf));
        count += rows.length;
        progress?.(count);
      }),
  );
  if (holds === "everything") await noteBackup(records, now());
  return { file, rows: lines, sha256 };
}

/** What a restore brought. */
export interface Restored {
  readonly rows: number;
  /** When the backup was made, ISO time. */
  readonly made: string;
  /** Erasures made after the backup that were made again. */
  readonly erasedAgain: number;
  /** Addresses at which nobody is asked since then, that were noted again. */
  readonly optedOutAgain: number;
}

/**
 * Puts a backup into an empty database, after its checksum was found to hold, and does again what a newer list says: a person
 * erased last week must not come back with a backup of last month, nor be asked again who wanted nothing more.
 */
export async function restore(
  records: Records,
  file: string,
  {
    erasures,
    withoutPeople = false,
    progress,
  }: {
    readonly erasures?: string;
    /** Leaves out who may come in: they are let in anew. */
    readonly withoutPeople?: boolean;
    readonly progress?: (rows: number) => void;
  } = {},
): Promise<Result<Restored, readonly Problem[]>> {
  const head = await checkBackup(file);
  if (!head.ok) return refuse([head.refusal]);
  const list = erasures === undefined ? undefined : await checkBackup(erasures);
  if (list !== undefined && !list.ok) return refuse([list.refusal]);
  const problem = await unfit(records, file, head.value);
  if (problem !== null) return refuse([problem]);

  const strange = erasures === undefined ? null : await foreignSince(backupRows(erasures));
  if (strange !== null) return refuse([{ ...strange, file: erasures! }]);

  const rows = await restoreRows(records, without(withoutPeople ? peopleTables : [], backupRows(file, progress)));
  if (!rows.ok) return refuse([{ ...rows.refusal, file }]);
  const again = await doAgain(records, backupRows(erasures ?? file));
  return ok({ rows: rows.value, made: head.value.made, erasedAgain: again.erased, optedOutAgain: again.optedOut });
}

async function unfit(records: Records, file: string, { holds, schema }: BackupHead): Promise<Problem | null> {
  if (holds !== "everything") return mistake("not-everything", {}, { file });
  const own = await schemaNumber(records);
  if (schema > own) return mistake("other-schema.newer", { own, schema }, { file });
  if (schema < oldestRestorable) return mistake("other-schema.older", { oldest: oldestRestorable, schema }, { file });
  if ((await listWorkspaces(records)).length > 0) return mistake("not-empty");
  return null;
}

async function* without(tables: readonly string[], rows: AsyncIterable<BackupLine>): AsyncGenerator<BackupLine> {
  for await (const row of rows) if (!tables.includes(row.table)) yield row;
}

const lineOf = ({ table, workspace, json }: BackupRow): string =>
  `${JSON.stringify([table, workspace]).slice(0, -1)},${json}]`;

/** The rows of a backup that was checked. */
export async function* backupRows(file: string, progress?: (rows: number) => void): AsyncGenerator<BackupLine> {
  let count = 0;
  for await (const line of backupLines(file)) {
    const [begins = "", table = "", workspace = ""] = line.endsWith("}]") ? (begin.exec(line) ?? []) : [];
    // The row's own text goes on as it is: reading and writing it again could change a number's last digits.
    count++;
    // Line 1 says what the file is.
    yield { table, workspace, json: line.slice(begins.length, -1), line: count + 1 };
    if (count % 10_000 === 0) progress?.(count);
  }
}
const begin = /^\["([a-z_]+)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",(?=\{)/;
