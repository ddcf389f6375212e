import type { Sql } from "../records.ts";

/** The same of invitations by their ids, which were answered: they are reminded of no more. */
export async function forgetWhoWasAsked(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query("DELETE FROM polku.addresses WHERE invitation = ANY ($1::uuid[])", [ids]);
  await sql.query(
    `UPDATE polku.survey_invitations
     SET addressee = NULL, event = NULL, said = '{}', trouble = NULL,
         due = CASE WHEN state <> 'sent' THEN due END, claimed = CASE WHEN state <> 'sent' THEN claimed END
     WHERE workspace = polku.current_workspace() AND id = ANY ($1::uuid[])`,
    [ids],
  );
}

/**
 * Removes who was asked: what is due is not sent any more, and where the customer is reached goes. The rows stay and say only that
 * somebody was asked, or was not.
 */
export async function eraseInvitations(sql: Sql, customer: string): Promise<void> {
  await sql.query(
    `DELETE FROM polku.addresses WHERE invitation IN (
       SELECT id FROM polku.survey_invitations WHERE workspace = polku.current_workspace() AND customer = $1)`,
    [customer],
  );
  await sql.query(
    `UPDATE polku.survey_invitations
     SET customer = NULL, addressee = NULL, event = NULL, said = '{}', trouble = NULL, due = NULL,
         state = CASE WHEN state = 'due' AND claimed IS NULL THEN 'not-asked' WHEN state = 'due' THEN 'sent' ELSE state END,
         reason = CASE WHEN state = 'due' AND claimed IS NULL THEN 'erased' ELSE reason END,
         sent = CASE WHEN state = 'due' THEN claimed ELSE sent END,
         unsure = unsure OR (state = 'due' AND claimed IS NOT NULL), claimed = NULL
     WHERE workspace = polku.current_workspace() AND customer = $1`,
    [customer],
  );
  await sql.query(
    "UPDATE polku.events SET customer = NULL WHERE workspace = polku.current_workspace() AND customer = $1",
    [customer],
  );
}
