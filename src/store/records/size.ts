import type { Records } from "./records.ts";

/** How many bytes the records take on disk, indices among them: those of every workspace, for they lie together. */
export const recordsBytes = (records: Records): Promise<number> =>
  records.asOwner(async (sql) => {
    const [size] = await sql.query<{ bytes: number }>(
      `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
       WHERE relnamespace = 'polku'::regnamespace AND relkind = 'r'`,
    );
    return size?.bytes ?? 0;
  });
