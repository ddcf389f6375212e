import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { headerOf } from "./header.ts";

/** Names, questions and how many rows a header takes. */
const read = (rows: readonly (readonly string[])[], told?: number) => {
  const { names, questions, rows: count, recognised } = headerOf(rows, told);
  return { names, questions, count, recognised: recognised !== null };
};

describe("the header of a table", () => {
  it("is its first row where nothing says otherwise", () => {
    const plain = { names: ["id", "Q1"], questions: ["", ""], count: 1, recognised: false };
    assert.deepEqual(
      read([
        ["id", "Q1"],
        ["1", "5"],
      ]),
      plain,
    );
    assert.deepEqual(read([["id", "Q1"]]), plain);
  });

  it("has import ids below where Qualtrics wrote it, and question texts in one line without markup", () => {
    const ids = ['{"ImportId":"_recordId"}', '{"ImportId":"QID1_1"}', ""];
    const rows = [["ResponseId", "Q1_1", ""], ["Response ID", "How was<br>it?\n- Food", ""], ids, ["R_1", "5", ""]];
    assert.deepEqual(read(rows), {
      names: ["ResponseId", "Q1_1", ""],
      questions: ["Response ID", "How was it? - Food", ""],
      count: 3,
      recognised: true,
    });
    assert.deepEqual(read([rows[0]!, ids, rows[3]!]).count, 2);
  });

  it("has V1 and what it means in the older exports of Qualtrics", () => {
    const { names, questions, count } = read([
      ["V1", "V8", "Q1"],
      ["ResponseID", "StartDate", "How was it?"],
      ["R_1", "", "5"],
    ]);
    assert.deepEqual([names, questions, count], [["V1", "V8", "Q1"], ["ResponseID", "StartDate", "How was it?"], 2]);
  });

  it("has codes below texts where LimeSurvey wrote it for VV, and both in one row where it was asked to", () => {
    const codes = ["id", "submitdate", "lastpage", "startlanguage", "SAT_SQ001"];
    const texts = ["Response ID", "Date submitted", "Last page", "Start language", "How was it? (Food)"];
    const vv = read([texts, codes, ["1", "", "1", "en", "A5"]]);
    assert.deepEqual([vv.names, vv.questions[4], vv.count, vv.recognised], [codes, "How was it? (Food)", 2, true]);
    for (const between of [". ", " - ", ": "]) {
      const both = read([codes.map((code, at) => `${code}${between}${texts[at]}`), ["1", "", "1", "en", "A5"]]);
      assert.deepEqual([both.names, both.questions, both.count], [codes, texts, 1]);
    }
    assert.deepEqual(read([codes, ["1", "", "1", "en", "A5"]]).recognised, false);
  });

  it("has a question over its columns where SurveyMonkey wrote it", () => {
    const { names, count } = read([
      ["Respondent ID", "Collector ID", "How was it?", "", "Again?", "Why?", ""],
      ["", "", "Food", "Service", "Response", "Open-Ended Response", "Other (please specify)"],
      ["114", "400", "Good", "Bad", "Yes", "", ""],
    ]);
    assert.deepEqual(names, [
      "Respondent ID",
      "Collector ID",
      "How was it?: Food",
      "How was it?: Service",
      "Again?",
      "Why?",
      "Why?: Other (please specify)",
    ]);
    assert.equal(count, 2);
  });

  const rows = [
    ["5", "4"],
    ["3", "2"],
    ["1", "1"],
  ];
  it("has two rows where words stand over numbers, under a cell that was merged or that repeats", () => {
    assert.deepEqual(read([["How was it?", ""], ["Food", "Service"], ...rows]).names, [
      "How was it?: Food",
      "How was it?: Service",
    ]);
    assert.equal(read([["How was it?", "How was it?"], ["Food", "Service"], ...rows]).count, 2);
  });

  it("is one row where the second could be a row of answers", () => {
    // Without anything to the left; with a number or a date of its own; with words below as well; with too few rows to tell.
    assert.equal(read([["", "Food"], ["a", "b"], ...rows]).count, 1);
    assert.equal(read([["Food", ""], ["Good", "4"], ...rows]).count, 1);
    assert.equal(read([["Food", ""], ["Good", "2026-05-11"], ...rows]).count, 1);
    assert.equal(
      read([
        ["Food", ""],
        ["Good", "Bad"],
        ["Bad", "Good"],
        ["Good", "Good"],
      ]).count,
      1,
    );
    assert.equal(
      read([
        ["Food", ""],
        ["Taste", "Look"],
        ["5", "4"],
      ]).count,
      1,
    );
    assert.equal(read([["Food", "Service"], ["Taste", "Look"], ...rows]).count, 1);
  });

  it("is as long as somebody says, in a known form of that length or joined", () => {
    assert.deepEqual(
      read(
        [
          ["Food", ""],
          ["Taste", "Look"],
          ["1", "2"],
        ],
        2,
      ),
      {
        names: ["Food: Taste", "Food: Look"],
        questions: ["", ""],
        count: 2,
        recognised: false,
      },
    );
    const qualtrics = [["Q1"], ["How was it?"], ['{"ImportId":"QID1"}'], ["5"]];
    assert.deepEqual(read(qualtrics, 3), { names: ["Q1"], questions: ["How was it?"], count: 3, recognised: false });
    assert.deepEqual(read(qualtrics, 1).names, ["Q1"]);
  });

  it("is read of any table, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("submitdate", "lastpage", "startlanguage", "V1", "ResponseID", '{"ImportId":'),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), (rows, told) => {
        const header = headerOf(rows, told);
        assert(header.rows >= 1 && header.rows <= 3);
        assert.equal(header.questions.length, header.names.length);
        if (told !== undefined) assert.equal(header.rows, told);
      }),
    );
  });

  it("is one row of every plain table of numbers, whatever its names", () => {
    const name = fc.constantFrom("", "a", "b", "Q1", "Response", "Respondent ID", "submitdate", "V1");
    const number = fc.integer({ min: -99, max: 99 }).map(String);
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.array(name, { minLength: width, maxLength: width }),
          fc.array(fc.array(number, { minLength: width, maxLength: width }), { maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(table, ([names, below]) => {
        assert.deepEqual(read([names, ...below]).count, 1);
      }),
    );
  });
});
