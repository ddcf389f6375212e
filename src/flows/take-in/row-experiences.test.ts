import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import { compileMapping } from "../../core/experience/compile-mapping.ts";
import { experiencesOf } from "../../core/experience/told-row.ts";
import { rowExperiences } from "./row-experiences.ts";

const journey = aJourneyWith("menu", "bill");

/** What the rows of a file become. */
function become(about: Record<string, unknown>, header: readonly string[], ...rows: readonly (readonly string[])[]) {
  const mapping = aMapping(about, journey);
  const reader = compileMapping(mapping, journey, header);
  assert(reader.ok);
  const { via, askedWhen } = mapping;
  const context = { layout: reader.value.layout, journey: "lunch", via, zone: "Europe/Helsinki" };
  const toExperiences = rowExperiences(askedWhen === undefined ? context : { ...context, askedWhen });
  return rows.map((record, index) => {
    const { told, outcomes } = toExperiences(reader.value.read(record, index + 1), "visits.csv");
    return { experiences: told === null ? [] : experiencesOf(told), outcomes };
  });
}

const wide = {
  at: { column: "day" },
  touchpoints: {
    menu: { satisfaction: { column: "m", notApplicable: [6] }, tags: "t" },
    bill: { satisfaction: "b" },
  },
  whole: { recommend: "r" },
};
const header = ["day", "m", "t", "b", "r"];

describe("rowExperiences", () => {
  it("makes an experience of each touchpoint asked about and of the whole, in one pass", () => {
    const [row] = become(wide, header, ["2026-05-11", "4", "taste, price", "", "9"]);
    const { experiences } = row!;
    assert.deepEqual(
      experiences.map(({ touchpoint, whole, answers }) => [touchpoint ?? whole, answers]),
      [
        ["menu", { satisfaction: 4, tags: ["taste", "price"] }],
        ["bill", { satisfaction: null }],
        [true, { recommend: 9 }],
      ],
    );
    assert.equal(new Set(experiences.map(({ pass }) => pass)).size, 1);
    assert.deepEqual([experiences[0]!.at, experiences[0]!.precision], ["2026-05-11", "day"]);
  });

  it("keeps the four states apart: a value, not answered, not applicable, not asked", () => {
    const [first, second] = become(wide, header, ["2026-05-11", "6", "", "", "9"], ["2026-05-11", "9", "", "x", "99"]);
    assert.deepEqual(
      first!.experiences.map(({ answers }) => answers),
      [{ satisfaction: "notApplicable" }, { satisfaction: null }, { recommend: 9 }],
    );
    // Rejected values were not asked: nothing is left of this row.
    assert.deepEqual(second!.experiences, []);
  });

  it("keeps the scale that the question was asked on also where it was given no value", () => {
    const asked = { column: "m", scale: [1, 10], notApplicable: [0] };
    const rows = become(
      { at: { column: "day" }, touchpoints: { menu: { satisfaction: asked } } },
      ["day", "m"],
      [...["2026-05-11", "8"]],
      ["2026-05-11", "0"],
      ["2026-05-11", ""],
    );
    assert.deepEqual(
      rows.flatMap(({ experiences }) => experiences.map(({ scales }) => scales)),
      Array.from({ length: 3 }, () => ({ satisfaction: [1, 10] })),
    );
  });

  it("gives the same row the same ids, and every experience its own", () => {
    const once = become(wide, header, ["2026-05-11", "4", "", "5", "9"], ["2026-05-11", "4", "", "5", "9"]);
    const again = become(wide, header, ["2026-05-11", "4", "", "5", "9"], ["2026-05-11", "4", "", "5", "9"]);
    const ids = once.flatMap(({ experiences }) => experiences.map(({ id }) => id));
    assert.equal(new Set(ids).size, 6);
    assert.deepEqual(
      again.flatMap(({ experiences }) => experiences.map(({ id }) => id)),
      ids,
    );
  });

  it("takes ids from the mapping's id, wherever the row stands", () => {
    const about = { ...wide, id: "n" };
    const [first, second] = become(
      about,
      ["n", ...header],
      ["a", "2026-05-11", "4", "", "5", "9"],
      ["b", "2026-05-11", "4", "", "5", "9"],
    );
    const [moved] = become(about, ["n", ...header], ["b", "2026-05-11", "4", "", "5", "9"]);
    assert.equal(moved!.experiences[0]!.id, second!.experiences[0]!.id);
    assert.notEqual(first!.experiences[0]!.id, second!.experiences[0]!.id);
    assert.equal(moved!.experiences[0]!.pass, second!.experiences[0]!.pass);
  });

  it("writes a time with the zone's offset when the file has none, and with its own when it has", () => {
    const about = { ...wide, at: { column: "day", precision: "second" } };
    const rows = become(
      about,
      header,
      ["2026-01-11 09:05:07", "4", "", "", ""],
      ["2026-07-11T09:05:07", "4", "", "", ""],
      ["2026-07-11T09:05:07-04:30", "4", "", "", ""],
    );
    assert.deepEqual(
      rows.map(({ experiences }) => experiences[0]!.at),
      ["2026-01-11T09:05:07+02:00", "2026-07-11T09:05:07+03:00", "2026-07-11T09:05:07-04:30"],
    );
  });

  it("writes a year as a year", () => {
    const [row] = become({ ...wide, at: { value: 2016 } }, header, ["", "4", "", "", ""]);
    assert.deepEqual([row!.experiences[0]!.at, row!.experiences[0]!.precision], ["2016", "year"]);
  });

  it("keeps a scale that is not the standard one, and both halves of a pair with theirs", () => {
    const about = {
      at: { value: 2026 },
      askedWhen: "before",
      touchpoints: {
        menu: { satisfaction: { column: "m", scale: [1, 10] } },
        bill: { expectation: { expected: "e", experienced: "b", scale: [1, 100] } },
      },
    };
    const [row] = become(about, ["m", "e", "b"], ["7", "60", "80"]);
    const [menu, bill] = row!.experiences;
    assert.deepEqual(menu!.scales, { satisfaction: [1, 10] });
    assert.deepEqual(bill!.answers, { expectation: { expected: 60, experienced: 80 } });
    assert.deepEqual(
      [bill!.scales, bill!.askedWhen, menu!.askedWhen],
      [{ expectation: [1, 100] }, "before", undefined],
    );
  });

  it("makes one experience of a row of long data", () => {
    const about = {
      touchpoints: undefined,
      at: { value: 2026 },
      touchpoint: "where",
      customer: "who",
      pass: "visit",
      channel: { value: "kiosk" },
      answers: { satisfaction: "s", comment: "c" },
    };
    const rows = become(
      about,
      ["where", "who", "visit", "s", "c"],
      ["bill", "ann", "v1", "2", "slow"],
      ["whole", "", "", "5", ""],
    );
    const [bill, whole] = rows.map(({ experiences }) => experiences[0]!);
    assert.deepEqual(
      [bill!.touchpoint, bill!.customer, bill!.pass, bill!.channel, bill!.answers],
      ["bill", "ann", "v1", "kiosk", { satisfaction: 2, comment: "slow" }],
    );
    assert.deepEqual(
      [whole!.whole, whole!.touchpoint, whole!.customer, whole!.pass],
      [true, undefined, undefined, undefined],
    );
  });

  it("makes outcomes of what is known to have happened or not", () => {
    const about = {
      at: { value: 2026 },
      customer: "who",
      touchpoints: undefined,
      outcomes: { churned: { column: "c", yes: [1], no: [0] } },
    };
    const rows = become(about, ["who", "c"], ["ann", "1"], ["bo", "0"], ["cy", ""]);
    assert.deepEqual(
      rows.map(({ outcomes }) =>
        outcomes.map(({ kind, good, happened, customer }) => [kind, good, happened, customer]),
      ),
      [[["churned", false, true, "ann"]], [["churned", false, false, "bo"]], []],
    );
  });

  it("keeps weight, attributes and the language of a comment", () => {
    const about = {
      ...wide,
      at: { value: 2026 },
      weight: "w",
      attributes: { group: { column: "g", labels: { 1: "regular" } } },
      comments: { column: "c", language: "fi" },
    };
    const [row] = become(about, ["m", "t", "b", "r", "w", "g", "c"], ["4", "", "", "", "0.5", "1", "Hyvää"]);
    const [menu, , whole] = row!.experiences;
    assert.deepEqual([menu!.weight, menu!.attributes, menu!.language], [0.5, { group: "regular" }, undefined]);
    assert.deepEqual([whole!.answers, whole!.language], [{ recommend: null, comment: "Hyvää" }, "fi"]);
  });
});
