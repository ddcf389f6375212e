import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import pg from "pg";
import { ownServer } from "../../../../test/postgres.ts";
import { bigIntegers, bytes, byteTexts, days, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";

const { door } = await ownServer();
const client = new pg.Client({ ...door, database: "postgres" });
await client.connect();

/** What PostgreSQL reads in an array of that type, as text. */
async function read(type: string, array: Buffer): Promise<(string | null)[]> {
  const { rows } = await client.query(
    `SELECT value::text FROM unnest($1::${type}[]) WITH ORDINALITY AS each (value, place) ORDER BY place`,
    [array],
  );
  return rows.map(({ value }) => value);
}

describe("a column as a binary array", () => {
  after(() => client.end());

  it("is read by PostgreSQL as it was written, nulls included", async () => {
    const ids = [randomUUID(), "0190B5F0-7C1E-7ABC-8DEF-0123456789AB"];
    assert.deepEqual(
      await read("uuid", uuids(ids)),
      ids.map((id) => id.toLowerCase()),
    );
    assert.deepEqual(await read("int", integers([1, -2, null, 2_147_483_647])), ["1", "-2", null, "2147483647"]);
    const large = [0, 1, -1, 2 ** 32, 2 ** 53 - 1, -(2 ** 40)];
    assert.deepEqual(await read("bigint", bigIntegers(large)), large.map(String));
    assert.deepEqual(await read("text", texts(["", "Ystävällinen 🙂", null, "{a,b}"])), [
      "",
      "Ystävällinen 🙂",
      null,
      "{a,b}",
    ]);
    assert.deepEqual(await read("json", jsons(['{"a": [1, null]}'])), ['{"a": [1, null]}']);
    assert.deepEqual(await read("bytea", bytes([Buffer.from([0, 255]), null])), ["\\x00ff", null]);
    assert.deepEqual(await read("bytea", byteTexts(["\0\u00ff", null])), ["\\x00ff", null]);
    assert.deepEqual(await read("date", days([0, -1, 20_000, null])), ["1970-01-01", "1969-12-31", "2024-10-04", null]);
  });

  it("keeps instants to the millisecond, before 1970 and after 2038 as well", async () => {
    await client.query("SET timezone = 'UTC'");
    const times = [
      "1899-12-31T23:59:59.999Z",
      "1999-12-31T23:59:59.999Z",
      "2000-01-01T00:00:00.001Z",
      "2126-11-22T11:58:00.000Z",
    ];
    const said = await read("timestamptz", instants(times.map((time) => Date.parse(time))));
    assert.deepEqual(
      said.map((time) => new Date(`${time}`).toISOString()),
      times,
    );
  });

  it("may be empty, and larger than the page it is written on", async () => {
    assert.deepEqual(await read("text", texts([])), []);
    const long = Array.from({ length: 200 }, (_, n) => "ä".repeat(1000 + n));
    assert.deepEqual(await read("text", texts(long)), long);
  });
});
