import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import pg from "pg";
import { backupRows, restore } from "../src/flows/back-up.ts";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { restoreRows } from "../src/store/records/backup/restore.ts";
import { erase } from "../src/store/records/changing/erase.ts";
import { connectRecords } from "../src/store/records/connection.ts";
import { keepExperiences } from "../src/store/records/intake/experiences.ts";
import { journeyVersions } from "../src/store/records/journeys.ts";
import { migrate, ownMigrations } from "../src/store/records/migrate.ts";
import { openRecords } from "../src/store/records/open.ts";
import type { Records } from "../src/store/records/records.ts";
import { describeSchema } from "../src/store/records/schema.ts";
import { listWorkspaces } from "../src/store/records/workspaces.ts";
import { anExperience } from "./experiences.ts";
import { ownServer } from "./postgres.ts";

// `schema-N.backup` was made by `polku backup` of a release whose newest migration was N, over records in which all had
// happened that can: corrected, withdrawn, erased, imported, an import undone, two workspaces. `schema-N.ndjson` is what
// `polku export` of that release wrote of them. A release that brings a migration leaves a pair of its own here.
const folder = join(import.meta.dirname, "earlier");
const earlier = readdirSync(folder).filter((file) => file.endsWith(".backup"));
const schemaOf = (file: string): number => Number(/\d+/.exec(file));
const exportedThen = (file: string): string =>
  readFileSync(join(folder, `${basename(file, ".backup")}.ndjson`), "utf8");

const { door } = await ownServer();

async function aDatabase(database: string): Promise<pg.ClientConfig> {
  const maker = new pg.Client({ ...door, database: "postgres" });
  await maker.connect();
  await maker.query(`CREATE DATABASE ${database}`);
  await maker.query("DO $$ BEGIN CREATE ROLE polku_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
  await maker.end();
  return { ...door, database };
}

/** A database as the release of `file` left it: its migrations and no newer one, and in it what the backup holds. */
async function asItWas(file: string, database: string): Promise<pg.ClientConfig> {
  const there = await aDatabase(database);
  const client = new pg.Client(there);
  await client.connect();
  const migrated = await migrate(client, () => {}, ownMigrations().slice(0, schemaOf(file)));
  assert.deepEqual(migrated, { ok: true, value: { applied: schemaOf(file) } });
  await client.end();
  const records = connectRecords({ owner: there, app: there }, "attached", async () => {});
  const rows = await restoreRows(records, backupRows(join(folder, file)));
  assert(rows.ok, JSON.stringify(rows));
  await records.close();
  return there;
}

async function opened({ host, port, password, database }: pg.ClientConfig): Promise<Records> {
  const databaseUrl = `postgres://postgres:${password}@${host}:${port}/${database}`;
  const records = await openRecords({ databaseUrl, dataFolder: "/nowhere", log: () => {} });
  assert(records.ok, records.ok ? "" : records.refusal.message);
  return records.value;
}

async function exported(records: Records): Promise<string> {
  let text = "";
  for (const { id } of await listWorkspaces(records))
    await exportExperiences(records, id, {}, async (piece) => {
      text += piece;
    });
  return text;
}

describe("what an earlier release kept", () => {
  it("is there for every migration but the newest", () => {
    const schemas = earlier.map(schemaOf).toSorted((a, b) => a - b);
    assert.deepEqual(
      schemas,
      ownMigrations()
        .slice(0, -1)
        .map(({ number }) => number),
    );
  });

  for (const file of earlier) {
    it(`with schema ${schemaOf(file)} is all there after the start of this one, which goes on from it`, async () => {
      const records = await opened(await asItWas(file, `migrated_${schemaOf(file)}`));
      assert.equal(await exported(records), exportedThen(file));
      const schema = readFileSync("src/store/records/schema.md", "utf8");
      assert.equal(await records.asOwner(describeSchema), schema, "as a schema made from nothing");

      const [first] = await listWorkspaces(records);
      assert.equal((await journeyVersions(records, first!.id, "lunch")).length, 2);
      const [known] = exportedThen(file).split("\n");
      const { customer: _, ...again } = JSON.parse(known!);
      const sent = [anExperience({ ...again, customer: "c-1" }), anExperience({ customer: "c-1" })];
      assert.deepEqual(await keepExperiences(records, first!.id, sent), ["duplicate", "kept"]);
      assert.equal(
        await erase(records, first!.id, { customer: "c-1" }),
        3,
        "of then and of now, one outcome among them",
      );
      await records.close();
    });

    it(`with schema ${schemaOf(file)} comes back from its backup`, async () => {
      const records = await opened(await aDatabase(`restored_${schemaOf(file)}`));
      const restored = await restore(records, join(folder, file));
      assert(restored.ok, JSON.stringify(restored));
      assert.equal(await exported(records), exportedThen(file));
      await records.close();
    });
  }
});
