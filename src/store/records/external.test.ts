import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { after, describe, it } from "node:test";
import pg from "pg";
import { anExperience } from "../../../test/experiences.ts";
import { aWorkspace, ownServer, wholeLog } from "../../../test/postgres.ts";
import { erase } from "./changing/erase.ts";
import { keepExperiences } from "./intake/experiences.ts";
import { findKey, makeKey } from "./keys.ts";
import { openRecords } from "./open.ts";
import { listWorkspaces } from "./workspaces.ts";

// A PostgreSQL that is somebody else's: an ordinary login that owns its database, and no more.
const { door } = await ownServer();
const admin = new pg.Client({ ...door, database: "postgres" });
await admin.connect();
await admin.query("CREATE ROLE tenant LOGIN CREATEROLE PASSWORD 'secret'; CREATE ROLE poor LOGIN PASSWORD 'secret'");
await admin.query("CREATE DATABASE lunch OWNER tenant");
await admin.query("CREATE DATABASE dinner OWNER poor");
await admin.end();

const at = (login: string, database: string) => `postgres://${login}:secret@127.0.0.1:${door.port}/${database}`;
const open = (databaseUrl: string) => openRecords({ databaseUrl, dataFolder: "/nowhere", log: () => {} });

describe("records in a PostgreSQL of one's own (DATABASE_URL)", () => {
  it("work with a login that is no superuser, behind the same walls", async () => {
    const opened = await open(at("tenant", "lunch"));
    assert(opened.ok, opened.ok ? "" : opened.refusal.message);
    const records = opened.value;
    assert.equal(records.server, "external");
    const [ours, theirs] = [await aWorkspace(records), await aWorkspace(records)];
    assert.deepEqual(await keepExperiences(records, ours, [anExperience({ customer: "c-1" })]), ["kept"]);
    assert.equal((await wholeLog(records, ours)).length, 1);
    assert.equal((await wholeLog(records, theirs)).length, 0);
    assert.equal((await listWorkspaces(records)).length, 2);
    assert.equal((await findKey(records, await makeKey(records, ours, "local")))?.workspace, ours);
    assert.equal(await erase(records, ours, { customer: "c-1" }), 1);
    const [seen] = await records.inWorkspace(ours, (sql) =>
      sql.query("SELECT current_user AS role, (SELECT count(*)::int FROM polku.workspaces) AS workspaces"),
    );
    assert.deepEqual(seen, { role: "polku_app", workspaces: 1 });
    await records.close();
  });

  it("are there again at the next start", async () => {
    const opened = await open(at("tenant", "lunch"));
    assert(opened.ok);
    assert.equal((await listWorkspaces(opened.value)).length, 2);
    await opened.value.close();
  });

  it("finish at the start what an erasure could not finish before", async () => {
    const first = await open(at("tenant", "lunch"));
    assert(first.ok);
    const workspace = await aWorkspace(first.value);
    await keepExperiences(first.value, workspace, [anExperience({ customer: "c-1" })]);
    // as if the erasure had been noted, and Polku killed before it came to remove anything
    await first.value.inWorkspace(workspace, (sql) =>
      sql.query("INSERT INTO polku.erasures (workspace, customer) SELECT workspace, number FROM polku.customers"),
    );
    await first.value.close();
    const second = await open(at("tenant", "lunch"));
    assert(second.ok);
    assert.deepEqual(
      (await wholeLog(second.value, workspace)).map(({ entry }) => entry),
      ["erased"],
    );
    await second.value.close();
  });

  it("are refused in words: nobody there, a wrong password, no such database, a login that may not make the role", async () => {
    const refusals = [];
    for (const url of [
      "postgres://tenant:secret@127.0.0.1:1/lunch",
      at("tenant", "lunch").replace("secret", "guess"),
      at("tenant", "supper"),
    ]) {
      const opened = await open(url);
      refusals.push(opened.ok ? "opened" : opened.refusal.code);
    }
    assert.deepEqual(refusals, ["records-gone", "records-closed", "records-closed"]);
    const poor = await open(at("poor", "dinner"));
    assert(!poor.ok);
    assert.equal(poor.refusal.code, "no-app-role");
    assert.match(poor.refusal.message, /let an administrator run: CREATE ROLE polku_app/);
  });

  it("are not waited for when whoever takes the connection says nothing", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    after(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    const opened = await open(`postgres://tenant:secret@127.0.0.1:${port}/lunch?connectionTimeoutMillis=100`);
    assert(!opened.ok);
    assert.deepEqual(opened.refusal, {
      code: "records-gone",
      message: "the connection to PostgreSQL is lost: timeout expired",
      sentence: "records-gone",
      facts: { why: "timeout expired" },
    });
  });
});
