import pg from "pg";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { settleErasures } from "./changing/erase.ts";
import { connectRecords, type Doors } from "./connection.ts";
import { findRunning, openEmbedded } from "./embedded/embedded.ts";
import { migrate } from "./migrate.ts";
import type { Records } from "./records.ts";
import { troubleOf } from "./trouble.ts";
import { listWorkspaces } from "./workspaces.ts";

export interface OpenOptions {
  /** A PostgreSQL of one's own, 15 or newer; without it Polku runs its own on the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  /** Told what happens, a line at a time. */
  readonly log: (line: string) => void;
  /** The embedded database's name; "polku" unless told. */
  readonly database?: string;
}

/** The role that reads and writes: it owns nothing, and row-level security holds it. */
export const appRole = "polku_app";

/**
 * Opens the records: starts PostgreSQL where it is our own, brings the schema up to date, and connects. Whoever opens
 * embedded records owns the data folder until `close`; a second Polku is refused with code "folder-in-use".
 */
export async function openRecords(options: OpenOptions): Promise<Result<Records, Problem>> {
  const { databaseUrl, log } = options;
  if (databaseUrl !== undefined && databaseUrl !== "") return openExternal(databaseUrl, log);

  const embedded = await openEmbedded(options.dataFolder, log);
  if (!embedded.ok) return embedded;
  const { door, adopted, stop, trouble } = embedded.value;
  if (adopted) log("took over a PostgreSQL that an earlier Polku left running");
  const opened = await openDatabase(embeddedDoors(door, options.database ?? "polku"), log, stop, trouble);
  if (!opened.ok) await stop();
  return opened;
}

/** Connects to the records that a running Polku owns on this data folder; refused with code "not-running" where none runs. */
export async function attachRecords(dataFolder: string, database = "polku"): Promise<Result<Records, Problem>> {
  const door = findRunning(dataFolder);
  if (!door.ok) return door;
  const doors = embeddedDoors(door.value, database);
  const answers = await reachable(doors.app);
  if (!answers.ok) return refuse({ ...answers.refusal, code: "not-running" });
  return ok(connectRecords(doors, "attached", async () => {}));
}

/** Attaches to the Polku that runs on the data folder, else opens the records for oneself. */
export async function attachOrOpenRecords(options: OpenOptions): Promise<Result<Records, Problem>> {
  if (options.databaseUrl !== undefined && options.databaseUrl !== "") return openRecords(options);
  const attached = await attachRecords(options.dataFolder, options.database);
  return attached.ok ? attached : openRecords(options);
}

const embeddedDoors = (door: pg.ClientConfig, database: string): Doors => ({
  owner: { ...door, database, user: "postgres" },
  app: { ...door, database, user: appRole },
});

/** Our own server: the database and the app's login are made where they are missing. */
async function openDatabase(
  doors: Doors,
  log: (line: string) => void,
  stop: () => Promise<void>,
  trouble: Records["trouble"],
): Promise<Result<Records, Problem>> {
  try {
    const { database, password } = doors.owner;
    await withClient({ ...doors.owner, database: "postgres" }, async (client) => {
      const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
      if (rows.length === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database ?? "")}`);
      await client.query(makeRole);
      await client.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${pg.escapeLiteral(String(password))}`);
    });
    const migrated = await withClient(doors.owner, (client) => migrate(client, log));
    if (!migrated.ok) return migrated;
    return ok(await settled(connectRecords(doors, "started", stop, trouble)));
  } catch (error) {
    return refuse(troubleOf(error) ?? unexpected(error));
  }
}

/** Somebody else's server: the login of the address owns the tables and steps down to the app role in every transaction. */
async function openExternal(databaseUrl: string, log: (line: string) => void): Promise<Result<Records, Problem>> {
  const door = { connectionString: databaseUrl };
  try {
    return await withClient(door, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        "SELECT current_setting('server_version_num')::int AS version",
      );
      const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
      if (version < 15) {
        return refuse({
          code: "old-postgres",
          message: `DATABASE_URL must lead to PostgreSQL 15 or newer, got ${version}`,
        });
      }
      const role = await ensureExternalRole(client);
      if (!role.ok) return role;
      const migrated = await migrate(client, log);
      if (!migrated.ok) return migrated;
      const doors = { owner: door, app: door, stepDown: appRole };
      return ok(await settled(connectRecords(doors, "external", async () => {})));
    });
  } catch (error) {
    return refuse(troubleOf(error) ?? unexpected(error));
  }
}

/** Erasures that an earlier Polku could not finish are finished before anything is read. */
async function settled(records: Records): Promise<Records> {
  for (const { id } of await listWorkspaces(records)) await settleErasures(records, id);
  return records;
}

const unexpected = (error: unknown): Problem => ({
  code: "records-closed",
  message: `the records cannot be opened: ${(error as Error).message}`,
});

/** Several databases of one server share the role, and two may be opened at once. */
const makeRole = `DO $$ BEGIN
  CREATE ROLE ${appRole} NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS NOREPLICATION;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

async function ensureExternalRole(client: pg.Client): Promise<Result<undefined, Problem>> {
  try {
    const { rows } = await client.query(
      "SELECT pg_has_role(oid, 'MEMBER') AS member FROM pg_roles WHERE rolname = $1",
      [appRole],
    );
    if (rows.length === 0) await client.query(makeRole);
    if (rows[0]?.member !== true) await client.query(`GRANT ${appRole} TO CURRENT_USER`);
    return ok(undefined);
  } catch (error) {
    return refuse({
      code: "no-app-role",
      message: `the login of DATABASE_URL may not make the role "${appRole}" (${(error as Error).message}); let an administrator run: CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO the login`,
    });
  }
}

async function reachable(door: pg.ClientConfig): Promise<Result<undefined, Problem>> {
  try {
    await withClient(door, (client) => client.query("SELECT 1"));
    return ok(undefined);
  } catch (error) {
    return refuse(troubleOf(error) ?? unexpected(error));
  }
}

async function withClient<T>(door: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  // Whoever takes the connection and then says nothing is not waited for: it may be no PostgreSQL at all.
  const client = new pg.Client({ application_name: "polku", connectionTimeoutMillis: 10_000, ...door });
  client.on("error", () => {}); // the query under way says it too
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
