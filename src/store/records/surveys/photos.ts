import type { Records, Sql, WorkspaceId } from "../records.ts";

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

/** What became of it: taken · known already, of the same response · another's, or the response was erased · as many as one response may name. */
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
    const [others] = await sql.query<{ named: number }>(
      `SELECT count(*)::int AS named FROM polku.photos WHERE response = $1 AND id <> $2 AND ${isNamed}`,
      [response, id],
    );
    if (others!.named >= mostOfOne) return "too-many";
    const taken = await sql.query(
      `INSERT INTO polku.photos (workspace, id, link, response, question, width, height, jpeg)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [workspace, id, link, response, question, width, height, jpeg],
    );
    if (taken.length > 0) {
      await giveWay(sql, id, "response", response, mostOfOne - others!.named);
      await giveWay(sql, id, "link", link, mostUnnamed);
      return "taken";
    }
    const own = await sql.query("SELECT FROM polku.photos WHERE id = $1 AND response = $2 AND link = $3", [
      ...[id, response, link],
    ]);
    return own.length > 0 ? "duplicate" : "refused";
  });

/**
 * Where more wait for their answers than may, others give way to the one that came, for anybody may send them by a public link: first what a
 * later one to the same question has replaced, then what came of responses that we know nothing of, then what waits longest. So what a
 * respondent has sent, whose page told us that it was opened, outlasts what is merely thrown at us, and in any case waits until hundreds
 * more have come by the same link, which takes minutes. Whoever fills it keeps nobody from showing something.
 */
const giveWay = (sql: Sql, came: string, whose: "response" | "link", id: string, most: number) =>
  sql.query(
    `WITH unnamed AS (
       SELECT id, taken,
         row_number() OVER (PARTITION BY response, question ORDER BY taken DESC) > 1 AS replaced,
         EXISTS (SELECT FROM polku.responses WHERE responses.id = photos.response) AS known
       FROM polku.photos WHERE ${whose} = $1 AND taken > now() - interval '1 day' AND NOT ${isNamed}
     )
     DELETE FROM polku.photos WHERE id IN (
       SELECT id FROM unnamed WHERE id <> $2 ORDER BY replaced DESC, known, taken, id
       LIMIT greatest(0, (SELECT count(*) FROM unnamed) - $3)
     )`,
    [id, came, most],
  );

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
