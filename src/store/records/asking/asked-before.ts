import type { AskingChannel } from "../../../core/asking/delivery.ts";
import type { Sql, WorkspaceId } from "../records.ts";
import { type OptOutReason, optOutsOf } from "./opt-outs.ts";

/** A person by what they are known again: their number, and the hashes of their addresses. */
export interface KnownPerson {
  readonly customer: number | null;
  readonly addresses: Readonly<Partial<Record<AskingChannel, Buffer>>>;
}

/** When a person was asked or answered. Times in seconds since 1970. */
export interface AskedBefore {
  /** By invitations, `invitation` telling which; and by what they opened themselves. */
  readonly asked: readonly {
    readonly at: number;
    readonly survey: string;
    /** Null: what they opened themselves. */
    readonly invitation: string | null;
    readonly isDue: boolean;
  }[];
  /** When they began to answer each survey last. */
  readonly answered: ReadonlyMap<string, number>;
  readonly optedOut: (channel: AskingChannel) => OptOutReason | null;
}

/** One decision at a time: two events of one customer may come to two servers at once. */
export const askInTurn = (sql: Sql, workspace: WorkspaceId): Promise<unknown> =>
  sql.query("SELECT pg_advisory_xact_lock(hashtext($1), hashtext('asking'))", [workspace]);

/** What people were asked and answered in a year, at whatever touchpoint and by whatever channel, in their order. */
export async function askedBefore(sql: Sql, people: readonly KnownPerson[]): Promise<AskedBefore[]> {
  const numbers = [...new Set(people.flatMap(({ customer }) => (customer === null ? [] : [customer])))];
  const hashes = people.flatMap(({ addresses }) => Object.values(addresses));
  const [invited, responded, optOuts] = await Promise.all([
    sql.query<Invited>(
      `SELECT id AS invitation, survey, customer::float8, encode(addressee, 'hex') AS addressee, state = 'due' AND claimed IS NULL AS "isDue",
         extract(epoch FROM CASE WHEN state = 'due' THEN coalesce(claimed, due) ELSE sent END)::float8 AS at
       FROM polku.survey_invitations
       WHERE workspace = polku.current_workspace() AND state <> 'not-asked'
         AND (customer = ANY ($1::bigint[]) OR addressee = ANY ($2::bytea[])) AND made > now() - interval '1 year'`,
      [numbers, hashes],
    ),
    sql.query<{ customer: number; survey: string; opened: number; begun: number | null }>(
      `SELECT customer::float8, survey, extract(epoch FROM max(opened))::float8 AS opened, extract(epoch FROM max(begun))::float8 AS begun
       FROM polku.responses
       WHERE workspace = polku.current_workspace() AND customer = ANY ($1::bigint[]) AND opened > now() - interval '1 year'
       GROUP BY customer, survey`,
      [numbers],
    ),
    optOutsOf(sql, hashes),
  ]);
  const ofCustomer = Map.groupBy(invited, ({ customer }) => customer);
  const ofAddress = Map.groupBy(invited, ({ addressee }) => addressee);
  const responses = Map.groupBy(responded, ({ customer }) => customer);
  return people.map(({ customer, addresses }) => {
    const mine = (customer !== null && responses.get(customer)) || [];
    const theirs = new Set([
      ...((customer !== null && ofCustomer.get(customer)) || []),
      ...Object.values(addresses).flatMap((hash) => ofAddress.get(hash.toString("hex")) ?? []),
    ]);
    return {
      asked: [...theirs, ...mine.map(({ opened, survey }) => ({ at: opened, survey, invitation: null, isDue: false }))],
      answered: new Map(mine.flatMap(({ survey, begun }) => (begun === null ? [] : [[survey, begun]]))),
      optedOut: (channel) => optOuts.get(addresses[channel]?.toString("hex") ?? "") ?? null,
    };
  });
}

interface Invited {
  readonly invitation: string;
  readonly survey: string;
  readonly customer: number | null;
  readonly addressee: string | null;
  readonly isDue: boolean;
  readonly at: number;
}
