import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { doubleQuote, emptyCells, splitRow } from "../../core/csv/split-row.ts";
import { cellText, decoderOf } from "./cell-text.ts";
import { csvBlocks } from "./csv-blocks.ts";
import { HeldBytes } from "./held-bytes.ts";

const utf8 = decoderOf("utf-8");

/** Rows of a text as `splitRow` sees them; null when a row has a fault. Blank lines are left out, as the oracle does. */
function ours(text: string, delimiter: string): string[][] | null {
  const bytes = Buffer.from(text);
  const rows: string[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const cells = emptyCells(1);
    const from = at;
    at = splitRow(bytes, at, bytes.length, delimiter.charCodeAt(0), true, cells);
    if (cells.fault !== null) return null;
    const blank = cells.count === 1 && cells.starts[0] === from && cells.ends[0] === from;
    if (!blank) rows.push(Array.from({ length: cells.count }, (_, cell) => cellText(bytes, cells, cell, utf8)));
  }
  return rows;
}

function theirs(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    return null;
  }
}

const delimiter = fc.constantFrom(",", ";", "\t", "|");

describe("splitting CSV", () => {
  it("agrees with csv-parse on every text that csv-parse can read", () => {
    const text = fc
      .array(
        fc.constantFrom('"', '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", "a", "1", " ", "ä", "😀", '","', '"\n"'),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, delimiter, (written, by) => {
        const expected = theirs(written, by);
        if (expected !== null) assert.deepEqual(ours(written, by), expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads back every table that was written with quotes", () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ",", ";", "\n", "\r", "\t", "|", "x", "å", " "),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, delimiter, fc.constantFrom("\n", "\r\n", "\r"), (rows, by, end) => {
        const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(by) + end).join("");
        assert.deepEqual(ours(written, by), rows);
      }),
    );
  });
});

describe("csvBlocks", () => {
  it("gives the same rows and problems however the bytes are cut into pieces", async () => {
    const text = fc
      .array(fc.constantFrom('"', ",", "\n", "\r\n", "\r", "a", "ä", ",b\n", '"x,y"', "c,d\n", "c,d\n"), {
        maxLength: 60,
      })
      .map((parts) => Buffer.from(parts.join("")));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (bytes, cuts) => {
        assert.deepEqual(await collected([bytes]), await collected(cut(bytes, cuts)));
      }),
      { numRuns: 500 },
    );
  });
});

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

async function collected(pieces: readonly Buffer[]) {
  const held = new HeldBytes(
    (async function* () {
      yield* pieces;
    })(),
  );
  const shape = {
    path: "x",
    header: ["p", "q"],
    delimiter: 0x2c,
    decode: utf8,
    quote: doubleQuote,
    utf8: true,
    rowLimit: 12,
  };
  const rows: unknown[] = [];
  const problems: unknown[] = [];
  for await (const block of csvBlocks(held, shape, 1)) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(index, [0, 1], record);
      rows.push([block.rows[index], ...record]);
    }
    problems.push(...block.problems, block.stopped);
  }
  return { rows, problems: problems.filter((problem) => problem !== null) };
}
