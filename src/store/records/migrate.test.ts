import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pg from "pg";
import { ownServer } from "../../../test/postgres.ts";
import { type Migration, migrate, ownMigrations } from "./migrate.ts";

const { door } = await ownServer();

/** A client on a database that was made just now. */
async function emptyDatabase(name: string): Promise<pg.Client> {
  const maker = new pg.Client({ ...door, database: "postgres" });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${name}`);
  await maker.end();
  const client = new pg.Client({ ...door, database: name });
  await client.connect();
  return client;
}

const aMigration = (number: number, sql: string): Migration => ({ number, name: `step-${number}`, sql });
const quiet = () => {};

describe("migrations", () => {
  it("bring an empty database up to date, and then have nothing to do", async () => {
    const client = await emptyDatabase("from_empty");
    await client.query("DO $$ BEGIN CREATE ROLE polku_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    const applied: string[] = [];
    assert.deepEqual(await migrate(client, (line) => applied.push(line)), {
      ok: true,
      value: { applied: ownMigrations().length },
    });
    assert.equal(applied[0], "applied migration 1 (records)");
    assert.deepEqual(await migrate(client, quiet), { ok: true, value: { applied: 0 } });
    await client.end();
  });

  it("go on from where an earlier release ended", async () => {
    const client = await emptyDatabase("from_earlier");
    const first = aMigration(1, "CREATE TABLE polku.cups (n int); INSERT INTO polku.cups VALUES (7)");
    await migrate(client, quiet, [first]);
    const second = aMigration(2, "ALTER TABLE polku.cups ADD colour text DEFAULT 'blue'");
    assert.deepEqual(await migrate(client, quiet, [first, second]), { ok: true, value: { applied: 1 } });
    assert.deepEqual((await client.query("SELECT * FROM polku.cups")).rows, [{ n: 7, colour: "blue" }]);
    await client.end();
  });

  it("are refused when an old one was edited, before anything is changed", async () => {
    const client = await emptyDatabase("edited");
    await migrate(client, quiet, [aMigration(1, "CREATE TABLE polku.cups (n int)")]);
    const edited = await migrate(client, quiet, [
      aMigration(1, "CREATE TABLE polku.cups (n bigint)"),
      aMigration(2, "CREATE TABLE polku.plates (n int)"),
    ]);
    assert(!edited.ok);
    assert.equal(edited.refusal.code, "edited-migration");
    assert.match(edited.refusal.message, /migration 1 \(step-1\) was changed/);
    assert.equal((await client.query("SELECT to_regclass('polku.plates') AS plates")).rows[0].plates, null);
    await client.end();
  });

  it("take a file with Windows line ends as the same", async () => {
    const client = await emptyDatabase("line_ends");
    await migrate(client, quiet, [aMigration(1, "CREATE TABLE polku.cups (\n  n int\n)")]);
    const again = await migrate(client, quiet, [aMigration(1, "CREATE TABLE polku.cups (\r\n  n int\r\n)")]);
    assert.deepEqual(again, { ok: true, value: { applied: 0 } });
    await client.end();
  });

  it("are refused when a newer Polku has been here", async () => {
    const client = await emptyDatabase("newer");
    const first = aMigration(1, "CREATE TABLE polku.cups (n int)");
    await migrate(client, quiet, [first, aMigration(2, "CREATE TABLE polku.plates (n int)")]);
    const older = await migrate(client, quiet, [first]);
    assert(!older.ok);
    assert.equal(older.refusal.code, "newer-schema");
    await client.end();
  });

  it("leave nothing of one that fails, and keep those before it", async () => {
    const client = await emptyDatabase("failing");
    const first = aMigration(1, "CREATE TABLE polku.cups (n int)");
    const failing = aMigration(2, "CREATE TABLE polku.plates (n int); SELECT 1 / 0");
    await assert.rejects(migrate(client, quiet, [first, failing]), /division by zero/);
    const { rows } = await client.query(
      "SELECT to_regclass('polku.plates') AS plates, (SELECT array_agg(number) FROM polku.migrations) AS taken",
    );
    assert.deepEqual(rows, [{ plates: null, taken: [1] }]);
    await client.end();
  });

  it("are taken once when two Polkus start at the same time", async () => {
    const [one, other] = [await emptyDatabase("together"), new pg.Client({ ...door, database: "together" })];
    await other.connect();
    const step = aMigration(1, "CREATE TABLE polku.cups (n int)");
    const applied = await Promise.all([migrate(one, quiet, [step]), migrate(other, quiet, [step])]);
    assert.deepEqual(applied.map((result) => result.ok && result.value.applied).toSorted(), [0, 1]);
    await Promise.all([one.end(), other.end()]);
  });
});
