import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { takenFor, withUse } from "./column-use.ts";

const file = {
  polku: "mapping/1",
  journey: "lunch",
  at: { column: "day", format: "d.M.yyyy" },
  customer: "who",
  touchpoints: { bill: { satisfaction: { column: "Q1", scale: [0, 4] }, comment: "Q1 why" }, menu: { effort: "Q2" } },
  whole: { recommend: "NPS", tags: { columns: { T1: "speed", T2: "friendliness" }, yes: [1] } },
  attributes: { group: "group" },
  comments: "said",
  leaveOut: { Status: ["preview"] },
};

describe("what a mapping file takes a column for", () => {
  const of = (column: string) => takenFor(file, column);

  it("is an answer at a touchpoint or about the whole, with all that is said of it", () => {
    const source = { column: "Q1", scale: [0, 4] };
    assert.deepEqual(of("Q1"), { as: "answer", touchpoint: "bill", answer: "satisfaction", source });
    assert.deepEqual(of("NPS"), { as: "answer", touchpoint: null, answer: "recommend", source: { column: "NPS" } });
  });

  it("is who, when, a group, words", () => {
    assert.deepEqual(
      ["who", "day", "group", "said", "Q1 why"].map((column) => of(column).as),
      [...["customer", "at", "attribute", "comment", "comment"]],
    );
  });

  it("is left to the file where a list could not show it", () => {
    assert.deepEqual(of("T2"), { as: "other", where: "whole.tags" });
    assert.deepEqual(of("Status"), { as: "other", where: "leaveOut" });
    assert.deepEqual(takenFor({ ...file, attributes: { group: "group", place: "group" } }, "group"), {
      as: "other",
      where: "…",
    });
  });

  it("is nothing where the file does not speak of it", () => {
    assert.deepEqual(of("fax"), { as: "nothing" });
  });
});

describe("taking a column for something else", () => {
  it("takes it away from where it was, and what is empty then", () => {
    assert.deepEqual(withUse(file, "Q2", { as: "nothing" }).touchpoints, {
      bill: { satisfaction: { column: "Q1", scale: [0, 4] }, comment: "Q1 why" },
    });
    const { comments, ...rest } = file;
    assert.deepEqual(withUse(file, "said", { as: "nothing" }), rest);
    assert.equal(comments, "said");
  });

  it("says of an answer only what there is to say", () => {
    const source = { column: "Q2", scale: [1, 5], missing: [99], notApplicable: [] };
    const use = { as: "answer", touchpoint: "menu", answer: "satisfaction", source } as const;
    assert.deepEqual((withUse(file, "Q2", use).touchpoints as { menu: unknown }).menu, {
      satisfaction: { column: "Q2", scale: [1, 5], missing: [99] },
    });
    assert.deepEqual(withUse(file, "fax", { ...use, touchpoint: null, source: {} }).whole, {
      ...file.whole,
      satisfaction: "fax",
    });
  });

  it("gives a place to one column only", () => {
    const taken = withUse(file, "fax", { as: "customer", source: {} });
    assert.deepEqual([taken.customer, takenFor(taken, "who").as], ["fax", "nothing"]);
  });

  it("is read back as it was said, whatever it was before", () => {
    for (const column of ["Q1", "who", "day", "group", "said", "Status", "fax"])
      for (const other of ["Q1", "who", "day", "group", "said", "NPS"]) {
        const use = takenFor(file, other);
        assert(use.as !== "other" && use.as !== "nothing");
        const source = { ...use.source, column };
        assert.deepEqual(takenFor(withUse(file, column, use), column), { ...use, source }, `${column} as ${other}`);
      }
  });
});
