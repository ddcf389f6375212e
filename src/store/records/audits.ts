import type { Audit } from "../../core/insight/audit-value.ts";
import type { KeptAudit, KeptListing } from "../../core/insight/beside/kept-audit.ts";
import type { Records, WorkspaceId } from "./records.ts";

/** An audit that is to be kept. */
export type NewAudit = Omit<KeptAudit, "id" | "saved">;

const about = `id, journey, version, name, saved, saved_by AS "savedBy", polku, position`;

const listed = `${about}, value->'slice' AS slice, value->'period' AS period, value->'whole' AS whole,
  value->'success'->'estimate' AS success, (value->'experiences')::text::int AS experiences,
  (value->'people')::text::int AS people, value->'peopleEstimated' AS "peopleEstimated"`;

type Listed = Omit<KeptListing, "saved"> & { readonly saved: Date };

const listingOf = ({ saved, peopleEstimated, ...row }: Listed): KeptListing => ({
  ...row,
  saved: saved.toISOString(),
  ...(peopleEstimated && { peopleEstimated }),
});

/** Keeps an audit as it is; returns what a list tells of it. */
export async function keepAudit(records: Records, workspace: WorkspaceId, audit: NewAudit): Promise<KeptListing> {
  const { journey, version, name, savedBy, polku, position } = audit;
  const [kept] = await records.inWorkspace(workspace, (sql) =>
    sql.query<Listed>(
      `INSERT INTO polku.audits (workspace, journey, version, name, saved_by, polku, position, value)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${listed}`,
      [workspace, journey, version, name, savedBy, polku, position, JSON.stringify(audit.audit)],
    ),
  );
  return listingOf(kept!);
}

/** The audits that were kept, the newest first, each with what a list tells of it. */
export const listAudits = (records: Records, workspace: WorkspaceId): Promise<KeptListing[]> =>
  records.inWorkspace(workspace, async (sql) =>
    (await sql.query<Listed>(`SELECT ${listed} FROM polku.audits ORDER BY saved DESC, id`)).map(listingOf),
  );

/** An audit that was kept; undefined where there is none by this id. */
export const readAuditKept = (records: Records, workspace: WorkspaceId, id: string): Promise<KeptAudit | undefined> =>
  records.inWorkspace(workspace, async (sql) => {
    const [row] = await sql.query<Omit<KeptAudit, "saved"> & { readonly saved: Date; readonly audit: Audit }>(
      `SELECT ${about}, value AS audit FROM polku.audits WHERE id = $1`,
      [id],
    );
    return row && { ...row, saved: row.saved.toISOString() };
  });

/** Takes a kept audit away; false when there was none. */
export const removeAudit = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const gone = await sql.query("DELETE FROM polku.audits WHERE id = $1 RETURNING id", [id]);
    return gone.length > 0;
  });
