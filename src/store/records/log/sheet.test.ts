import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import { toldTogether } from "../../../core/experience/told-row.ts";
import { type Incoming, incomingExperience } from "../intake/incoming.ts";
import { asRows, folding, type SourceRow } from "./sheet.ts";

/** An id as rows of files have them: all of a row begin alike. */
const idOfRow = (row: number): string => `5ac30000-${row.toString(16).padStart(4, "0")}-8${randomUUID().slice(15)}`;

/** What the parts of a row say, each experience by its id. */
function unfolded({ together, sheet, loose }: SourceRow): Map<string, Incoming> {
  const rows = new Map(loose.map((row) => [row.id, row]));
  const told = JSON.parse(sheet?.told ?? "[]") as [string | null, object][];
  told.forEach(([touchpoint, own], at) => {
    const id = Buffer.from(sheet!.ids, "latin1")
      .toString("hex", at * 16, at * 16 + 16)
      .replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    const content = JSON.stringify({ ...JSON.parse(sheet!.shared), ...own });
    rows.set(id, { ...together!.shared, id, touchpoint, content, comment: null });
  });
  return rows;
}

function foldedOf(row: number, experiences: readonly Experience[], fold = folding()): SourceRow {
  const told = toldTogether(row, experiences);
  return told === null ? asRows(row, experiences) : fold(told);
}

/** Each comes out as if it had come alone; answers how many are in a sheet. */
function assertSame(row: number, experiences: readonly Experience[], fold = folding()): number {
  const folded = foldedOf(row, experiences, fold);
  const got = unfolded(folded);
  const refused = [];
  for (const experience of experiences) {
    const expected = incomingExperience(experience, row);
    if (!expected.ok) {
      refused.push(expected.refusal);
      continue;
    }
    const one = got.get(experience.id)!;
    assert.deepEqual(JSON.parse(one.content), JSON.parse(expected.value.content));
    assert.deepEqual({ ...one, content: "" }, { ...expected.value, content: "" });
  }
  assert.equal(got.size, experiences.length - refused.length);
  assert.deepEqual(folded.refused, refused);
  assert.equal(folded.sheet === null ? 0 : JSON.parse(folded.sheet.told).length, folded.sheet?.length ?? 0);
  return folded.sheet?.length ?? 0;
}

type Own = "id" | "touchpoint" | "whole" | "language" | "askedWhen" | "answers" | "scales";
const attributes = { group: "new" };
const answers = { satisfaction: 4 };

describe("the experiences of one row of a source", () => {
  const full: Experience = {
    ...anExperience(),
    ...{ pass: "p-1", channel: "kiosk", location: "turku", customer: "ann", survey: "visit", version: 2 },
    ...{ perspective: "customer", via: "staff", weight: 0.5, attributes, answers },
  };
  const another = (about: Partial<Experience> = {}, row = 1): Experience => ({ ...full, id: idOfRow(row), ...about });

  it("go into one sheet, whatever they share and whatever is their own; what is said in words stays by itself", () => {
    const { touchpoint: _, ...nowhere } = full;
    const told = [
      another(),
      another({ touchpoint: "menu" }),
      another({ touchpoint: 'the "bill",\t[3]', answers: { satisfaction: null, recommend: "notApplicable" } }),
      { ...nowhere, id: idOfRow(1), whole: true as const },
      another({ scales: { satisfaction: [1, 10] }, askedWhen: "before", language: "fi" }),
      another({ answers: { comment: 'Hyvää, sanoi "hän"', satisfaction: 1 } }),
      another({ answers: { comment: null } }),
      another({ answers: { comment: "notApplicable" } }),
      another({ touchpoint: "menu" }),
    ];
    assert.equal(assertSame(1, told), 6);
  });

  it("are written anew where the same answers stand beside something else", () => {
    const fold = folding();
    for (const row of [1, 2]) {
      const told = [
        { touchpoint: "menu" },
        { touchpoint: "bill" },
        { language: "fi" },
        { scales: { satisfaction: [1, 9] as const } },
      ];
      assert.equal(
        assertSame(
          row,
          told.map((about) => another(about, row)),
          fold,
        ),
        4,
      );
    }
  });

  it("stay rows when anything differs that a sheet shares", () => {
    // The type asks for every field that is not an experience's own, a new one as well.
    const differing: Record<Exclude<keyof Experience, Own | "flag">, Partial<Experience>> = {
      revision: { revision: 2 },
      journey: { journey: "dinner" },
      pass: { pass: "p-2" },
      at: { at: "2026-05-01", precision: "day" },
      precision: { precision: "day" },
      channel: { channel: "web" },
      location: { location: "oulu" },
      customer: { customer: "bo" },
      perspective: { perspective: "employee" },
      via: { via: "outside" },
      survey: { survey: "other" },
      version: { version: 3 },
      attributes: { attributes: { group: "new", more: 1 } },
      weight: { weight: 2 },
    };
    for (const about of Object.values(differing))
      assert.equal(assertSame(1, [another(), another(about), another()]), 0);
  });

  it("stay rows when their ids do not begin alike, are not of version 8, one comes twice, or there is but one", () => {
    const twice = another();
    assert.equal(
      foldedOf(1, [twice, { ...twice, id: `${twice.id.slice(0, -12)}${twice.id.slice(-12).toUpperCase()}` }]).sheet,
      null,
    );
    assert.equal(assertSame(1, [another(), another({}, 2)]), 0);
    assert.equal(assertSame(1, [another({ id: randomUUID() }), another({ id: randomUUID() })]), 0);
    assert.equal(assertSame(1, [another()]), 0);
    assert.equal(assertSame(1, [another({ id: idOfRow(1).replace("-8", "-7") }), another()]), 0);
  });

  it("are refused where no column can hold them, and the others are not", () => {
    assert.equal(assertSame(1, [another(), another({ touchpoint: "a\0b" }), another()]), 2);
    assert.equal(assertSame(1, [another(), another({ id: "7" }), another()]), 0);
    assert.equal(assertSame(1, [another({ at: "yesterday" })]), 0);
  });

  it("stay rows where PostgreSQL could not take their JSON apart, and beyond 64", () => {
    assert.equal(
      assertSame(1, [another({ answers: { said: "a\0b" } }), another({ touchpoint: "\ud800" }), another(), another()]),
      2,
    );
    assert.equal(
      assertSame(
        1,
        Array.from({ length: 70 }, () => another()),
      ),
      64,
    );
  });
});
