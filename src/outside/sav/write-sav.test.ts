import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anAnswer, aTable } from "../../../test/exports.ts";
import { notAnswered, notApplicable } from "../../core/export/cell.ts";
import { writeSav } from "./write-sav.ts";

/** What sav-reader reads, as far as it is looked at here; its own types cannot be imported. */
interface Reader {
  readonly meta: {
    readonly header: { readonly n_cases: number; readonly encoding: string };
    readonly sysvars: readonly { readonly name: string; readonly label: string; readonly missing: unknown }[];
    getValueLabels(name: string): { readonly val: unknown; readonly label: string }[];
  };
  open(): Promise<void>;
  readAllRows(withNulls: boolean): Promise<Record<string, string | number | null>[]>;
}
const { SavBufferReader } = createRequire(import.meta.url)("sav-reader") as {
  readonly SavBufferReader: new (bytes: Buffer) => Reader;
};

/** SPSS counts seconds from 14 October 1582. */
const beginning = Date.UTC(1582, 9, 14) / 1000;

const states = { notAnswered: "not answered", notApplicable: "did not apply" };

async function written({ columns, rows }: ReturnType<typeof aTable>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const about = { rows: rows.length, made: new Date("2026-11-26T12:00:00Z"), label: "Polku", states };
  await writeSav(
    columns,
    about,
    async (piece) => void pieces.push(Buffer.from(piece)),
    async (add) => {
      for (const row of rows) await add([row]);
    },
  );
  return Buffer.concat(pieces);
}

/** The file as sav-reader reads it, which is not ours. */
async function read(bytes: Buffer) {
  const reader = new SavBufferReader(bytes);
  await reader.open();
  return { meta: reader.meta, rows: await reader.readAllRows(true) };
}

describe("an SPSS file", () => {
  it("is read by others with names, labels and missing values", async () => {
    const table = aTable(
      { key: "id", name: "Tunniste", cells: ["0190b5f0-7c1e-7abc-8def-0123456789ab", "b", "c", "d"] },
      {
        key: "answers.satisfaction",
        name: "Tyytyväisyys",
        type: "whole",
        subject: anAnswer("satisfaction", [1, 5]),
        meanings: [
          { value: 1, meaning: "hyvin tyytymätön" },
          { value: 5, meaning: "hyvin tyytyväinen" },
        ],
        cells: [4, notAnswered, notApplicable, null],
      },
      {
        key: "answers.resolved",
        name: "Ratkesi",
        type: "category",
        categories: ["no", "partly", "yes"],
        subject: anAnswer("resolved"),
        meanings: [{ value: "yes", meaning: "kyllä" }],
        cells: ["yes", "no", null, notAnswered],
      },
      {
        key: "local",
        type: "time",
        subject: { of: "field", field: "local" },
        cells: [0, Date.UTC(2026, 10, 22) / 1000, null, null],
      },
      { key: "touchpoint", meanings: [{ value: "bill", meaning: "Lasku" }], cells: ["bill", "bill", "menu", null] },
    );
    const { meta, rows } = await read(await written(table));
    assert.deepEqual([meta.header.n_cases, meta.header.encoding], [4, "UTF-8"]);
    assert.deepEqual(
      meta.sysvars.map(({ name, label }) => [name, label]),
      [
        ["id", "Tunniste"],
        ["answers.satisfaction", "Tyytyväisyys"],
        ["answers.resolved", "Ratkesi"],
        ["local", "local"],
        ["touchpoint", "touchpoint"],
      ],
    );
    assert.deepEqual(meta.sysvars[1]?.missing, [-99, -98]);
    const labels = (name: string) => meta.getValueLabels(name).map(({ val, label }) => [val, label]);
    assert.deepEqual(labels("answers.satisfaction"), [
      [1, "hyvin tyytymätön"],
      [5, "hyvin tyytyväinen"],
      [-99, "not answered"],
      [-98, "did not apply"],
    ]);
    assert.deepEqual(labels("answers.resolved"), [
      [2, "kyllä"],
      [-99, "not answered"],
      [-98, "did not apply"],
    ]);
    assert.deepEqual(rows[0], {
      id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
      "answers.satisfaction": 4,
      "answers.resolved": 2,
      local: -beginning,
      touchpoint: "bill",
    });
    assert.deepEqual(
      rows.map((row) => row["answers.satisfaction"]),
      [4, -99, -98, null],
    );
  });

  it("finds other codes for the states where an answer lies on them", async () => {
    const table = aTable({ key: "gap", type: "whole", subject: anAnswer("gap", [-99, 99]), cells: [-99, notAnswered] });
    const { meta, rows } = await read(await written(table));
    assert.deepEqual(meta.sysvars[0]?.missing, [-999, -998]);
    assert.deepEqual(
      rows.map(({ gap }) => gap),
      [-99, -999],
    );
  });

  it("labels values that did not come up, also longer ones than did", async () => {
    const meanings = [
      { value: "menu", meaning: "Ruokalista" },
      { value: "opening-hours", meaning: "Aukioloajat" },
    ];
    const { meta, rows } = await read(await written(aTable({ key: "touchpoint", meanings, cells: ["menu"] })));
    assert.deepEqual(
      meta.getValueLabels("touchpoint")?.map(({ val, label }) => [String(val).trim(), label]),
      [
        ["menu", "Ruokalista"],
        ["opening-hours", "Aukioloajat"],
      ],
    );
    assert.deepEqual(rows, [{ touchpoint: "menu" }]);
  });

  it("holds comments of any length: every edge of the pieces of 255 bytes", async () => {
    const lengths = [1, 8, 252, 253, 254, 255, 256, 504, 510, 511, 765, 4000];
    for (const longest of [8, 255, 256, 504, 511, 4000]) {
      const texts = lengths.filter((length) => length <= longest).map((length) => letters(length));
      const table = aTable({ key: "said", cells: texts }, { key: "n", type: "whole", cells: texts.map((_, n) => n) });
      const { rows } = await read(await written(table));
      assert.deepEqual(
        rows.map(({ said, n }) => [said, n]),
        texts.map((text, n) => [text, n]),
        `${longest}`,
      );
    }
  });

  it("gives any number, any time and any short text back", async () => {
    const number = fc
      .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
      .filter((it) => it > -1e308);
    const time = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    // sav-reader decodes eight bytes at a time, so that no character may lie across; PSPP, which does not, was asked by hand.
    const eightBytes = fc.constantFrom("ääää", "😀😀", "abcdefgh", "Öin en!", '"=1+1",\t');
    const text = fc.array(eightBytes, { maxLength: 40 }).map((words) => words.join("").trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, time, text), { minLength: 1 }), async (values) => {
        const table = aTable(
          { key: "n", type: "number", cells: values.map(([n]) => n) },
          { key: "t", type: "time", cells: values.map(([, t]) => t) },
          { key: "s", cells: values.map(([, , s]) => s) },
        );
        const { rows } = await read(await written(table));
        for (const [at, [n, t, s]] of values.entries()) {
          const row = rows[at]!;
          assert.equal(row.n, n);
          assert.equal(Number(row.t) + beginning, t);
          assert.equal(String(row.s ?? "").trim(), s);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** A text in which every place can be told from its neighbours. */
const letters = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7) % 26))).join("");
