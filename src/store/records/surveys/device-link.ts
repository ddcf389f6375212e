import type { Records, Sql, WorkspaceId } from "../records.ts";
import type { LinkSecrets } from "./link-secret.ts";
import { insertLink, secretTold } from "./survey-links.ts";

/** What the link of a kiosk says. */
interface LinkedDevice {
  readonly id: string;
  readonly name: string;
  readonly survey: string;
  readonly location: string | null;
}

/**
 * The secret of the link by which a kiosk asks. Where the link was made under another key of the server (a backup that was restored
 * elsewhere), it gets another link; the old one still takes what its tablet has.
 */
export const linkOfDevice = (
  records: Records,
  workspace: WorkspaceId,
  { id, name, link, survey, location }: LinkedDevice & { readonly link: string },
  secretOf: LinkSecrets,
): Promise<string> =>
  records.inWorkspace(workspace, async (sql) => {
    const [kept] = await sql.query<{ hash: Buffer }>("SELECT hash FROM polku.survey_links WHERE id = $1", [link]);
    const secret = kept === undefined ? null : secretTold(link, kept.hash, secretOf);
    if (secret !== null) return secret;
    const other = await linkFor(sql, workspace, { id, name, survey, location, madeBy: null }, secretOf);
    const changed = await sql.query("UPDATE polku.devices SET link = $2 WHERE id = $1 AND link = $3 RETURNING id", [
      id,
      other,
      link,
    ]);
    if (changed.length > 0) await expireLink(sql, link);
    return secretOf(other);
  });

/** Another link by which a kiosk asks from now on. */
export const linkFor = async (
  sql: Sql,
  workspace: WorkspaceId,
  of: LinkedDevice & { readonly madeBy: string | null },
  secretOf: LinkSecrets,
): Promise<string> => {
  const { id, name, survey, location, madeBy } = of;
  const link = await insertLink(
    sql,
    workspace,
    {
      ...{ survey, channel: "kiosk", location, language: null, perspective: null, context: {}, label: name },
      ...{ expires: null, origins: [], signed: false, device: id, madeBy },
    },
    secretOf,
  );
  return link.id;
};

/** So long does an old link still take what a tablet asked that did not hear of the change. */
const stillTaken = "interval '60 days'";

/** Lets a link go that a kiosk asks by no more. */
export const expireLink = (sql: Sql, link: string) =>
  sql.query(`UPDATE polku.survey_links SET expires = now() + ${stillTaken} WHERE id = $1`, [link]);
