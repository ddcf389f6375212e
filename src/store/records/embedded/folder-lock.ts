import pg from "pg";

/**
 * One Polku at a time owns a data folder's PostgreSQL. It holds an advisory lock on a connection of its own: whatever
 * kills it also ends the connection and so frees the lock, which no pid file can promise.
 */
export interface FolderLock {
  /** Resolves when the connection, and with it the lock, is lost. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** "POLKU" in ASCII. */
const lockNumber = 0x504f4c4b55;

/** Takes the lock; else says which process holds it (undefined where it does not say). */
export async function takeFolderLock(
  door: pg.ClientConfig,
): Promise<{ lock: FolderLock; dataDirectory: string } | { holder: number | undefined }> {
  const client = new pg.Client({
    ...door,
    application_name: `polku ${process.pid}`,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  let released = false;
  const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
  const lost = new Promise<void>((resolve) => {
    void ended.then(() => {
      if (!released) resolve();
    });
  });
  client.on("error", () => {}); // "end" follows
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean; data_directory: string }>(
      "SELECT pg_try_advisory_lock($1) AS taken, current_setting('data_directory') AS data_directory",
      [lockNumber],
    );
    if (rows[0]?.taken) {
      // Careful: `client.end()` itself may never settle when the server is going away at the same moment.
      const release = () => {
        released = true;
        client.end().catch(() => {});
        return ended;
      };
      return { lock: { lost, release }, dataDirectory: rows[0].data_directory };
    }
    const holders = await client.query<{ application_name: string }>(
      `SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE locktype = 'advisory' AND granted AND (classid::bigint << 32) + objid::bigint = $1`,
      [lockNumber],
    );
    const [, holder] = /^polku (\d+)$/.exec(holders.rows[0]?.application_name ?? "") ?? [];
    released = true;
    await client.end();
    return { holder: holder === undefined ? undefined : Number(holder) };
  } catch (error) {
    released = true;
    await client.end().catch(() => {});
    throw error;
  }
}
