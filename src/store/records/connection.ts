import pg from "pg";
import type { Records, Sql, Statement, TextRow, WorkspaceId } from "./records.ts";
import { RoundTrip } from "./round-trip.ts";
import { troubleOf } from "./trouble.ts";

/** How to reach the records: as the owner of the tables, and as the app role that row-level security holds. */
export interface Doors {
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  /** Given when both doors are the same login: each transaction then steps down to this role. */
  readonly stepDown?: string;
}

/** The handle over two pools of connections; `stop` is what else closing means. */
export function connectRecords(
  doors: Doors,
  server: Records["server"],
  stop: () => Promise<void>,
  trouble: Records["trouble"] = () => undefined,
): Records {
  const pool = (door: pg.ClientConfig, max: number, more: pg.PoolConfig) => {
    const connections = new pg.Pool({ application_name: "polku", ...door, max, idleTimeoutMillis: 10_000, ...more });
    // a lost connection: whoever asks on it is told by the answer, and the next one is made anew
    connections.on("error", () => {});
    connections.on("connect", (client) => client.on("error", () => {}));
    return connections;
  };
  // pipeline: what is asked together travels together
  const app = pool(doors.app, 7, { pipeline: true });
  const owner = pool(doors.owner, 2, { pipeline: true });
  const quick = pool(doors.app, 5, { onConnect: (client) => client.query(beQuick) });

  async function transaction<T>(
    from: pg.Pool,
    entry: Statement | undefined,
    work: (sql: Sql) => Promise<T>,
  ): Promise<T> {
    const client = await from.connect();
    let broken: Error | undefined;
    try {
      const begun = Promise.all([client.query("BEGIN"), entry === undefined ? undefined : ask(client, entry)]);
      begun.catch(() => {}); // awaited below, after `work` has sent its first statement
      const result = await work({
        query: async <Row>(text: string, values: readonly unknown[] = []) => {
          const answer = client.query(text, [...values]);
          const [{ rows }] = await Promise.all([answer, begun]);
          return rows as Row[];
        },
        run: async (statement) => {
          const [rows] = await Promise.all([ask(client, statement), begun]);
          return rows;
        },
      });
      await begun;
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function atOnce(
    workspace: WorkspaceId,
    statements: readonly Statement[],
    purpose: "read" | "write" = "read",
  ): Promise<TextRow[][]> {
    const client = await quick.connect();
    let broken: Error | undefined;
    try {
      const trip = client.query(new RoundTrip([enterQuickly(workspace, doors.stepDown, purpose), ...statements]));
      const [, ...answers] = await trip.rows;
      return answers;
    } catch (error) {
      // the transaction has been rolled back; only a lost connection is not used again
      if (troubleOf(error)?.code === "records-gone") broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  let accounts: pg.Pool | undefined;
  let closing: Promise<void> | undefined;
  return {
    server,
    trouble,
    inWorkspace: (workspace, work) => transaction(app, enter(workspace, doors.stepDown), work),
    asOwner: (work) => transaction(owner, undefined, work),
    atOnce,
    accountsPool: () => {
      accounts ??= pool(doors.owner, 3, { onConnect: (client) => client.query("SET search_path TO polku_auth") });
      return accounts;
    },
    close: () => {
      closing ??= Promise.all([app.end(), owner.end(), quick.end(), accounts?.end()]).then(stop);
      return closing;
    },
  };
}

/** Enters the workspace for this transaction only, and steps down to the app role where the login is the owner's. */
const enter = (workspace: WorkspaceId, stepDown: string | undefined): Statement => ({
  name: stepDown === undefined ? "polku-enter" : "polku-enter-and-step-down",
  text: `SELECT ${entering(stepDown)}`,
  values: [workspace],
});

/** The same on a connection that trusts the indexes already; with "write" the transaction also gets its number. */
const enterQuickly = (workspace: WorkspaceId, stepDown: string | undefined, purpose: "read" | "write"): Statement => ({
  name: `polku-enter-to-${purpose}${stepDown === undefined ? "" : "-and-step-down"}`,
  text: `SELECT ${entering(stepDown)}${purpose === "write" ? ", pg_current_xact_id()" : ""}`,
  values: [workspace],
});

const entering = (stepDown: string | undefined): string =>
  `set_config('polku.workspace', $1, true)${stepDown === undefined ? "" : `, set_config('role', '${stepDown}', true)`}`;

/**
 * Tells the planner to trust the indexes. Intake statements are planned once a connection, often while the tables are
 * still empty, and a scan that is cheap then is ruinous a million rows later.
 */
const trustingIndexes = (forTransaction: boolean): string =>
  [
    ["plan_cache_mode", "force_generic_plan"],
    ...["seqscan", "bitmapscan", "hashjoin", "mergejoin", "material"].map((way) => [`enable_${way}`, "off"]),
  ]
    .map(([name, value]) => `set_config('${name}', '${value}', ${forTransaction})`)
    .join(", ");

/**
 * What is quick never waits for long: an import under way may hold an id that live intake brings, while it waits itself for
 * a customer whom that intake was the first to meet. PostgreSQL cannot see such a circle, since half of it is here.
 */
const beQuick = `SELECT ${trustingIndexes(false)}, set_config('lock_timeout', '2s', false)`;

/** For a long transaction that takes experiences in: the same as `atOnce` does to write. */
export const enterWriting: Statement = {
  name: "polku-enter-writing",
  text: `SELECT ${trustingIndexes(true)}, pg_current_xact_id()`,
  values: [],
};

async function ask(client: pg.PoolClient, { name, text, values }: Statement): Promise<TextRow[]> {
  const prepared = name === "" ? {} : { name };
  const { rows } = await client.query<(string | null)[]>({
    ...prepared,
    text,
    values: [...values],
    rowMode: "array",
    ...asText,
  });
  return rows;
}

/** No parsing of results: text as PostgreSQL sends it. */
const asText = { types: { getTypeParser: () => (value: string) => value } };
