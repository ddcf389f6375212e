import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { dataFolder } from "../../../test/data-files.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import { savFile } from "../../../test/sav-file.ts";
import { notAnswered, notAsked } from "../../core/experience/wide.ts";
import { openSource } from "./source.ts";
import { type Rejection, TakeIn } from "./take-in.ts";

const folder = dataFolder();
const journey = aJourneyWith("menu", "bill");
const mapped = { touchpoints: { menu: { satisfaction: "Q1" }, bill: { satisfaction: "Q2" } } };

/** Takes files in whole: the rows that can be used, what was rejected, and what became of it all. */
async function taken(files: Record<string, string | Uint8Array>, about: Record<string, unknown> = {}) {
  const mapping = aMapping({ ...mapped, ...about }, journey);
  const paths = Object.entries(files).map(([name, content]) => folder.file(name, content));
  const source = await openSource(paths, mapping, journey);
  if (!source.ok) return { refused: source.refusal, rows: [], rejections: [], taken: null };
  const rejections: Rejection[] = [];
  const takeIn = new TakeIn(source.value, { onRejection: (rejection) => rejections.push(rejection) });
  const rows: [number, ...number[]][] = [];
  for await (const _ of takeIn.rows((row, _, before) => rows.push([before + row.row, ...row.answers])));
  return { refused: null, rows, rejections, taken: takeIn.taken() };
}

describe("TakeIn", () => {
  it("hands over every usable row, mapped", async () => {
    const { rows, taken: all } = await taken({ "a.csv": "Q1,Q2\n5,4\n1,2\n" });
    assert.deepEqual(rows, [
      [1, 5, 4],
      [2, 1, 2],
    ]);
    assert.deepEqual(all?.rows, { read: 2, used: 2, rejected: 0 });
    assert.deepEqual(
      all?.answers.map(({ touchpoint, column, answered }) => [touchpoint, column, answered]),
      [
        ["menu", "Q1", 2],
        ["bill", "Q2", 2],
      ],
    );
  });

  it("reads several files as one, whatever the order of their columns, with rows running over files", async () => {
    const { rows, taken: all } = await taken({ "a.csv": "Q1,Q2\n5,4\n", "b.csv.gz": gzipSync("Q2;x;Q1\n1;9;3\n") });
    assert.deepEqual(rows, [
      [1, 5, 4],
      [2, 3, 1],
    ]);
    assert.equal(all?.rows.read, 2);
  });

  it("reads an SPSS file beside another, and takes of each what it says about its own columns", async () => {
    const sav = savFile({
      variables: [{ name: "Q1", missing: [9] }, { name: "Q2" }, { name: "D1" }, { name: "W" }],
      labels: [{ of: [3], labels: [[1, "Mies"]] }],
      rows: [
        [5, 4, 1, 0.5],
        [9, 9, 2, 1],
      ],
      says: { weight: 4 },
    });
    const files = { "a.sav": sav, "b.csv": "Q1,Q2,D1\n9,1,Nainen\n" };
    const { rows, rejections, taken: all } = await taken(files, { attributes: { gender: "D1" } });
    assert.deepEqual(rows, [
      [1, 5, 4],
      [2, notAnswered, notAsked],
      [3, notAsked, 1],
    ]);
    // Only the SPSS file says that 9 is no answer, and only to the first question.
    assert.deepEqual(
      rejections.map(({ file, row, field, value }) => [file!.slice(-5), row, field, value]),
      [
        ["a.sav", 2, "Q2", "9"],
        ["b.csv", 1, "Q1", "9"],
      ],
    );
    assert.equal(all?.fingerprint.length, 64);
    const weight = all?.warnings.find(({ code }) => code === "unused-weight");
    assert.equal(weight?.column, "W");
    assert.equal(
      weight?.message,
      "the file a.sav says that its rows are weighted by this column, and the mapping has no weight",
    );
  });

  it("asks of each file whether it is weighted, also where two are called the same", async () => {
    const variables = [{ name: "Q1" }, { name: "Q2" }, { name: "W" }];
    const weighted = (...weights: number[]) =>
      savFile({ variables, rows: weights.map((weight) => [5, 4, weight]), says: { weight: 3 } });
    for (const wave of ["spring", "autumn"]) mkdirSync(join(folder.path, wave));
    const { taken: all } = await taken({ "spring/wave.sav": weighted(1, 1), "autumn/wave.sav": weighted(0.5, 2) });
    assert.equal(all?.warnings.filter(({ code }) => code === "unused-weight").length, 1);
  });

  it("rejects a value by file, row and column with what stood there, and uses the rest of the row", async () => {
    const { rows, rejections, taken: all } = await taken({ "a.csv": "Q1,Q2\n5,4\n9,2\n" });
    assert.equal(rows.length, 2);
    assert.equal(rejections.length, 1);
    const [{ file, row, field, code, value }] = rejections as [Rejection];
    assert.deepEqual([file?.endsWith("a.csv"), row, field, code, value], [true, 2, "Q1", "out-of-scale", "9"]);
    assert.deepEqual(all?.rows, { read: 2, used: 2, rejected: 0 });
    assert.equal(all?.valuesRejected, 1);
  });

  it("counts the rows of each file from 1 in what it rejects", async () => {
    const { rejections } = await taken({ "a.csv": "Q1,Q2\n5,4\n", "b.csv": "Q1,Q2\n7,4\n" });
    assert.equal(rejections[0]?.row, 1);
    assert.match(rejections[0]!.file!, /b\.csv$/);
  });

  it("rejects rows that cannot be split, and rows without a time", async () => {
    const { rejections, taken: all } = await taken(
      { "a.csv": "Q1,Q2,DAY\n5,4,2026-01-02\n5,4\n3,3,yesterday\n" },
      { at: { column: "DAY" } },
    );
    assert.deepEqual(
      rejections.map(({ code, row }) => [code, row]),
      [
        ["ragged-row", 2],
        ["unreadable-time", 3],
      ],
    );
    assert.deepEqual(all?.rows, { read: 3, used: 1, rejected: 2 });
  });

  it("leaves out what the mapping says, by its column, and neither looks at it nor rejects anything of it", async () => {
    const {
      rows,
      rejections,
      taken: all,
    } = await taken({ "a.csv": "S,F,Q1,Q2\n0,1,5,4\n1,0,9,9\n0,0,9,4\n0,1,9,3\n" }, { leaveOut: { S: [1], F: [0] } });
    assert.deepEqual(
      rows.map(([row]) => row),
      [1, 4],
    );
    assert.deepEqual(all?.rows, { read: 4, used: 2, leftOut: 2, rejected: 0 });
    assert.deepEqual(all?.leftOut, { S: 1, F: 1 });
    assert.deepEqual([rejections.length, all?.valuesRejected], [1, 1]);
    assert.deepEqual(
      all?.warnings.filter(({ code }) => code === "out-of-scale").map(({ rows }) => rows),
      [1],
    );
  });

  it("says in one refusal everything that keeps any file from being read", async () => {
    const { refused } = await taken({ "a.csv": "Q1,Q2\n1,2\n", "b.csv": "Q1,Q3\n1,2\n", "c.csv": "" });
    assert.deepEqual(
      refused?.map(({ code, file }) => [code, file?.slice(-5)]),
      [
        ["unknown-column", "b.csv"],
        ["empty-file", "c.csv"],
      ],
    );
  });

  it("refuses a mapped column that stands twice in the header, and lets others stand twice", async () => {
    assert.equal((await taken({ "a.csv": "Q1,Q2,Q1\n1,2,3\n" })).refused?.[0]?.code, "duplicate-header");
    assert.equal((await taken({ "a.csv": "Q1,Q2,x,x\n1,2,3,4\n" })).rows.length, 1);
  });

  it("has the SHA-256 of the file as fingerprint, and of several files that of their own, a line each", async () => {
    const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
    const [a, b] = ["Q1,Q2\n1,2\n", gzipSync("Q1,Q2\n3,4\n")] as const;
    assert.equal((await taken({ "a.csv": a })).taken?.fingerprint, sha256(a));
    assert.equal((await taken({ "a.csv": a, "b.csv": b })).taken?.fingerprint, sha256(`${sha256(a)}\n${sha256(b)}\n`));
  });

  it("says why a file cannot be read to its end", async () => {
    const packed = gzipSync(
      `Q1,Q2\n${Array.from({ length: 90_000 }, (_, row) => `${(row * 7919) % 5},${row % 3}\n`).join("")}`,
    );
    const { taken: all } = await taken({ "a.csv": packed.subarray(0, packed.length - 100) });
    assert.equal(all?.stopped?.code, "gzip");
  });
});

describe("warnings of what is taken in", () => {
  const plenty = "5,4\n".repeat(5);
  const warningsOf = async (content: string, about?: Record<string, unknown>) =>
    (await taken({ "a.csv": content }, about)).taken?.warnings ?? [];

  it("are none for plain data", async () => {
    assert.deepEqual(await warningsOf(`Q1,Q2\n${plenty}`), []);
  });

  it("name the values outside the scale, the commonest first", async () => {
    assert.deepEqual(await warningsOf(`Q1,Q2\n${plenty}5,9\n5,7\n5,9\n`), [
      {
        code: "out-of-scale",
        column: "Q2",
        touchpoint: "bill",
        rows: 3,
        message: "values outside the scale 1–5 were left out: 9 (2 rows), 7 (1 row)",
        suggestion:
          "where they mean that it did not apply or was not answered, write beside the column: notApplicable: [9, 7] or missing: [9, 7]",
        facts: {
          rule: { as: "count" },
          values: [
            { value: "9", rows: 2 },
            { value: "7", rows: 1 },
          ],
          others: 0,
          scale: [1, 5],
        },
        touches: [{ figures: "answers", touchpoint: "bill", answer: "satisfaction" }],
      },
    ]);
  });

  it("name values that the mapping does not explain", async () => {
    const [warning] = await warningsOf(`Q1,Q2\n${plenty}5,N/A\n`);
    assert.equal(warning?.code, "unmapped-answer");
    assert.equal(warning?.message, 'values that the mapping does not explain were left out: "N/A" (1 row)');
  });

  it("name columns that look like answers and are not mapped", async () => {
    const [warning] = await warningsOf(
      `Q1,Q2,Q3\n${["1", "2", "3", "4", "5"].map((value) => `5,4,${value}\n`).join("")}`,
    );
    assert.deepEqual([warning?.code, warning?.column], ["unmapped-answer", "Q3"]);
  });

  it("touch what the mapping makes of their column: a pair, an outcome, an attribute, an answer of every touchpoint", async () => {
    const touching = async (content: string, about: Record<string, unknown>) =>
      (await warningsOf(content, about))
        .filter(({ code }) => code !== "too-few")
        .map(({ column, touchpoint, touches }) => [column, touchpoint, touches]);
    const pair = { expectation: { expected: "E", experienced: "S", scale: [1, 5] } };
    assert.deepEqual(await touching(`E,S,Q2\n${"4,5,5\n".repeat(5)}9,4,5\n`, { touchpoints: { bill: pair } }), [
      ["E", "bill", [{ figures: "answers", touchpoint: "bill" }]],
    ]);
    assert.deepEqual(
      await touching(`Q1,Q2,left\n${"5,4,no\n".repeat(5)}5,4,maybe\n`, {
        outcomes: { churned: { column: "left", yes: "yes", no: "no" } },
      }),
      [["left", undefined, [{ figures: "outcome", key: "churned" }]]],
    );
    const long = { touchpoint: { column: "where" }, answers: { satisfaction: "Q1" }, touchpoints: undefined };
    assert.deepEqual(await touching(`where,Q1\n${"bill,4\n".repeat(5)}menu,9\n`, long), [
      ["Q1", undefined, [{ figures: "answers", answer: "satisfaction" }]],
    ]);
    const whole = { whole: { satisfaction: "Q1" }, touchpoints: undefined };
    assert.deepEqual(await touching(`Q1\n${"4\n".repeat(5)}9\n`, whole), [
      ["Q1", undefined, [{ figures: "answers", touchpoint: "", answer: "satisfaction" }]],
    ]);
  });

  it("say why the mapping accepts them, where it does, by code and column", async () => {
    const content = `Q1,Q2\n${plenty}5,9\n8,4\n`;
    const why = "staff wrote 9 for VIP guests";
    const accepted = [{ code: "out-of-scale", column: "Q2", why }];
    assert.deepEqual(
      (await warningsOf(content, { accepted })).map((warning) => [warning.column, warning.accepted]),
      [
        ["Q1", undefined],
        ["Q2", why],
      ],
    );
    assert.deepEqual(
      (await warningsOf(content, { accepted: [{ code: "out-of-scale", why }] })).map((warning) => warning.accepted),
      [why, why],
    );
    assert.deepEqual(
      (await warningsOf(content, { accepted: [{ code: "leakage", column: "Q2", why }] })).filter(
        (warning) => warning.accepted !== undefined,
      ),
      [],
    );
  });

  it("say what the mapping accepts although nothing of the kind is found, unless an audit may find it yet", async () => {
    const content = `Q1,Q2\n${plenty}8,4\n`;
    const why = "looked into";
    const idle = await warningsOf(content, {
      accepted: [
        { code: "out-of-scale", column: "Q1", why },
        { code: "out-of-scale", column: "Q2", why },
        { code: "duplicate-rows", why },
        { code: "unexpected-direction", touchpoint: "bill", why },
      ],
    });
    assert.deepEqual(
      idle
        .filter(({ code }) => code === "idle-acceptance")
        .map(({ column, touches, suggestion }) => [column, touches, suggestion]),
      [
        [
          "Q2",
          [],
          'if the data were put right, take this out of the mapping: accepted: [{ code: out-of-scale, column: Q2, why: "…" }]; else see whether column and touchpoint are those that you mean',
        ],
        [
          undefined,
          [],
          'if the data were put right, take this out of the mapping: accepted: [{ code: duplicate-rows, why: "…" }]; else see whether column and touchpoint are those that you mean',
        ],
      ],
    );
  });

  it("name the file, where there are several", async () => {
    const { taken: all } = await taken(
      { "a.csv": `ID,Q1,Q2\na,5,4\n`, "b.csv": `ID,Q1,Q2\n${"b,5,4\n".repeat(2)}${plenty.replaceAll("5,4", "c,5,4")}` },
      { id: "ID" },
    );
    const [warning] = all!.warnings;
    assert.deepEqual([warning?.code, warning?.file, warning?.facts.firstRow], ["repeated-ids", "b.csv", 2]);
  });

  it("count rows whose id an earlier row has", async () => {
    const rows = ["a,5,4", "b,5,4", "a,5,4", "c,5,4", "a,5,4", ",5,4", ",5,4"].join("\n");
    const [warning] = await warningsOf(`ID,Q1,Q2\n${rows}\n`, { id: "ID" });
    assert.deepEqual([warning?.code, warning?.column, warning?.rows], ["repeated-ids", "ID", 2]);
  });

  it("count rows of a customer that nothing tells from an earlier row's, but not later visits", async () => {
    const rows = ["a,2026-01-01,5,4", "a,2026-01-02,5,4", "b,2026-01-02,5,4", "a,2026-01-02,5,4", "c,2026-01-05,5,4"];
    const about = { customer: "ID", at: { column: "DAY" } };
    const [warning] = await warningsOf(`ID,DAY,Q1,Q2\n${rows.join("\n")}\n`, about);
    assert.deepEqual([warning?.code, warning?.rows], ["repeated-ids", 1]);
  });

  it("say where the encoding is another one", async () => {
    const mapping = aMapping({ ...mapped, comments: { column: "C" } }, journey);
    const path = folder.file("latin.csv", Buffer.from(`Q1,Q2,C\n5,4,hyv\xe4\n${"5,4,ok\n".repeat(5)}`, "latin1"));
    const source = await openSource([path], mapping, journey);
    assert(source.ok);
    const takeIn = new TakeIn(source.value);
    for await (const _ of takeIn.rows(() => {}));
    const [warning] = takeIn.taken().warnings;
    assert.equal(warning?.code, "encoding");
    assert.match(warning.message, /read as windows-1252, a guess, by which one word reads "hyvä"/);
    assert.match(warning.suggestion!, /encoding: windows-1252/);
  });

  it("name questions with too few answers", async () => {
    const warnings = await warningsOf(`Q1,Q2\n${"5,\n".repeat(3)}${plenty}`.replace("5,4\n", ""));
    assert.deepEqual(
      warnings.map(({ code, touchpoint, rows }) => [code, touchpoint, rows]),
      [["too-few", "bill", 4]],
    );
    assert.deepEqual(
      (await warningsOf("Q1,Q2\n")).map(({ code, message }) => [code, message]),
      [["too-few", "no row can be used"]],
    );
  });
});
