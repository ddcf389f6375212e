import type { Experience } from "../../core/experience/experience.ts";
import type { Records, WorkspaceId } from "./records.ts";

/** An experience as it stands in the records; `customer` is the surrogate, since the organisation's own key is kept nowhere. */
export type KeptExperience = Experience;

/** Which experiences are wanted; absent parts do not restrict. */
export interface WantedExperiences {
  readonly journey?: string;
  /** First local day included and first day excluded, ISO dates. */
  readonly from?: string;
  readonly until?: string;
}

const rowsAtOnce = 2000;

/**
 * Hands over every experience as it stands now, in the order they were first kept, some thousands at a time: what was
 * withdrawn or erased is not among them. All of it is one moment's state, however long the reading takes.
 */
export const eachExperience = (
  records: Records,
  workspace: WorkspaceId,
  { journey, from, until }: WantedExperiences,
  take: (experiences: readonly KeptExperience[]) => Promise<void>,
): Promise<void> =>
  records.inWorkspace(workspace, async (sql) => {
    await sql.query(
      `DECLARE experiences NO SCROLL CURSOR FOR
       SELECT id, revision, journey, touchpoint, customer, content, comment
       FROM polku.log AS log
       WHERE workspace = $1 AND subject = 'experience' AND entry IN ('lived', 'corrected')
         AND ($2::text IS NULL OR journey = $2)
         AND ($3::date IS NULL OR local >= $3) AND ($4::date IS NULL OR local < $4)
         AND NOT EXISTS (
           SELECT FROM polku.log AS later
           WHERE later.workspace = log.workspace AND later.id = log.id AND later.subject = log.subject AND later.turn > log.turn)
       ORDER BY coalesce(first_seq, seq)`,
      [workspace, journey ?? null, from ?? null, until ?? null],
    );
    for (;;) {
      const rows = await sql.query<Row>(`FETCH ${rowsAtOnce} FROM experiences`);
      if (rows.length === 0) return;
      await take(rows.map(experienceOf));
    }
  });

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly journey: string;
  readonly touchpoint: string | null;
  readonly customer: string | null;
  readonly content: Omit<Experience, "id" | "revision" | "journey" | "touchpoint" | "customer">;
  readonly comment: string | null;
}

function experienceOf({ id, revision, journey, touchpoint, customer, content, comment }: Row): KeptExperience {
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

/** Every key that answers and attributes of the workspace's experiences bear, in order of letters. */
export const exportedKeys = (
  records: Records,
  workspace: WorkspaceId,
): Promise<{ answers: string[]; attributes: string[] }> =>
  records.inWorkspace(workspace, async (sql) => {
    const keys = async (part: "answers" | "attributes") => {
      const rows = await sql.query<{ key: string }>(
        `SELECT DISTINCT key COLLATE "C" AS key FROM polku.log, json_object_keys(content->'${part}') AS key
         WHERE workspace = $1 AND subject = 'experience' AND content IS NOT NULL ORDER BY 1`,
        [workspace],
      );
      return rows.map(({ key }) => key);
    };
    const [{ said } = { said: false }] = await sql.query<{ said: boolean }>(
      "SELECT EXISTS (SELECT FROM polku.log WHERE workspace = $1 AND comment IS NOT NULL) AS said",
      [workspace],
    );
    const answers = await keys("answers");
    return {
      answers: said && !answers.includes("comment") ? [...answers, "comment"] : answers,
      attributes: await keys("attributes"),
    };
  });
