import type { Edited } from "../../../core/experience/edited.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import type { Flag } from "../../../core/experience/flag.ts";
import { beginningOf } from "../log/sheet.ts";
import { firstFrom } from "../log/unfold.ts";
import type { Records, WorkspaceId } from "../records.ts";
import { utc } from "../utc.ts";
import { answersOf, type KeptExperience, keptColumns } from "./kept-experience.ts";

/** One entry of the log about an experience. */
export interface Trace {
  readonly entry: "lived" | "corrected" | "withdrawn" | "erased";
  /** When it was written, ISO 8601 in UTC. */
  readonly received: string;
  readonly revision: number;
  readonly edited: Edited | null;
  /** What was told by it, the comment among the answers; null: it took back what was. */
  readonly answers: Experience["answers"] | null;
  /** Why it is left out of the figures. */
  readonly flag: Flag | null;
  /** Whence it came, where that was a file. */
  readonly origin: { readonly import: number; readonly source: string; readonly row: number | null } | null;
}

/** What the log knows of one experience. */
export interface History {
  /** What was told last; null: it was erased. */
  readonly kept: KeptExperience | null;
  /** From the first entry on; the last says how things stand, and its revision is the one a correction is based on. */
  readonly trace: readonly Trace[];
}

/** One experience and everything that became of it; null where the log has never heard of it. */
export const historyOf = (records: Records, workspace: WorkspaceId, id: string): Promise<History | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<KeptExperience & Row>(
      `SELECT ${keptColumns("log")}, log.entry, log.content->'edited' AS edited, log.content->>'flag' AS flag, log.import::float8, log.source_row AS "sourceRow",
         (SELECT source FROM polku.imports WHERE workspace = $1 AND number = log.import) AS source, ${utc("log.received")} AS received
       FROM (
         SELECT * FROM polku.log WHERE workspace = $1 AND id = $2 AND subject = 'experience'
         UNION ALL
         SELECT unfolded.* FROM (SELECT sheets AS sheet FROM polku.sheets WHERE workspace = $1 AND beginning = $3) AS folded
         CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded WHERE unfolded.id = $2
       ) AS log ORDER BY turn`,
      [workspace, id, firstFrom(beginningOf(id.toLowerCase()))],
    );
    if (rows.length === 0) return null;
    const told = rows.findLast(({ entry }) => entry === "lived" || entry === "corrected");
    return { kept: rows.at(-1)!.entry === "erased" ? null : (told ?? null), trace: rows.map(traceOf) };
  });

interface Row {
  readonly entry: Trace["entry"];
  readonly edited: Edited | null;
  readonly flag: Flag | null;
  readonly import: number | null;
  readonly source: string | null;
  readonly sourceRow: number | null;
}

const traceOf = ({ entry, received, revision, edited, flag, ...row }: KeptExperience & Row): Trace => ({
  entry,
  received,
  revision,
  edited,
  answers: entry === "lived" || entry === "corrected" ? answersOf(row) : null,
  flag,
  origin:
    row.import === null || row.source === null ? null : { import: row.import, source: row.source, row: row.sourceRow },
});
