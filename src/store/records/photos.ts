import type { Records, WorkspaceId } from "./records.ts";

/** A picture that a respondent sent with an answer. */
export interface PhotoSent {
  readonly id: string;
  readonly link: string;
  readonly response: string;
  readonly question: string;
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What became of it: taken · known already, of the same response · another's, or the response was erased · too many of one response or link. */
export type PhotoKept = "taken" | "duplicate" | "refused" | "too-many";

/** More than a respondent could want to show; and more than wait at once for their answers, unless somebody fills the disk. */
const mostOfOne = 20;
const mostUnnamed = 500;

/** Keeps a picture; its response may come later. Where that was erased, nothing more of it is taken. */
export const keepPhoto = (records: Records, workspace: WorkspaceId, photo: PhotoSent): Promise<PhotoKept> =>
  records.inWorkspace(workspace, async (sql) => {
    const { id, link, response, question, width, height, jpeg } = photo;
    // An erasure under way is waited for.
    const [known] = await sql.query<{ erased: boolean; own: boolean }>(
      "SELECT erased IS NOT NULL AS erased, link = $2 AS own FROM polku.responses WHERE id = $1 FOR SHARE",
      [response, link],
    );
    if (known?.erased || known?.own === false) return "refused";
    const [there] = await sql.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM polku.photos WHERE response = $1 AND id <> $2",
      [response, id],
    );
    if (there!.n >= mostOfOne) return "too-many";
    const unnamed = await sql.query(
      `SELECT FROM polku.photos WHERE link = $1 AND taken > now() - interval '1 day' AND NOT ${isNamed} LIMIT ${mostUnnamed}`,
      [link],
    );
    if (unnamed.length >= mostUnnamed) return "too-many";
    const taken = await sql.query(
      `INSERT INTO polku.photos (workspace, id, link, response, question, width, height, jpeg)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [workspace, id, link, response, question, width, height, jpeg],
    );
    if (taken.length > 0) return "taken";
    const own = await sql.query("SELECT FROM polku.photos WHERE id = $1 AND response = $2 AND link = $3", [
      ...[id, response, link],
    ]);
    return own.length > 0 ? "duplicate" : "refused";
  });

/** Of some pictures those that are here, of that response. */
export const photosOf = async (
  records: Records,
  workspace: WorkspaceId,
  response: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ id: string }>("SELECT id FROM polku.photos WHERE response = $1 AND id = ANY ($2::uuid[])", [
      response,
      ids,
    ]),
  );
  return new Set(rows.map(({ id }) => id));
};

/** The picture itself, a JPEG, where a response names it. */
export const photo = async (records: Records, workspace: WorkspaceId, id: string): Promise<Buffer | undefined> => {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ jpeg: Buffer }>(`SELECT jpeg FROM polku.photos WHERE id = $1 AND ${isNamed}`, [id]),
  );
  return row?.jpeg;
};

/** Removes pictures of yesterday and before that no response names: taken back, replaced, or of one that never came. */
export const sweepPhotos = async (records: Records, workspace: WorkspaceId): Promise<number> => {
  const gone = await records.inWorkspace(workspace, (sql) =>
    sql.query(`DELETE FROM polku.photos WHERE taken < now() - interval '1 day' AND NOT ${isNamed} RETURNING id`),
  );
  return gone.length;
};

const isNamed = `EXISTS (
  SELECT FROM polku.responses WHERE responses.id = photos.response AND responses.given ->> photos.question = photos.id::text
)`;
