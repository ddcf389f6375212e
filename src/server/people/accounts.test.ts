import assert from "node:assert/strict";
import { it } from "node:test";
import { getMigrations } from "better-auth/db/migration";
import { recordsForTests } from "../../../test/postgres.ts";
import { makeAccounts } from "./accounts.ts";

const records = await recordsForTests();
const url = "http://localhost:8400";
const secret = "not a secret, but long enough for a test";

it("better-auth misses nothing in the tables that our migrations made for it, and finds nothing amiss", async () => {
  const { options } = makeAccounts({ pool: records.accountsPool(), url, pages: [url], secret, log: () => {} });
  const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(options);
  assert.deepEqual([toBeCreated, toBeAdded], [[], []]);
  assert.equal((await compileMigrations()).replaceAll(/[;\s]/g, ""), "");
});

it("the app role, by which everything else is asked, reads nothing of accounts", async () => {
  const workspace = "0190b5f0-7c1e-7abc-8def-0123456789ab";
  for (const table of ["user", "session", "account", "passkey", "verification"]) {
    const read = records.inWorkspace(workspace, (sql) => sql.query(`SELECT * FROM polku_auth."${table}"`));
    await assert.rejects(read, /permission denied for schema polku_auth/);
  }
});
