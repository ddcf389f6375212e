import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pg from "pg";
import { ownServer } from "../../../test/postgres.ts";
import type { Statement } from "./records.ts";
import { RoundTrip } from "./round-trip.ts";

const { door } = await ownServer();

/** A connection of its own, and how to ask on it. */
async function aConnection() {
  const client = new pg.Client({ ...door, database: "postgres" });
  await client.connect();
  await client.query("CREATE TEMPORARY TABLE kept (number int PRIMARY KEY)");
  const ask = (...statements: Statement[]) => client.query(new RoundTrip(statements)).rows;
  return { client, ask, [Symbol.asyncDispose]: () => client.end() };
}

const keep = (number: number): Statement => ({
  name: "keep",
  text: "INSERT INTO kept VALUES ($1) RETURNING number, NULL",
  values: [number],
});
const count: Statement = { name: "", text: "SELECT count(*) FROM kept", values: [] };

describe("a round trip", () => {
  it("answers each statement's rows as text, in order", async () => {
    await using connection = await aConnection();
    const answers = await connection.ask(keep(1), keep(2), { ...count, text: "DELETE FROM kept" }, count);
    assert.deepEqual(answers, [[["1", null]], [["2", null]], [], [["0"]]]);
  });

  it("is one transaction: all of it holds, or nothing", async () => {
    await using connection = await aConnection();
    await connection.ask(keep(1), keep(2));
    await assert.rejects(connection.ask(keep(3), keep(1), keep(4)), { code: "23505" });
    assert.deepEqual(await connection.ask(count), [[["2"]]]);
    const number = { name: "number", text: "SELECT pg_current_xact_id()", values: [] };
    const [[one], [other]] = (await connection.ask(number, number)) as [[string[]], [string[]]];
    assert.deepEqual(one, other);
  });

  it("keeps to itself what was set for the transaction", async () => {
    await using connection = await aConnection();
    const set = { name: "", text: "SELECT set_config('polku.workspace', 'ours', true)", values: [] };
    const told = { name: "", text: "SELECT current_setting('polku.workspace', true)", values: [] };
    assert.deepEqual(await connection.ask(set, told), [[["ours"]], [["ours"]]]);
    assert.deepEqual(await connection.ask(told), [[[""]]]);
  });

  it("can be asked again after a failure, wherever it failed", async () => {
    await using connection = await aConnection();
    const impossible: Statement = { name: "impossible", text: "SELECT 1 / $1::int", values: [0] };
    await assert.rejects(connection.ask(impossible, keep(1)), { code: "22012" }); // neither is known yet
    await assert.rejects(connection.ask(keep(1), impossible), { code: "22012" });
    await assert.rejects(connection.ask({ ...count, text: "SELECT nothing" }, keep(1)), { code: "42703" });
    assert.deepEqual(await connection.ask({ ...impossible, values: [1] }, keep(1)), [[["1"]], [["1", null]]]);
  });

  it("fails when the connection is lost under way", async () => {
    const { client, ask } = await aConnection();
    client.on("error", () => {});
    const slow = { name: "", text: "SELECT pg_terminate_backend(pg_backend_pid())", values: [] };
    await assert.rejects(ask(keep(1), slow), /terminat/);
  });
});
