import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../test/experiences.ts";
import { aWorkspace, recordsForTests } from "../../../test/postgres.ts";
import { keepExperiences } from "./intake/experiences.ts";
import { makeKey } from "./keys.ts";

const records = await recordsForTests();
const [ours, theirs] = [await aWorkspace(records), await aWorkspace(records)];
await keepExperiences(records, ours, [anExperience({ customer: "c-1", answers: { comment: "Meidän" } })]);
await keepExperiences(records, theirs, [anExperience({ customer: "c-2", answers: { comment: "Heidän" } })]);
await makeKey(records, theirs, "local");

/** Every table of ours, by name. The register of migrations belongs to no workspace, and the app role may not touch it. */
const tables = (
  await records.asOwner((sql) =>
    sql.query<{ name: string; forced: boolean; workspace: boolean; owned: boolean }>(`
      SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced, relowner = 'polku_app'::regrole AS owned,
        EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'workspace' AND attnotnull) AS workspace
      FROM pg_class AS c
      WHERE relnamespace = 'polku'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND relname <> 'migrations'`),
  )
).toSorted((a, b) => a.name.localeCompare(b.name));

describe("the walls between workspaces", () => {
  it("stand on every table: a workspace in each, row-level security forced, nothing owned by the app role", () => {
    assert(tables.length >= 11);
    for (const { name, forced, workspace, owned } of tables) {
      assert.deepEqual({ name, forced, workspace, owned }, { name, forced: true, workspace: true, owned: false });
    }
  });

  it("hold the app role, which can neither step over them nor make itself another", async () => {
    const [role] = await records.inWorkspace(ours, (sql) =>
      sql.query(`SELECT current_user AS name, session_user AS login, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
                 FROM pg_roles WHERE rolname = current_user`),
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    assert.deepEqual(role, { name: "polku_app", login: "polku_app", ...none });
    for (const attempt of ["SET ROLE postgres", "SET SESSION AUTHORIZATION postgres"]) {
      await assert.rejects(
        records.inWorkspace(ours, (sql) => sql.query(attempt)),
        /permission denied/,
      );
    }
    const around = records.inWorkspace(ours, async (sql) => {
      await sql.query("SET LOCAL row_security = off");
      return sql.query("SELECT * FROM polku.log");
    });
    await assert.rejects(around, /would be affected by row-level security/);
  });

  for (const { name } of tables) {
    it(`let nobody of ours read ${name} of theirs, whatever the SQL`, async () => {
      const seen = await records.inWorkspace(ours, (sql) =>
        sql.query<{ workspace: string }>(`SELECT DISTINCT workspace FROM polku.${name} WHERE workspace = $1 OR true`, [
          theirs,
        ]),
      );
      assert(seen.every(({ workspace }) => workspace === ours));
    });
  }

  it("let nobody of ours write into theirs, nor take rows of theirs away", async () => {
    const insert = `INSERT INTO polku.log (workspace, id, turn, revision, subject, entry)
                    VALUES ($1, gen_random_uuid(), 1, 1, 'experience', 'withdrawn')`;
    await assert.rejects(
      records.inWorkspace(ours, (sql) => sql.query(insert, [theirs])),
      /violates row-level security policy/,
    );
    const gone = await records.inWorkspace(ours, (sql) =>
      sql.query("DELETE FROM polku.log WHERE workspace = $1 RETURNING id", [theirs]),
    );
    assert.deepEqual(gone, []);
    await assert.rejects(
      keepExperiences(records, "00000000-0000-4000-8000-000000000000", [anExperience()]),
      /there is no workspace/,
    );
  });

  it("show nothing at all to a transaction that says no workspace", async () => {
    const [count] = await records.inWorkspace(ours, async (sql) => {
      await sql.query("SELECT set_config('polku.workspace', '', true)");
      return sql.query("SELECT count(*)::int AS n FROM polku.log");
    });
    assert.deepEqual(count, { n: 0 });
  });

  it("let nobody change a version of a journey or survey, where a link leads, or an audit that was kept", async () => {
    for (const change of [
      "UPDATE polku.journey_versions SET version = 2",
      "UPDATE polku.survey_versions SET value = '{}'",
      "UPDATE polku.survey_links SET survey = 'another'",
      "DELETE FROM polku.responses",
      "UPDATE polku.audits SET value = '{}'",
    ])
      await assert.rejects(
        records.inWorkspace(ours, (sql) => sql.query(change)),
        /permission denied/,
      );
  });
});
