import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { dataFolder } from "../../../test/data-files.ts";
import { anAnswer, aTable } from "../../../test/exports.ts";
import { notAnswered, notApplicable } from "../../core/export/cell.ts";
import { writeParquet } from "./write-parquet.ts";

const folder = dataFolder();

/** The table written and read again by hyparquet, which is not ours. */
async function again({ columns, rows }: ReturnType<typeof aTable>) {
  const path = join(folder.path, "it's.parquet");
  await writeParquet(path, columns, { "polku.codebook": "it's one" }, (add) => add(rows));
  const file = await asyncBufferFromFile(path);
  return { rows: await parquetReadObjects({ file }), metadata: await parquetMetadataAsync(file) };
}

describe("a Parquet file", () => {
  it("holds values in their own types, and the state of each answer beside it", async () => {
    const { rows, metadata } = await again(
      aTable(
        { key: "customer", type: "whole", subject: { of: "field", field: "customer" }, cells: [117, null, null, null] },
        {
          key: "score",
          type: "whole",
          subject: anAnswer("score", [1, 5]),
          cells: [4, notAnswered, notApplicable, null],
        },
        { key: "why", type: "set", subject: anAnswer("why"), cells: [["speed", "price"], [], notAnswered, null] },
        { key: "local", type: "time", cells: [Date.UTC(2026, 10, 22, 11, 58) / 1000, 0.25, null, null] },
        { key: 'a "quoted" key', cells: ["=1+1", null, null, null] },
      ),
    );
    assert.deepEqual(rows[0], {
      customer: 117n,
      score: 4,
      "score.state": "answered",
      why: ["speed", "price"],
      "why.state": "answered",
      local: new Date("2026-11-22T11:58:00Z"),
      'a "quoted" key': "=1+1",
    });
    assert.deepEqual(
      rows.map((row) => [row.score, row["score.state"], row["why.state"], row.local?.getTime() ?? null]),
      [
        [4, "answered", "answered", Date.UTC(2026, 10, 22, 11, 58)],
        [null, "notAnswered", "answered", 250],
        [null, "notApplicable", "notAnswered", null],
        [null, null, null, null],
      ],
    );
    const about = metadata.key_value_metadata?.find(({ key }) => key === "polku.codebook");
    assert.equal(about?.value, "it's one");
    assert.deepEqual(readdirSync(folder.path), ["it's.parquet"]);
  });

  it("keeps rows in their order", async () => {
    const numbers = Array.from({ length: 50_000 }, (_, n) => n);
    const { rows } = await again(aTable({ key: "n", type: "number", cells: numbers }));
    assert.deepEqual(
      rows.map(({ n }) => n),
      numbers,
    );
  });

  it("gives any text and any number back", async () => {
    const text = fc.string({ unit: "grapheme" }).map((it) => it.replaceAll("\0", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.double({ noNaN: true })), { minLength: 1 }), async (values) => {
        const { rows } = await again(
          aTable(
            { key: "t", cells: values.map(([t]) => t) },
            { key: "n", type: "number", cells: values.map(([, n]) => n) },
          ),
        );
        assert.deepEqual(
          rows.map(({ t, n }) => [t, n]),
          values,
        );
      }),
      { numRuns: 20 },
    );
  });
});
