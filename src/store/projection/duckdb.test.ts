import assert from "node:assert/strict";
import { it } from "node:test";
import { openDatabase } from "./duckdb.ts";

it("closes while something is read: whoever asked is told, and nothing works on behind a thread that ends", async () => {
  const database = await openDatabase(":memory:", { memoryLimit: "256MB", threads: 2 });
  const asked = database.rows(
    "SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b WHERE a.range % 7 = b.range % 5",
  );
  const told = assert.rejects(asked, /interrupt|closed/i);
  await database.rows("SELECT 1");
  await database.close();
  await told;
  await assert.rejects(database.rows("SELECT 1"), /closed|connect/i);
});
