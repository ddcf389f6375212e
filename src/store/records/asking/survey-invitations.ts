import type { AskingChannel } from "../../../core/asking/delivery.ts";
import type { How } from "../../../core/asking/how.ts";
import type {
  InvitationCounts,
  InvitationSeen,
  InvitationState,
  ReasonNotToAsk,
} from "../../../core/asking/invitation.ts";
import type { Person } from "../../../core/asking/person.ts";
import type { Rates } from "../../../core/survey/rates.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";

/** In which way an invitation goes out, as it was decided when it was made. Times in seconds since 1970. */
export interface HowKept extends How {
  readonly exempt: boolean;
  readonly zone: string;
  /** After that it comes too late. */
  readonly latest: number;
}

/** What its link says of who is asked, besides the customer. */
export type SaidOf = Pick<Person, "pass" | "location" | "attributes" | "context">;

/** One person asked of one survey, or not asked and why. */
export interface NewSurveyInvitation {
  readonly id: string;
  readonly survey: string;
  readonly trigger: string | null;
  readonly event: string | null;
  /** "web": on a page of another web site, where nothing is sent. */
  readonly channel: AskingChannel | "web" | null;
  readonly customer: number | null;
  readonly addressee: Buffer | null;
  readonly language: string | null;
  readonly how: HowKept;
  readonly said: SaidOf;
  readonly state: InvitationState;
  readonly reason: ReasonNotToAsk | null;
  readonly due: Date | null;
  /** Kept apart, and only of who is asked. */
  readonly address: { readonly email: string | null; readonly phone: string | null; readonly customer: string | null };
}

/** Keeps invitations, each once; answers the ids of those that are new. */
export async function keepSurveyInvitations(
  sql: Sql,
  workspace: WorkspaceId,
  all: readonly NewSurveyInvitation[],
): Promise<Set<string>> {
  if (all.length === 0) return new Set();
  const rows = all.map(({ address: _, addressee, ...row }) => ({
    ...row,
    addressee: addressee === null ? null : `\\x${addressee.toString("hex")}`,
  }));
  const made = await sql.query<{ id: string }>(
    `INSERT INTO polku.survey_invitations (workspace, ${columns})
     SELECT $1, ${columns} FROM json_populate_recordset(NULL::polku.survey_invitations, $2) ON CONFLICT DO NOTHING RETURNING id`,
    [workspace, JSON.stringify(rows)],
  );
  const ids = new Set(made.map(({ id }) => id));
  const addresses = all.flatMap(({ id, state, address }) =>
    state === "due" && ids.has(id) ? [{ invitation: id, ...address }] : [],
  );
  await sql.query(
    `INSERT INTO polku.addresses (workspace, invitation, email, phone, customer)
     SELECT $1, invitation, email, phone, customer FROM json_populate_recordset(NULL::polku.addresses, $2)`,
    [workspace, JSON.stringify(addresses)],
  );
  return ids;
}

const columns = "id, survey, trigger, event, channel, customer, addressee, language, how, said, state, reason, due";

/** Which invitations of these ids are there already. */
export async function invitationsAmong(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    "SELECT id FROM polku.survey_invitations WHERE workspace = polku.current_workspace() AND id = ANY ($1::uuid[])",
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many of a survey are due, were asked, and were not and why. */
export const countInvitations = (records: Records, workspace: WorkspaceId, survey: string): Promise<InvitationCounts> =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<{
      state: InvitationState;
      reason: ReasonNotToAsk | null;
      n: number;
      reminded: number;
      unsure: number;
    }>(
      `SELECT state, reason, count(*)::int AS n, (count(*) FILTER (WHERE reminded > 0))::int AS reminded,
         (count(*) FILTER (WHERE unsure))::int AS unsure
       FROM polku.survey_invitations WHERE survey = $1 GROUP BY state, reason`,
      [survey],
    );
    const sum = (state: InvitationState, of: "n" | "reminded" | "unsure") =>
      rows.filter((row) => row.state === state).reduce((sum, row) => sum + row[of], 0);
    return {
      due: sum("due", "n"),
      sent: sum("sent", "n"),
      reminded: sum("sent", "reminded"),
      unsure: sum("sent", "unsure"),
      notAsked: Object.fromEntries(rows.flatMap(({ reason, n }) => (reason === null ? [] : [[reason, n]]))),
    };
  });

/** The invitations to a survey that were made last. */
export const latestInvitations = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  most: number,
): Promise<InvitationSeen[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<InvitationSeen>(
      `SELECT id, trigger, channel, state, reason, made, due, sent, reminded, trouble
       FROM polku.survey_invitations WHERE survey = $1 ORDER BY made DESC, id LIMIT $2`,
      [survey, most],
    ),
  );

/** Of how many people asked by a channel how many opened, began and finished; each person counts once, on however many devices. */
export interface InvitedRates extends Rates {
  readonly channel: string;
  readonly asked: number;
}

export const invitedRates = (records: Records, workspace: WorkspaceId, survey: string): Promise<InvitedRates[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<InvitedRates>(
      `SELECT channel, count(*)::int AS asked, count(opened)::int AS opened, count(began)::int AS began, count(finished)::int AS finished
       FROM polku.survey_invitations AS invited
       CROSS JOIN LATERAL (
         SELECT min(opened) AS opened, min(begun) AS began, min(ended) AS finished
         FROM polku.responses WHERE responses.workspace = invited.workspace AND once = invited.id::text
       ) AS came
       WHERE survey = $1 AND state = 'sent' GROUP BY channel ORDER BY channel`,
      [survey],
    ),
  );
