import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../test/experiences.ts";
import type { Experience } from "../../core/experience/experience.ts";
import { incomingExperience } from "./incoming.ts";
import { incomingRows } from "./incoming-rows.ts";

/** The same, but that JSON counts by what it says. */
function assertSame(experiences: readonly (readonly [row: number, experience: Experience])[]): void {
  const read = incomingRows();
  for (const [row, experience] of experiences) {
    const [got, expected] = [read(experience, row), incomingExperience(experience, row)];
    if (got.ok && expected.ok) {
      assert.deepEqual(JSON.parse(got.value.content), JSON.parse(expected.value.content));
      assert.deepEqual({ ...got.value, content: "" }, { ...expected.value, content: "" });
    } else assert.deepEqual(got, expected);
  }
}

type Own = "id" | "touchpoint" | "whole" | "language" | "askedWhen" | "answers" | "scales";
const attributes = { group: "new" };
const answers = { satisfaction: 4 };

describe("rows of a source, read one after the other", () => {
  it("come out as one by one, whatever they share and whatever is their own", () => {
    const full: Experience = {
      ...anExperience(),
      ...{ pass: "p-1", channel: "kiosk", location: "turku", customer: "ann", survey: "visit", version: 2 },
      ...{ perspective: "customer", via: "staff", weight: 0.5, attributes, answers },
    };
    const another = (about: Partial<Experience>): Experience => ({ ...full, id: anExperience().id, ...about });
    const { touchpoint: _, ...nowhere } = full;
    assertSame([
      [1, full],
      [1, another({ touchpoint: "menu" })],
      [1, another({ touchpoint: "bill", answers: { satisfaction: null, recommend: "notApplicable" } })],
      [1, { ...nowhere, id: anExperience().id, whole: true }],
      [1, another({ scales: { satisfaction: [1, 10] }, askedWhen: "before", language: "fi" })],
      [1, another({ answers: { comment: 'Hyvää, sanoi "hän"', satisfaction: 1 } })],
      [1, another({ answers: { comment: null } })],
      [1, another({ answers: { comment: "notApplicable" } })],
      [1, another({ touchpoint: "menu" })],
    ]);
  });

  it("are each read anew when anything differs that a row shares", () => {
    // The type asks for every field that is not an experience's own, a new one as well.
    const differing: Record<Exclude<keyof Experience, Own>, Partial<Experience>> = {
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
    for (const about of Object.values(differing)) {
      const first = anExperience({ attributes, answers });
      assertSame([
        [1, first],
        [1, { ...first, ...about, id: anExperience().id }],
        [2, { ...first, id: anExperience().id }],
      ]);
    }
  });

  it("are refused where no column can hold them, and the next is not", () => {
    const good = anExperience({ attributes, answers });
    assertSame([
      [1, { ...good, at: "yesterday" }],
      [1, good],
      [1, { ...good, id: "7" }],
      [1, { ...good, touchpoint: "a\0b" }],
      [1, { ...good, id: good.id.toUpperCase() }],
      [1, good],
    ]);
  });
});
