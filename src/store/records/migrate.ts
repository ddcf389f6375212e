import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";

/** One step of the schema, forward only: a file of plain SQL, "0001-records.sql". */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const folder = new URL("./migrations/", import.meta.url);

/** The migrations that this Polku brings, in order. */
export function ownMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(new URL(file, folder), "utf8"),
    }));
}

/**
 * Brings the schema up to date, each step in a transaction of its own with its record; one Polku at a time (an advisory
 * lock). Refused, before anything is changed, when a step that was taken reads differently now, or when the database
 * knows a step that we do not: a newer Polku has been here.
 */
export async function migrate(
  client: pg.Client,
  log: (line: string) => void,
  migrations: readonly Migration[] = ownMigrations(),
): Promise<Result<{ applied: number }, Problem>> {
  await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
  try {
    await client.query(register);
    const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
      "SELECT number, name, checksum FROM polku.migrations ORDER BY number",
    );
    for (const taken of rows) {
      const ours = migrations.find(({ number }) => number === taken.number);
      if (ours === undefined) {
        return refuse({
          code: "newer-schema",
          message: `the database has migration ${taken.number} (${taken.name}), which this Polku does not know; a newer Polku has used it: use that one`,
        });
      }
      if (checksum(ours) !== taken.checksum) {
        return refuse({
          code: "edited-migration",
          message: `migration ${taken.number} (${taken.name}) was changed after it had been applied; put the file back as it was and write a new migration instead`,
        });
      }
    }

    const due = migrations.filter(({ number }) => !rows.some((taken) => taken.number === number));
    for (const migration of due) {
      await client.query("BEGIN");
      try {
        await client.query(migration.sql);
        await client.query("INSERT INTO polku.migrations (number, name, checksum) VALUES ($1, $2, $3)", [
          migration.number,
          migration.name,
          checksum(migration),
        ]);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
      log(`applied migration ${migration.number} (${migration.name})`);
    }
    return ok({ applied: due.length });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockNumber]);
  }
}

/** "POLKM" in ASCII. */
const lockNumber = 0x504f4c4b4d;

const register = `
  CREATE SCHEMA IF NOT EXISTS polku;
  CREATE TABLE IF NOT EXISTS polku.migrations (
    number int PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    applied timestamptz NOT NULL DEFAULT now()
  )`;

/** Of the text without carriage returns, which a checkout on Windows may add. */
const checksum = ({ sql }: Migration): string =>
  createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
