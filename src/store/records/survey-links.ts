import { createHash, randomBytes } from "node:crypto";
import type { Perspective } from "../../core/experience/experience.ts";
import type { Records, Sql, WorkspaceId } from "./records.ts";

/** What a link says of every response that comes by it. */
export interface NewLink {
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

/** A link as those see it who answer for it; its secret is kept nowhere. */
export interface SurveyLink extends NewLink {
  readonly id: string;
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

/** A link that was just made, with what is shown this once. */
export interface MadeLink extends SurveyLink {
  readonly secret: string;
  readonly signingSecret: string | null;
}

/** Makes a link to a survey; only the hash of its secret is kept. */
export async function makeLink(
  records: Records,
  workspace: WorkspaceId,
  link: NewLink & { readonly signed: boolean },
  madeBy: string | null,
): Promise<MadeLink> {
  const secret = randomBytes(18).toString("base64url");
  const signingSecret = link.signed ? randomBytes(32).toString("base64url") : null;
  const { survey, channel, location, language, perspective, context, label, expires, origins } = link;
  const [made] = await records.inWorkspace(workspace, (sql) =>
    sql.query<SurveyLink>(
      `INSERT INTO polku.survey_links
         (workspace, hash, signing_secret, survey, channel, location, language, perspective, context, label, expires, origins, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${columns}`,
      [
        ...[workspace, hashOf(secret), signingSecret, survey, channel, location, language, perspective],
        ...[JSON.stringify(context), label, expires, origins, madeBy],
      ],
    ),
  );
  return { ...made!, secret, signingSecret };
}

/** What a secret leads to, in whichever workspace; undefined: to nothing. */
export const findLink = async (records: Records, secret: string): Promise<FoundLink | undefined> => {
  const [found] = await records.asOwner((sql) =>
    sql.query<FoundLink>(
      `SELECT workspace, signing_secret AS "signingSecret", ${columns} FROM polku.survey_links WHERE hash = $1`,
      [hashOf(secret)],
    ),
  );
  return found;
};

/** The links to a survey, the newest first. */
export const listLinks = (records: Records, workspace: WorkspaceId, survey: string): Promise<SurveyLink[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<SurveyLink>(`SELECT ${columns} FROM polku.survey_links WHERE survey = $1 ORDER BY made DESC, id`, [
      survey,
    ]),
  );

/** From now on the link leads nowhere; false where there is none that led anywhere. */
export const endLink = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const ended = await sql.query(
      "UPDATE polku.survey_links SET ended = now() WHERE id = $1 AND ended IS NULL RETURNING id",
      [id],
    );
    return ended.length > 0;
  });

const columns = `id, survey, channel, location, language, perspective, context, label, expires, origins, made, made_by AS "madeBy",
  ended, signing_secret IS NOT NULL AS signed`;

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

export interface LinkOfInvitations {
  readonly id: string;
  readonly secret: string;
  readonly signingSecret: string;
}

/** The link by which Polku itself invites to a survey by a channel; it is made when it is first needed, and again when it was ended. */
export async function linkOfInvitations(
  sql: Sql,
  workspace: WorkspaceId,
  survey: string,
  channel: string,
): Promise<LinkOfInvitations> {
  const secret = randomBytes(18).toString("base64url");
  const signingSecret = randomBytes(32).toString("base64url");
  await sql.query(
    `INSERT INTO polku.survey_links (workspace, hash, secret, signing_secret, survey, channel, perspective, context, origins)
     VALUES ($1, $2, $3, $4, $5, $6, 'customer', '{}', '{}')
     ON CONFLICT (workspace, survey, channel) WHERE secret IS NOT NULL AND ended IS NULL DO NOTHING`,
    [workspace, hashOf(secret), secret, signingSecret, survey, channel],
  );
  const [link] = await sql.query<LinkOfInvitations>(
    `SELECT id, secret, signing_secret AS "signingSecret" FROM polku.survey_links
     WHERE survey = $1 AND channel = $2 AND secret IS NOT NULL AND ended IS NULL`,
    [survey, channel],
  );
  return link!;
}
