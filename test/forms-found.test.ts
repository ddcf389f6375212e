import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dataFolder } from "./data-files.ts";
import { csvOf, plainTable, savOf, someRows, type Table, touchpoints, warningsOf } from "./drawer.ts";
import { faultsOfForm } from "./faults-of-form.ts";
import { workbook } from "./workbook.ts";

/** What the data doctor finds of each fault of form, and what it does not, the whole way from the file: as docs/guide/data-doctor.md says. */

const folder = dataFolder();
const csv = (table: Table) => folder.file("survey.csv", csvOf(table));
const sizes = [30, 300, 2000];
/** One cell, two, three, 0.5 %, 10 %, half. */
const strengths = (rows: number) => [...new Set([1, 2, 3, Math.ceil(0.005 * rows), 0.1 * rows, 0.5 * rows])];

describe("a fault of form is found with exactly the rows that have it", () => {
  for (const { code, what, column, fewest = 1, most = 0.5, otherwise, plant } of faultsOfForm) {
    it(`${code}: where ${fewest > 1 ? `at least ${fewest} rows` : "any row"} ${what}`, async () => {
      for (const rows of sizes) {
        for (const many of strengths(rows)) {
          const table = plainTable(rows + many, rows);
          plant(table, someRows(table, many, many));
          const warnings = await warningsOf(csv(table));
          const found = warnings.filter((warning) => warning.code === code && warning.column === column);
          const is = many >= fewest && many <= most * rows ? [many] : [];
          assert.deepEqual(
            found.map((warning) => warning.rows),
            is,
            `${many} of ${rows}`,
          );
          if (many < fewest)
            assert(
              warnings.some((warning) => warning.code === otherwise && warning.rows === many),
              `${many} of ${rows}`,
            );
        }
      }
    });
  }

  it("what stands beside words is named beside them", async () => {
    const table = plainTable(1, 300);
    const [first, second, third, ...others] = someRows(table, 9, 1);
    const t2 = table.header.indexOf("t2");
    for (const row of [first!, second!]) table.rows[row]![t2] = "good";
    table.rows[third!]![t2] = "bad";
    for (const row of others) table.rows[row]![t2] = "?";
    const warnings = await warningsOf(csv(table));
    assert.deepEqual(warnings.map(({ code, column, rows }) => [code, column, rows]).sort(), [
      ["unmapped-answer", "t2", 6],
      ["words-for-numbers", "t2", 3],
    ]);
  });
});

describe("an unmapped column of answers is found", () => {
  const seen = async (table: Table) => {
    const { t4: _, ...mapped } = Object.fromEntries(touchpoints.map((name) => [name, { satisfaction: name }]));
    const warnings = await warningsOf(csv(table), { touchpoints: mapped });
    return warnings.some(({ code, column }) => code === "unmapped-answer" && column === "t4");
  };
  const t4 = 5;

  it("of 30 rows as of 2,000, where every step of the scale was given", async () => {
    for (const rows of sizes) {
      const table = plainTable(rows, rows);
      for (let step = 1; step <= 5; step++) table.rows[step]![t4] = String(step);
      assert(await seen(table), `${rows}`);
    }
  });

  it("not where a step was never given, or one cell holds something else", async () => {
    for (const rows of sizes) {
      const unused = plainTable(rows, rows);
      for (const row of unused.rows) if (row[t4] === "1") row[t4] = "2";
      assert(!(await seen(unused)), `${rows}`);
      const stray = plainTable(rows, rows);
      stray.rows[7]![t4] = "9";
      assert(!(await seen(stray)), `${rows}`);
    }
  });
});

describe("bytes of another encoding are found", () => {
  const umlauts = (table: Table, rows: readonly number[]) => {
    for (const row of table.rows) row[9] = "Good";
    for (const row of rows) table.rows[row]![9] = "Hyvä";
  };
  const found = async (bytes: Buffer) =>
    (await warningsOf(folder.file("survey.csv", bytes)))
      .filter(({ code }) => code === "encoding")
      .map(({ facts, rows }) => [(facts as { kind: string }).kind, rows]);

  it("as a guess about the whole file, be it one byte in 2,000 rows or one in each", async () => {
    for (const rows of sizes)
      for (const many of [1, rows / 10, rows]) {
        const table = plainTable(rows, rows);
        umlauts(table, someRows(table, many, 1));
        assert.deepEqual(
          await found(Buffer.from(csvOf(table), "latin1")),
          [["guess", undefined]],
          `${many} of ${rows}`,
        );
      }
  });

  it("cell by cell in a file that is UTF-8 otherwise, as long as more of its letters are", async () => {
    for (const rows of sizes)
      for (const many of [1, 0.1 * rows, 0.4 * rows]) {
        const table = plainTable(rows, rows);
        umlauts(
          table,
          table.rows.map((_, row) => row),
        );
        const foreign = new Set(someRows(table, many, 1));
        const [header, ...lines] = csvOf(table).split("\n");
        const bytes = lines.map((line, row) => Buffer.from(`${line}\n`, foreign.has(row) ? "latin1" : "utf8"));
        assert.deepEqual(await found(Buffer.concat([Buffer.from(`${header}\n`), ...bytes])), [["cells", many]]);
      }
  });

  it("not where letters were lost before: UTF-8 once read as Windows-1252 and saved is letters as any", async () => {
    const table = plainTable(1, 300);
    for (const row of table.rows) row[9] = "HyvÃ¤";
    assert.deepEqual(await found(Buffer.from(csvOf(table))), []);
  });
});

describe("sheets that are not read are named", () => {
  const others = async (...more: readonly (readonly (readonly string[])[])[]) => {
    const { header, rows } = plainTable(1, 30);
    const sheets = [[header, ...rows], ...more].map((cells, at) => ({ name: `S${at + 1}`, rows: cells }));
    const [warning, ...rest] = await warningsOf(folder.file("survey.xlsx", workbook(sheets)));
    assert.equal(rest.length, 0);
    return warning === undefined ? [] : [warning.code, (warning.facts as { sheets: string[] }).sheets];
  };
  const pair = ["2025", "4"];

  it("from a header and a row on, and each of many", async () => {
    assert.deepEqual(await others([pair, pair]), ["other-sheets", ["S2"]]);
    assert.deepEqual(await others(Array(2000).fill(pair), [pair], [pair, pair, pair]), ["other-sheets", ["S2", "S4"]]);
  });

  it("not when they are empty, a title, or notes below each other, as long as these begin the sheet", async () => {
    assert.deepEqual(await others([], [pair], Array(400).fill(["a note"])), []);
    assert.deepEqual(await others([...Array(60).fill(["a note"]), pair, pair]), []);
  });
});

describe("a header of several rows is recognised", () => {
  const below = (rows: number, names: readonly string[]) => {
    const { header, rows: cells } = plainTable(rows, rows);
    return {
      header: [...header.slice(0, 2), "How was it?", "", "", "", ...header.slice(6)],
      rows: [[...names], ...cells],
    };
  };
  const asked = ["", "", ...touchpoints, "", "", "", ""];
  const found = async (table: Table, about = {}) => {
    const named = Object.fromEntries(
      touchpoints.map((name) => [name, { satisfaction: { column: `How was it?: ${name}`, scale: [1, 5] } }]),
    );
    const warnings = await warningsOf(csv(table), { touchpoints: named, ...about });
    return warnings.map(({ code, facts }) => [code, (facts as { headerRows?: number }).headerRows]);
  };

  it("in a file of 30 rows as in one of 2,000, and no longer said once the mapping tells it", async () => {
    for (const rows of sizes) {
      assert.deepEqual(await found(below(rows, asked)), [["header-rows", 2]]);
      assert.deepEqual(await found(below(rows, asked), { headerRows: 2 }), []);
    }
  });
});

describe("previews of a survey tool are found", () => {
  it("be it one row or half of them, and counted", async () => {
    for (const rows of sizes)
      for (const many of strengths(rows)) {
        const table = plainTable(rows, rows);
        const previews = new Set(someRows(table, many, 1));
        table.header.push("Status", "Finished", "ResponseId");
        table.rows.forEach((row, at) => {
          row.push(previews.has(at) ? "Survey Preview" : "IP Address", "True", `R_${at}`);
        });
        const warnings = await warningsOf(csv(table));
        assert.deepEqual(
          warnings.map((warning) => [warning.code, warning.rows]),
          [["previews", many]],
        );
      }
  });

  it("not where a column is called Status and nothing tells that Qualtrics wrote it", async () => {
    const table = plainTable(1, 300);
    table.header.push("Status");
    table.rows.forEach((row, at) => {
      row.push(at < 9 ? "Survey Preview" : "IP Address");
    });
    assert.deepEqual(await warningsOf(csv(table)), []);
  });
});

describe("the weight of an SPSS file that the mapping does not use is found", () => {
  const found = async (weightOf: (row: number) => number, about = {}) => {
    const path = folder.file("survey.sav", savOf(plainTable(1, 300), weightOf));
    return (await warningsOf(path, about)).map(({ code, column }) => [code, column]);
  };

  it("from one row on that weighs otherwise than the rest", async () => {
    assert.deepEqual(await found((row) => (row === 9 ? 1.2 : 1)), [["unused-weight", "w"]]);
    assert.deepEqual(await found((row) => 0.5 + (row % 7) / 7), [["unused-weight", "w"]]);
    assert.deepEqual(await found((row) => 0.5 + (row % 7) / 7, { weight: "w" }), []);
  });

  it("not where all rows weigh the same, which changes no figure", async () => {
    assert.deepEqual(await found(() => 1), []);
    assert.deepEqual(await found(() => 2.5), []);
  });
});

describe("too few answers are found", () => {
  it("at four of a touchpoint, not at five, in a small file as in a large one", async () => {
    for (const rows of sizes)
      for (const answered of [0, 1, 4, 5]) {
        const table = plainTable(rows, rows);
        table.rows.forEach((row, at) => {
          row[3] = at < answered ? "4" : "";
        });
        const few = (await warningsOf(csv(table))).filter(({ code }) => code === "too-few");
        assert.deepEqual(
          few.map(({ touchpoint, rows }) => [touchpoint, rows]),
          answered < 5 ? [["t2", answered]] : [],
        );
      }
  });

  it("and where no row can be used", async () => {
    const { header } = plainTable(1, 1);
    const [warning] = await warningsOf(csv({ header, rows: [] }));
    assert.deepEqual([warning?.code, warning?.rows], ["too-few", 0]);
  });
});
