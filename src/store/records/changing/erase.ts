import { setTimeout as pause } from "node:timers/promises";
import { again } from "../again.ts";
import { eraseInvitations } from "../asking/erase-invitations.ts";
import { customersOf } from "../intake/customers.ts";
import type { Subject } from "../intake/incoming.ts";
import { unfold, unfoldText } from "../log/unfold.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { eraseResponses } from "../surveys/erase-responses.ts";

/** Whom or what to erase: all that is known of a customer (by the organisation's own key), or one thing by its id. */
export type Erasure = { readonly customer: string } | { readonly subject: Subject; readonly id: string };

/**
 * Erases: the content goes from the log, an entry "erased" stays as its tombstone, so that neither a retry nor an old
 * offline queue revives it; what was said in the survey that told it goes, too. A customer who comes again later is a new one, under a new number. Answers how many
 * experiences and outcomes were erased now.
 *
 * A transaction that was open when the customer was erased (a long import) may still write under the old number. So an
 * erasure is noted first, and settled when every transaction has ended that had a number when the erasure was there to
 * be seen; who gets a number later looks later, and sees it. `settleErasures` finishes what could not be finished at once.
 */
export async function erase(records: Records, workspace: WorkspaceId, erasure: Erasure): Promise<number> {
  if ("id" in erasure) {
    await records.inWorkspace(workspace, (sql) =>
      sql.query("INSERT INTO polku.erasures (workspace, subject, id) VALUES ($1, $2, $3)", [
        workspace,
        erasure.subject,
        erasure.id,
      ]),
    );
  } else {
    const hash = (await customersOf(records, workspace)).hash(erasure.customer);
    await records.inWorkspace(workspace, async (sql) => {
      const [known] = await sql.query<{ number: string }>(
        "SELECT number FROM polku.customers WHERE workspace = $1 AND hash = $2 FOR UPDATE",
        [workspace, hash],
      );
      await sql.query(
        `INSERT INTO polku.customers (workspace, hash, erased) VALUES ($1, $2, now())
         ON CONFLICT (workspace, hash) DO UPDATE SET erased = now(), number = excluded.number`,
        [workspace, hash],
      );
      await sql.query("INSERT INTO polku.erasures (workspace, customer_hash, customer) VALUES ($1, $2, $3)", [
        workspace,
        hash,
        known?.number ?? null,
      ]);
    });
  }
  let erased = 0;
  for (let attempt = 0; attempt < 20; attempt++) {
    const { removed, unsettled } = await settleErasures(records, workspace);
    erased += removed;
    if (unsettled === 0) break;
    if (attempt > 0) await pause(50); // an older transaction is still under way: most end within a moment
  }
  return erased;
}

/** Removes what unsettled erasures speak of, as far as it is there by now; to be called after a long transaction and at the start. */
export const settleErasures = (
  records: Records,
  workspace: WorkspaceId,
): Promise<{ removed: number; unsettled: number }> =>
  again(() => records.inWorkspace(workspace, (sql) => settle(sql, workspace)));

async function settle(sql: Sql, workspace: WorkspaceId): Promise<{ removed: number; unsettled: number }> {
  await sql.query(
    "UPDATE polku.erasures SET settled_after = pg_snapshot_xmax(pg_current_snapshot()) WHERE NOT settled AND settled_after IS NULL",
  );
  const due = await sql.query<Due>(
    `SELECT number, customer, subject, id, settled_after <= pg_snapshot_xmin(pg_current_snapshot()) AS last
     FROM polku.erasures WHERE NOT settled ORDER BY number FOR UPDATE`,
  );
  let removed = 0;
  for (const { number, customer, subject, id, last } of due) {
    if (id !== null) {
      if (subject === "experience") await unfold(sql, workspace, [id]);
      removed += await remove(sql, "id = $1 AND subject = $2", [id, subject]);
      await sql.query(leaveTombstone, [id, subject]);
      if (subject === "experience") await eraseResponses(sql, { experience: id });
    } else if (customer !== null) {
      await sql.query(unfoldText("customer = $2"), [workspace, customer]);
      removed += await remove(sql, "(id, subject) IN (SELECT id, subject FROM polku.log WHERE customer = $1)", [
        customer,
      ]);
      await eraseResponses(sql, { customer });
      await eraseInvitations(sql, customer);
    }
    if (last) await sql.query("UPDATE polku.erasures SET settled = true WHERE number = $1", [number]);
  }
  return { removed, unsettled: due.filter(({ last }) => !last).length };
}

interface Due {
  readonly number: string;
  readonly customer: string | null;
  readonly subject: Subject | null;
  readonly id: string | null;
  /** Whether every transaction that may not have seen it has ended, so that nothing more can come. */
  readonly last: boolean;
}

/** Every entry about those ids goes; one "erased" for each stays. */
async function remove(sql: Sql, which: string, values: readonly unknown[]): Promise<number> {
  const gone = await sql.query(
    `WITH gone AS (
       DELETE FROM polku.log WHERE ${which} AND entry <> 'erased'
       RETURNING workspace, id, subject, coalesce(first_seq, seq) AS number, turn
     )
     INSERT INTO polku.log (workspace, id, first_seq, turn, revision, subject, entry)
     SELECT workspace, id, min(number), max(turn) + 1, 2147483647, subject, 'erased'
     FROM gone GROUP BY workspace, id, subject
     RETURNING id`,
    values,
  );
  return gone.length;
}

/** For an id that was never here: it may still lie in somebody's offline queue. */
const leaveTombstone = `
  INSERT INTO polku.log (workspace, id, turn, revision, subject, entry)
  SELECT polku.current_workspace(), $1, 1, 2147483647, $2, 'erased'
  WHERE NOT EXISTS (SELECT FROM polku.log WHERE id = $1 AND subject = $2)`;
