import type { AskingChannel } from "../../../core/asking/delivery.ts";
import type { ReasonNotToAsk } from "../../../core/asking/invitation.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import type { HowKept, SaidOf } from "./survey-invitations.ts";

/** An invitation whose time has come, or that of its reminder. */
export interface DueInvitation {
  readonly id: string;
  readonly survey: string;
  readonly customer: number | null;
  readonly language: string | null;
  readonly how: HowKept;
  readonly said: SaidOf;
  readonly made: Date;
  readonly due: Date;
  /** Of one whose reminder is due. */
  readonly sent: Date | null;
  readonly reminded: number;
  readonly tries: number;
  /** Since when a server has been sending it. */
  readonly claimed: Date | null;
  /** Whether it was answered by its link. */
  readonly answered: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  /** The organisation's own key. */
  readonly customerKey: string | null;
}

/** How long a server may be sending before it counts as gone, in minutes. */
const longest = 10;

const isDue = `due <= $1 AND (claimed IS NULL OR claimed < $1 - interval '${longest} minutes')`;

/** The workspaces in which something is due. */
export const workspacesWithDue = async (records: Records, now: Date): Promise<WorkspaceId[]> => {
  const rows = await records.asOwner((sql) =>
    sql.query<{ workspace: WorkspaceId }>(
      `SELECT DISTINCT workspace FROM polku.survey_invitations WHERE due IS NOT NULL AND ${isDue}`,
      [now],
    ),
  );
  return rows.map(({ workspace }) => workspace);
};

/** Those that are due, the longest due first. */
export const dueInvitations = async (
  records: Records,
  workspace: WorkspaceId,
  now: Date,
  most: number,
): Promise<{ id: string; survey: string }[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<{ id: string; survey: string }>(
      `SELECT id, survey FROM polku.survey_invitations
       WHERE workspace = polku.current_workspace() AND due IS NOT NULL AND ${isDue} ORDER BY due LIMIT $2`,
      [now, most],
    ),
  );

/** One of them, where it is still due and no other server has it. */
export async function lockDue(sql: Sql, id: string, now: Date): Promise<DueInvitation | undefined> {
  const [found] = await sql.query<DueInvitation>(
    `SELECT id, survey, invited.customer::float8, language, how, said, made, due, sent, reminded, tries, claimed, email, phone,
       addresses.customer AS "customerKey",
       EXISTS (SELECT FROM polku.responses WHERE responses.workspace = invited.workspace AND once = invited.id::text AND begun IS NOT NULL) AS answered
     FROM polku.survey_invitations AS invited
     LEFT JOIN polku.addresses ON addresses.workspace = invited.workspace AND invitation = id
     WHERE invited.workspace = polku.current_workspace() AND id = $2 AND due IS NOT NULL AND ${isDue}
     FOR UPDATE OF invited SKIP LOCKED`,
    [now, id],
  );
  return found;
}

/** From now on it is being sent, by that channel and link. */
export const claim = (
  sql: Sql,
  id: string,
  by: { readonly channel: AskingChannel; readonly link: string; readonly addressee: Buffer; readonly now: Date },
): Promise<unknown> =>
  sql.query(`UPDATE polku.survey_invitations SET claimed = $2, channel = $3, link = $4, addressee = $5 WHERE id = $1`, [
    id,
    by.now,
    by.channel,
    by.link,
    by.addressee,
  ]);

/** It waits longer: it is night, or it could not be sent. */
export const putOff = (
  sql: Sql,
  id: string,
  until: Date,
  { tried = false, trouble = null }: { readonly tried?: boolean; readonly trouble?: string | null } = {},
): Promise<unknown> =>
  sql.query(
    `UPDATE polku.survey_invitations SET due = $2, claimed = NULL, tries = tries + $3, trouble = coalesce($4, trouble)
     WHERE id = $1 AND due IS NOT NULL`,
    [id, until, tried ? 1 : 0, trouble],
  );

/** It, or its reminder, went out; `next`: when its next reminder is due. */
export async function noteSentOut(
  sql: Sql,
  id: string,
  at: Date,
  {
    next,
    unsure,
    trouble = null,
  }: { readonly next: Date | null; readonly unsure: boolean; readonly trouble?: string | null },
): Promise<void> {
  await sql.query(
    `UPDATE polku.survey_invitations
     SET state = 'sent', reason = NULL, sent = coalesce(sent, $2), reminded = reminded + CASE WHEN sent IS NULL THEN 0 ELSE 1 END,
         due = $3, claimed = NULL, tries = 0, trouble = $5, unsure = unsure OR $4
     WHERE id = $1 AND claimed IS NOT NULL`,
    [id, at, next, unsure, trouble],
  );
  if (next === null) await forgetAddress(sql, id);
}

/**
 * What was due before a backup came back counts as sent, in the workspace at hand: it may have gone out after the backup was made, and nobody
 * is to be asked twice.
 */
export async function passOverDue(sql: Sql): Promise<void> {
  await sql.query(
    `UPDATE polku.survey_invitations
     SET state = 'sent', sent = coalesce(sent, due), reminded = reminded + CASE WHEN sent IS NULL THEN 0 ELSE 1 END,
         due = NULL, claimed = NULL, unsure = true, said = '{}'
     WHERE workspace = polku.current_workspace() AND due <= now()`,
  );
  await sql.query(
    `DELETE FROM polku.addresses WHERE workspace = polku.current_workspace() AND invitation IN (
       SELECT id FROM polku.survey_invitations WHERE workspace = polku.current_workspace() AND due IS NULL)`,
  );
}

/** Nothing more is sent: nobody was asked, for that reason; of who was asked already only the reminders end. */
export async function sendNoMore(sql: Sql, id: string, reason: ReasonNotToAsk): Promise<void> {
  await sql.query(
    `UPDATE polku.survey_invitations
     SET due = NULL, claimed = NULL, state = CASE WHEN sent IS NULL THEN 'not-asked' ELSE state END,
         reason = CASE WHEN sent IS NULL THEN $2 ELSE reason END
     WHERE id = $1 AND due IS NOT NULL`,
    [id, reason],
  );
  await forgetAddress(sql, id);
}

/** An invitation that was sent came back: nobody was asked. False where there is none of that id that went out. */
export const cameBack = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const back = await sql.query(
      `UPDATE polku.survey_invitations SET state = 'not-asked', reason = 'bounced', due = NULL, claimed = NULL
       WHERE id = $1 AND state = 'sent' RETURNING id`,
      [id],
    );
    if (back.length > 0) await forgetAddress(sql, id);
    return back.length > 0;
  });

/** Where they are reached, and what only the link of the next message would have said. */
async function forgetAddress(sql: Sql, id: string): Promise<void> {
  await sql.query("DELETE FROM polku.addresses WHERE invitation = $1", [id]);
  await sql.query("UPDATE polku.survey_invitations SET said = '{}' WHERE id = $1", [id]);
}
