import { randomBytes, randomUUID } from "node:crypto";
import type { Perspective } from "../../../core/experience/experience.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { hashOfSecret } from "../secret-hash.ts";
import type { LinkSecrets } from "./link-secret.ts";

/** A link that is to be made. */
export interface NewLink extends Omit<LinkSays, "perspective"> {
  /** null: whose experience its survey asks now. */
  readonly perspective: Perspective | null;
}

/** What a link says of every response that comes by it. */
interface LinkSays {
  readonly survey: string;
  readonly channel: string;
  readonly location: string | null;
  /** The language to begin in. */
  readonly language: string | null;
  readonly perspective: Perspective;
  readonly context: Readonly<Record<string, string | number>>;
  /** What people call it. */
  readonly label: string | null;
  readonly expires: Date | null;
  /** Web sites that may show the survey on their pages. */
  readonly origins: readonly string[];
}

/** A link as those see it who answer for it; its secret is kept nowhere, but made anew from its id. */
export interface SurveyLink extends LinkSays {
  readonly id: string;
  /** The kiosk that it was made for. */
  readonly device: string | null;
  /** Whether the organisation signs what it says of each respondent. */
  readonly signed: boolean;
  readonly made: Date;
  readonly madeBy: string | null;
  readonly ended: Date | null;
}

/** What the secret of a link leads to. */
export interface FoundLink extends SurveyLink {
  readonly workspace: WorkspaceId;
  /** By which what is said of the respondent is signed; null: nothing is. */
  readonly signingSecret: string | null;
}

/** A link that was just made, with what is shown this once beside its secret. */
export interface MadeLink extends SurveyLink {
  readonly secret: string;
  readonly signingSecret: string | null;
}

/** Makes a link to a survey; only the hash of its secret is kept. */
export const makeLink = (
  records: Records,
  workspace: WorkspaceId,
  link: NewLink & { readonly signed: boolean },
  madeBy: string | null,
  secretOf: LinkSecrets,
): Promise<MadeLink> =>
  records.inWorkspace(workspace, (sql) => insertLink(sql, workspace, { ...link, device: null, madeBy }, secretOf));

/** The same within a transaction, also for a kiosk. */
export async function insertLink(
  sql: Sql,
  workspace: WorkspaceId,
  link: NewLink & { readonly signed: boolean; readonly device: string | null; readonly madeBy: string | null },
  secretOf: LinkSecrets,
): Promise<MadeLink> {
  const id = randomUUID();
  const secret = secretOf(id);
  const signingSecret = link.signed ? randomBytes(32).toString("base64url") : null;
  const { survey, channel, location, language, perspective, context, label, expires, origins, device, madeBy } = link;
  const [made] = await sql.query<SurveyLink>(
    `INSERT INTO polku.survey_links
       (workspace, id, hash, signing_secret, survey, channel, location, language, perspective, context, label, expires, origins, made_by, device)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, (${perspectiveAsked("$5")}), 'customer'), $10, $11, $12, $13, $14, $15) RETURNING ${columns}`,
    [
      ...[workspace, id, hashOfSecret(secret), signingSecret, survey, channel, location, language, perspective],
      ...[JSON.stringify(context), label, expires, origins, madeBy, device],
    ],
  );
  return { ...made!, secret, signingSecret };
}

/** What a secret leads to, in whichever workspace; undefined: to nothing. */
export const findLink = async (records: Records, secret: string): Promise<FoundLink | undefined> => {
  const [found] = await records.asOwner((sql) =>
    sql.query<FoundLink>(
      `SELECT workspace, signing_secret AS "signingSecret", ${columns} FROM polku.survey_links WHERE hash = $1`,
      [hashOfSecret(secret)],
    ),
  );
  return found;
};

/** The links to a survey, the newest first, each with its secret; null: made before secrets could be told again, or by another server. */
export const listLinks = async (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  secretOf: LinkSecrets,
): Promise<(SurveyLink & { readonly secret: string | null })[]> => {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<SurveyLink & { readonly hash: Buffer }>(
      `SELECT hash, ${columns} FROM polku.survey_links WHERE survey = $1 ORDER BY made DESC, id`,
      [survey],
    ),
  );
  return rows.map(({ hash, ...link }) => ({ ...link, secret: secretTold(link.id, hash, secretOf) }));
};

/** The secret of a link whose hash is this; null where it was made otherwise. */
export function secretTold(id: string, hash: Buffer, secretOf: LinkSecrets): string | null {
  const secret = secretOf(id);
  return hashOfSecret(secret).equals(hash) ? secret : null;
}

/** From now on the link leads nowhere; false where there is none that led anywhere. */
export const endLink = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const ended = await sql.query(
      "UPDATE polku.survey_links SET ended = now() WHERE id = $1 AND ended IS NULL RETURNING id",
      [id],
    );
    return ended.length > 0;
  });

/** Whose experience a survey asks: by the version that is asked, or by the newest where none is yet; NULL where it does not say. */
export const perspectiveAsked = (survey: string) =>
  `SELECT value->>'perspective' FROM polku.survey_versions JOIN polku.surveys ON key = survey
   WHERE survey = ${survey} ORDER BY version IS DISTINCT FROM asked, version DESC LIMIT 1`;

const columns = `id, survey, channel, location, language, perspective, context, label, expires, origins, device, made, made_by AS "madeBy",
  ended, signing_secret IS NOT NULL AS signed`;

export interface LinkOfInvitations {
  readonly id: string;
  readonly secret: string;
  readonly signingSecret: string;
}

/**
 * The link by which Polku itself invites to a survey by a channel. It is made when it is first needed, and again when it was ended, or
 * when its address cannot be told any more: it goes on leading in then, but invites nobody else.
 */
export async function linkOfInvitations(
  sql: Sql,
  workspace: WorkspaceId,
  { survey, channel }: Pick<NewLink, "survey" | "channel">,
  secretOf: LinkSecrets,
): Promise<LinkOfInvitations> {
  for (;;) {
    const [kept] = await sql.query<{ id: string; hash: Buffer; signingSecret: string }>(
      `SELECT id, hash, signing_secret AS "signingSecret" FROM polku.survey_links
       WHERE survey = $1 AND channel = $2 AND invites AND ended IS NULL`,
      [survey, channel],
    );
    if (kept !== undefined) {
      const secret = secretTold(kept.id, kept.hash, secretOf);
      if (secret !== null) return { id: kept.id, secret, signingSecret: kept.signingSecret };
      await sql.query("UPDATE polku.survey_links SET invites = false WHERE id = $1", [kept.id]);
    }
    const id = randomUUID();
    await sql.query(
      `INSERT INTO polku.survey_links (workspace, id, hash, invites, signing_secret, survey, channel, perspective, context, origins)
       VALUES ($1, $2, $3, true, $4, $5, $6, 'customer', '{}', '{}')
       ON CONFLICT (workspace, survey, channel) WHERE invites AND ended IS NULL DO NOTHING`,
      [workspace, id, hashOfSecret(secretOf(id)), randomBytes(32).toString("base64url"), survey, channel],
    );
  }
}
