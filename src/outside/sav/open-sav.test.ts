import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { dataFolder } from "../../../test/data-files.ts";
import { readWhole } from "../../../test/read-whole.ts";
import { savFile } from "../../../test/sav-file.ts";
import { openSav } from "./open-sav.ts";

// The fixtures are written by GNU PSPP 1.6.2 and by haven (ReadStat), from the syntax that lies beside them; the values expected here are
// those of that syntax.
const fixture = (name: string) => join(import.meta.dirname, "fixtures", name);
const folder = dataFolder();
const written = (bytes: Uint8Array) => folder.file("written.sav", bytes);

const people = [
  [
    "1",
    "5",
    "10",
    "1",
    "Jyväskylä",
    "A1",
    "0.5",
    "2026-11-22",
    "2026-11-22T11:58:09",
    "00:12:30",
    "November",
    "Sunday",
  ],
  ["2", "4", "8", "2", "Turku", "B2", "1.25", "2026-11-23", "2026-11-23T00:00:00", "01:02:03", "December", "Monday"],
  ["3", "9", "99", "2", "Åbo", "NA", "1", "", "", "26:00:00", "January", "Saturday"],
  ["4", "8", "97", "1", "", "C3", "", "", "", "", "", ""],
  ["5", "1", "0", "", "Hämeenlinna", "A1", "2", "2024-02-29", "2024-02-29T23:59:59", "00:00:00", "February", "Tuesday"],
  ["6", "", "-5", "3", "Jyväskylä", "A1", "1", "1999-12-31", "1999-12-31T12:00:00", "00:00:59", "July", "Thursday"],
  ["7", "3", "7", "1", "Turku", "", "1", "2026-01-01", "2026-01-01T06:30:00", "10:00:00", "June", "Friday"],
  ["8", "2", "1.5", "2", "EOS", "B2", "0.333", "2026-12-31", "2026-12-31T18:00:00", "99:59:59", "August", "Wednesday"],
];
const months = ["2026-11", "2026-12", "2027-01", "", "2024-02", "1999-07", "2026-06", "2026-08"];
const quarters = ["2026-10", "2026-10", "2027-01", "", "2024-01", "1999-07", "2026-04", "2026-07"];
const long = `${"a".repeat(250)}bcdefghij${"z".repeat(41)}`;
const texts = [long, "", "Jono oli pitkä.", "x", "Œuf à 3 €", "", "", ""];

describe("an SPSS file", () => {
  for (const name of ["plain.sav", "bytecode.sav", "zlib.zsav"]) {
    it(`gives its values as texts: ${name}`, async () => {
      const { header, rows, problems } = await readWhole(await openSav(fixture(name)));
      assert.equal(
        header.join(" "),
        "vastaaja satisfaction_with_food nps sukupuoli kaupunki code paino kayty vastattu odotus kuukausi paiva jakso neljannes pitka",
      );
      assert.deepEqual(
        rows,
        people.map((person, at) => [...person, months[at], quarters[at], texts[at]]),
      );
      assert.deepEqual(problems, []);
    });
  }

  it("says what its columns are about, what their values stand for, and which values are no answers", async () => {
    const opened = await openSav(fixture("bytecode.sav"));
    assert(opened.ok);
    const { header, questions, declared, weight } = opened.value;
    assert.equal(weight, "paino");
    assert.equal(questions[header.indexOf("satisfaction_with_food")], "Kuinka tyytyväinen olit ruokaan?");
    assert.equal(questions[header.indexOf("pitka")], "");
    assert.deepEqual(declared.get("satisfaction_with_food"), {
      labels: new Map([
        ["1", "Erittäin tyytymätön"],
        ["2", "Tyytymätön"],
        ["3", "Ei tyytyväinen eikä tyytymätön"],
        ["4", "Tyytyväinen"],
        ["5", "Erittäin tyytyväinen"],
        ["8", "En osaa sanoa"],
        ["9", "Ei vastausta"],
      ]),
      level: "ordinal",
      missing: ["8", "9"],
    });
    const { labels, missing, level } = declared.get("nps")!;
    assert.deepEqual([...labels.keys(), level], ["0", "10", "scale"]);
    assert.deepEqual(missing, [{ from: Number.NEGATIVE_INFINITY, to: -1 }, "97"]);
    assert.deepEqual(declared.get("sukupuoli")!.missing, [{ from: 3, to: Number.POSITIVE_INFINITY }]);
    // Texts of up to eight bytes have their labels in one kind of record, longer ones in another.
    assert.deepEqual(declared.get("code")!.labels.get("NA"), "Not asked");
    assert.deepEqual(declared.get("code")!.missing, ["NA"]);
    assert.deepEqual(declared.get("kaupunki")!.labels, new Map([["Turku", "Turku (kauppatori)"]]));
    assert.deepEqual(declared.get("kaupunki")!.missing, ["EOS"]);
    assert.deepEqual(declared.get("pitka"), { labels: new Map(), level: "nominal", missing: [] });
  });

  it("reads what another writer makes of it", async () => {
    for (const name of ["haven.sav", "haven.zsav"]) {
      const opened = await openSav(fixture(name));
      assert(opened.ok);
      assert.deepEqual(opened.value.declared.get("arvio")!.missing, ["6"]);
      assert.deepEqual(opened.value.declared.get("ika")!.missing, [{ from: Number.NEGATIVE_INFINITY, to: 0 }]);
      const { labels, missing } = opened.value.declared.get("alue")!;
      assert.deepEqual([labels.get("helsinki-keskusta"), missing], ["Helsingin keskusta", ["muu"]]);
      const { rows } = await readWhole(opened);
      assert.deepEqual(rows, [
        ["1001", "5", "34", "helsinki-keskusta", "2026-11-22", "2026-11-22T11:58:00", "å".repeat(400)],
        ["1002", "6", "-2", "espoo", "", "2026-11-22T23:59:59", "lyhyt"],
        ["1003", "1", "130", "muu", "1582-10-15", "", ""],
      ]);
    }
  });

  it("is read in the code page that it says, or in the encoding that the mapping tells", async () => {
    const { header, rows } = await readWhole(await openSav(fixture("latin.sav")));
    assert.deepEqual(header, ["päivystys", "sää"]);
    assert.deepEqual(rows, [
      ["1", "räntää"],
      ["2", "3 €"],
    ]);
    const told = await openSav(fixture("latin.sav"), { encoding: "windows-1251" });
    assert(told.ok);
    assert.equal(told.value.header[1], "sдд");
    // A mapping may tell the encoding of the other files beside this one, which says UTF-8 and is.
    const utf8 = await openSav(fixture("plain.sav"), { encoding: "windows-1252" });
    assert(utf8.ok);
    assert.equal(utf8.value.questions[utf8.value.header.indexOf("kaupunki")], "Missä kävit?");
    const unknown = await openSav(fixture("latin.sav"), { encoding: "klingon" });
    assert.match(unknown.ok ? "" : unknown.refusal.message, /^encoding must be one of utf-8, .*, got "klingon"$/);
  });

  it("is guessed by its names and labels where it does not say its encoding, and the guess is said", async () => {
    const bytes = savFile({ variables: [{ name: "a", label: "Hy%?" }], rows: [[1]] });
    bytes.write("ä", bytes.indexOf("%"), "latin1");
    const opened = await openSav(written(bytes));
    assert(opened.ok);
    assert.deepEqual(opened.value.guessed, { encoding: "windows-1252", word: "Hyä?" });
    assert.equal(opened.value.questions[opened.value.header.indexOf("a")], "Hyä?");
  });

  it("reads a text that is not in its encoding as empty, by row and column", async () => {
    const bytes = savFile({
      variables: [{ name: "WHO", width: 8 }],
      further: [[20, Buffer.from("UTF-8")]],
      rows: [["ok"], ["?? bad"], ["seven äx"]],
    });
    bytes[bytes.indexOf("?? bad")] = 0xe4;
    const { rows, problems } = await readWhole(await openSav(written(bytes)));
    // A text as wide as its variable may end within a letter, which is left out: "seven ä" has eight bytes.
    assert.deepEqual(rows, [["ok"], [""], ["seven ä"]]);
    assert.deepEqual(
      problems.map(({ code, row, field }) => [code, row, field]),
      [["encoding", 2, "WHO"]],
    );
  });

  it("is read with the high byte first too", async () => {
    // PSPP and ReadStat read the same values from these bytes.
    const opened = await openSav(
      written(
        savFile({
          isHighFirst: true,
          variables: [
            { name: "ARVIO", label: "Palvelu", missing: [9] },
            { name: "PAIKKA", width: 12 },
            { name: "PAIVA", format: 39 },
          ],
          labels: [
            {
              of: [1],
              labels: [
                [1, "Huono"],
                [5, "Hyvä"],
              ],
            },
          ],
          further: [[20, Buffer.from("UTF-8")]],
          rows: [
            [5, "Jyväskylä", 14_014_771_200],
            [9, "Turku", -Number.MAX_VALUE],
            [0.25, "", 13_000_000_000],
          ],
        }),
      ),
    );
    assert(opened.ok);
    const { labels, missing } = opened.value.declared.get("ARVIO")!;
    assert.deepEqual([labels.get("5"), missing], ["Hyvä", ["9"]]);
    const { rows } = await readWhole(opened);
    assert.deepEqual(rows, [
      ["5", "Jyväskylä", "2026-11-23"],
      ["9", "Turku", ""],
      // 13,000,000,000 seconds are 150,462 days and 23 h 6 min 40 s after 14 October 1582 (R).
      ["0.25", "", "1994-09-26T23:06:40"],
    ]);
  });

  it("reads many rows a block at a time, and shows its bytes in order", async () => {
    const bytes: Uint8Array[] = [];
    const opened = await openSav(fixture("many.zsav"), { onRaw: (piece) => bytes.push(Uint8Array.from(piece)) });
    assert(opened.ok);
    let read = 0;
    const record: string[] = [];
    for await (const block of opened.value.blocks) {
      assert(block.length <= 4096);
      assert.equal(block.rows[0], read + 1);
      for (let row = 0; row < block.length; row++, read++) {
        block.fill(row, [0, 8], record);
        // As the syntax has it: 1 + MOD(TRUNC(n / 1000) + i, 7), n from 0.
        const thousand = Math.floor(read / 1000);
        assert.equal(record[0], String(1 + ((thousand + 1) % 7)));
        assert.equal(record[8], String(1 + ((thousand + 9) % 7)));
      }
      assert.equal(block.stopped, null);
    }
    assert.equal(read, 500_000);
    const digest = (of: Uint8Array) => createHash("sha256").update(of).digest("hex");
    assert.equal(digest(Buffer.concat(bytes)), digest(readFileSync(fixture("many.zsav"))));
  });
});
