import type { Experience } from "../../../core/experience/experience.ts";
import type { ExportedExperience } from "../../../core/export/long-row.ts";
import type { Records, WorkspaceId } from "../records.ts";

/** Which experiences are wanted; absent parts do not restrict. */
export interface WantedExperiences {
  readonly journey?: string;
  /** First local day included and first day excluded, ISO dates. */
  readonly from?: string;
  readonly until?: string;
}

const rowsAtOnce = 2000;

/** "kept": as they were first kept. "passes": pass by pass and person by person, in the order of time within one. */
export type ExportOrder = "kept" | "passes";

const orders: Readonly<Record<ExportOrder, string>> = {
  kept: "coalesce(first_seq, seq)",
  passes: `journey COLLATE "C", content->>'perspective' COLLATE "C", customer, content->>'pass' COLLATE "C",
    content->>'precision' IN ('second', 'day'), local, coalesce(first_seq, seq)`,
};

const wanted = `($2::text IS NULL OR journey = $2)
  AND ($3::date IS NULL OR local >= $3) AND ($4::date IS NULL OR local < $4)`;

/** Hands over every experience in their order, some thousands at a time. */
export type EachExperience = (take: (experiences: readonly ExportedExperience[]) => Promise<void>) => Promise<void>;

/**
 * Every experience as it stands now: what was withdrawn or erased, or is left out of the figures, is not among them. All of it is one moment's state, however long
 * the reading takes and however often `work` goes through it.
 */
export const atOneMoment = <Value>(
  records: Records,
  workspace: WorkspaceId,
  { journey, from, until }: WantedExperiences,
  order: ExportOrder,
  work: (each: EachExperience) => Promise<Value>,
): Promise<Value> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query(
      `DECLARE experiences SCROLL CURSOR FOR
       SELECT id, revision, journey, touchpoint, customer, content, comment, date_part('epoch', local) AS local,
         import::float8, source_row AS "sourceRow",
         (SELECT source FROM polku.imports WHERE workspace = $1 AND number = standing.import) AS source
       FROM (
         SELECT * FROM polku.log AS log
         WHERE workspace = $1 AND subject = 'experience' AND entry IN ('lived', 'corrected') AND ${wanted}
           AND content->>'flag' IS NULL AND NOT EXISTS (
             SELECT FROM polku.log AS later
             WHERE later.workspace = log.workspace AND later.id = log.id AND later.subject = log.subject AND later.turn > log.turn)
         UNION ALL
         SELECT unfolded.* FROM (SELECT sheets AS sheet FROM polku.sheets WHERE workspace = $1 AND ${wanted}) AS folded
         CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded
       ) AS standing
       ORDER BY ${orders[order]}`,
      [workspace, journey ?? null, from ?? null, until ?? null],
    );
    return work(async (take) => {
      await sql.query("MOVE ABSOLUTE 0 FROM experiences");
      for (;;) {
        const rows = await sql.query<Row>(`FETCH ${rowsAtOnce} FROM experiences`);
        if (rows.length === 0) return;
        await take(rows.map((row) => ({ experience: experienceOf(row), local: row.local, origin: originOf(row) })));
      }
    });
  });

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly journey: string;
  readonly touchpoint: string | null;
  readonly customer: string | null;
  readonly content: Omit<Experience, "id" | "revision" | "journey" | "touchpoint" | "customer">;
  readonly comment: string | null;
  readonly local: number | null;
  readonly import: number | null;
  readonly source: string | null;
  readonly sourceRow: number | null;
}

const originOf = ({ import: number, source, sourceRow }: Row): ExportedExperience["origin"] =>
  number === null || source === null ? null : { import: number, source, row: sourceRow };

/** `customer` is the surrogate, since the organisation's own key is kept nowhere. */
function experienceOf({ id, revision, journey, touchpoint, customer, content, comment }: Row): Experience {
  const { answers, ...rest } = content;
  return {
    id,
    revision,
    journey,
    ...(touchpoint === null ? {} : { touchpoint }),
    ...rest,
    ...(customer === null ? {} : { customer }),
    answers: comment === null ? answers : { ...answers, comment },
  };
}
