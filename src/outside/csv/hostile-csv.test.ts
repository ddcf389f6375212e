import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { dataFolder } from "../../../test/data-files.ts";
import { readWhole } from "../../../test/read-whole.ts";
import { openCsv } from "./open-csv.ts";

const folder = dataFolder();
const reading = async (bytes: Uint8Array) => {
  const opened = await openCsv(folder.file("hostile.csv", bytes));
  return { ...(await readWhole(opened)), opened };
};

/** Exports of survey tools, whose headers take one to three rows. */
const seeds = (() => {
  const at = join(import.meta.dirname, "../../../test/survey-tools");
  return readdirSync(at).flatMap((name) =>
    name.endsWith(".csv") ? [{ name, whole: readFileSync(join(at, name)) }] : [],
  );
})();
const seed = fc.constantFrom(...seeds);

describe("a gzipped CSV file with any damage", () => {
  it("gives the rows that it had, or says in words that it is damaged", async () => {
    const flip = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    const flips = fc.array(flip, { maxLength: 3 });
    const property = fc.asyncProperty(seed, flips, fc.nat(), async ({ whole }, changes, end) => {
      const half = Math.floor(whole.length / 2);
      const first = gzipSync(whole.subarray(0, half));
      const packed = Buffer.concat([first, gzipSync(whole.subarray(half))]);
      const bytes = Buffer.from(changes.length > 0 ? packed : packed.subarray(0, 2 + (end % packed.length)));
      // Cut off just where its first part ends it is a sound file of that part: nobody can tell.
      const sound = await reading(bytes.equals(first) ? whole.subarray(0, half) : whole);
      // Without its first two bytes it would be no gzip file, but text of some kind.
      for (const { at, byte } of changes) bytes[2 + (at % (bytes.length - 2))] = byte;
      const { header, rows, problems } = await reading(bytes);
      if (problems.length === 0) assert.deepEqual([header, rows], [sound.header, sound.rows]);
      for (const { message, file } of problems) assert.ok(message.length > 10 && file?.endsWith("hostile.csv"));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("says so where what follows its end is another file that lost its beginning", async () => {
    const second = gzipSync("3,4\n");
    const both = (one: Buffer) => Buffer.concat([gzipSync("a,b\n1,2\n"), one]);
    assert.deepEqual((await reading(both(second))).rows, [
      ["1", "2"],
      ["3", "4"],
    ]);
    second[0] = 0;
    assert.match((await reading(both(second))).problems[0]!.message, /damaged \(other bytes follow its end\)/);
    assert.deepEqual((await reading(both(Buffer.alloc(512)))).rows, [["1", "2"]], "zeros fill up tapes");
  });
});

describe("UTF-16 with bytes that are no letter", () => {
  const wide = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
  it("names each such cell instead of writing something else", async () => {
    const { rows, problems } = await reading(wide("a,b\n1,2\n3,x\uD800y\n4,å\n"));
    assert.deepEqual(rows, [
      ["1", "2"],
      ["3", ""],
      ["4", "å"],
    ]);
    assert.deepEqual(
      problems.map(({ code, row, line, field, message }) => [code, row, line, field, message]),
      [["encoding", 2, 3, "b", "expected UTF-16, got bytes that are no letter of it"]],
    );
    const cut = wide("a,b\n1,ä\n");
    assert.equal((await reading(cut.subarray(0, cut.length - 3))).problems[0]?.code, "encoding");
    assert.match((await reading(wide("a\uD800,b\n1,2\n"))).problems[0]!.message, /the header is not UTF-16/);
  });
});

describe("an export of a survey tool with any damage", () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant("byte" as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), by: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      kind: fc.constant("other" as const),
      at: fc.nat(),
      by: fc.constantFrom(0x2c, 0x3b, 0x09, 0x22, 0x0a, 0x0d),
    }),
  );

  it("has every row as another reader sees it, or names it", async () => {
    const property = fc.asyncProperty(
      seed,
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async ({ whole }, changes) => {
        let bytes = Buffer.from(whole);
        for (const { kind, at, by } of changes) {
          const place = at % bytes.length;
          if (kind === "cut") bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + by)]);
          else bytes[place] = by;
        }
        const { header, rows, problems, opened } = await reading(bytes);
        for (const { message, file } of problems) assert.ok(message.length > 10 && file?.endsWith("hostile.csv"));
        for (const row of rows) assert.equal(row.length, header.length);
        if (!opened.ok || problems.length > 0) return;
        // Nothing was said, so every row must be what another reader makes of the file.
        const { delimiter, headerRows, guessed } = opened.value;
        const encoding = guessed?.encoding ?? (bytes[0] === 0xff ? "utf-16le" : "utf-8");
        const text = new TextDecoder(encoding).decode(bytes);
        let expected: string[][];
        try {
          expected = parse(text, {
            delimiter,
            record_delimiter: ["\r\n", "\n", "\r"],
            relax_column_count: true,
            skip_empty_lines: true,
          });
        } catch {
          return;
        }
        const filled = expected.filter((row) => row.some((cell) => cell !== ""));
        const plain = (cells: readonly string[]) => header.map((_, at) => cells[at] ?? "");
        const braces = (cell: string) =>
          cell.replace(/\{(newline|cr|tab|quote|lbrace)\}/g, (_, word: string) =>
            word === "newline" ? "\n" : word === "cr" ? "\r" : word === "tab" ? "\t" : word === "quote" ? '"' : "{",
          );
        const isVv = opened.value.headerRows.recognised?.words.sentence === "draft.limesurvey-vv";
        assert.deepEqual(
          rows,
          filled.slice(headerRows.rows).map((row) => plain(row).map((cell) => (isVv ? braces(cell) : cell))),
        );
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
