import { forgetWhoWasAsked } from "../asking/erase-invitations.ts";
import type { Sql } from "../records.ts";
import { perspectiveAlone } from "../signed-perspective.ts";

/**
 * Removes what was said in the responses of a customer, or in the one that told an experience, with its
 * pictures, and who gave leave to be contacted. The row stays as a tombstone: nothing more of that response is taken.
 */
export async function eraseResponses(
  sql: Sql,
  which: { readonly customer: string } | { readonly experience: string },
): Promise<void> {
  // An experience begins as its response does: 6 bytes of time.
  const [condition, values] =
    "customer" in which
      ? ["customer = $1", [which.customer]]
      : [
          "id BETWEEN $2::uuid AND $3::uuid AND experiences @> ARRAY[$1::uuid]",
          [which.experience, ...["0000-0000-000000000000", "ffff-ffff-ffffffffffff"].map(timeOf(which.experience))],
        ];
  // What let in once may be the organisation's own word for somebody; an invitation's id tells how many of those asked have come.
  const gone = await sql.query<{ id: string; once: string | null }>(
    `UPDATE polku.responses SET erased = now(), customer = NULL, language = '', reached = '{}', given = '{}', context = ${perspectiveAlone}, seats = '{}',
       once = (SELECT id::text FROM polku.survey_invitations AS invited WHERE invited.workspace = responses.workspace AND invited.id::text = once)
     WHERE workspace = polku.current_workspace() AND ${condition} AND erased IS NULL RETURNING id, once`,
    values,
  );
  const ids = [gone.map(({ id }) => id)];
  await sql.query("DELETE FROM polku.contacts WHERE response = ANY ($1::uuid[])", ids);
  await sql.query("DELETE FROM polku.photos WHERE response = ANY ($1::uuid[])", ids);
  await sql.query("DELETE FROM polku.left_out WHERE response = ANY ($1::uuid[])", ids);
  await forgetWhoWasAsked(sql, [...new Set(gone.flatMap(({ once }) => (once === null ? [] : [once])))]);
}

const timeOf = (id: string) => (rest: string) => `${id.slice(0, 13)}-${rest}`;
