import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../test/experiences.ts";
import { aJourney } from "../../../test/journeys.ts";
import { declaredAnswers } from "../experience/declared-answers.ts";
import type { Experience } from "../experience/experience.ts";
import { AnswerParts } from "./answer-parts.ts";
import { notAnswered } from "./cell.ts";
import { WideRows } from "./wide-row.ts";

const declared = declaredAnswers(aJourney());
const hour = 3600;

/** The rows of such experiences, an hour apart unless they say when; each as what its columns hold. */
function rowsOf(abouts: readonly (Partial<Experience> & { local?: number })[], gap: number | null = null) {
  const rows = new WideRows(new AnswerParts(() => declared), () => gap);
  const experiences = abouts.map(({ local, ...about }, n) => ({
    experience: anExperience({ customer: "7", ...about }),
    local: local ?? n * hour,
    origin: null,
  }));
  // Two at a time: a pass may lie across what is read at once.
  const made = [];
  for (let at = 0; at < experiences.length; at += 2) made.push(...rows.add(experiences.slice(at, at + 2)));
  made.push(...rows.end());
  return made.map((row) => Object.fromEntries(row.map(({ key, cell }) => [key, cell])));
}
const told = (rows: ReturnType<typeof rowsOf>, ...keys: string[]) => rows.map((row) => keys.map((key) => row[key]));

const theWhole = { whole: true, touchpoint: undefined } as unknown as Partial<Experience>;

describe("rows of passes", () => {
  it("hold what was answered at each touchpoint, and about the whole", () => {
    const rows = rowsOf([
      { pass: "a", touchpoint: "menu", answers: { satisfaction: 4 }, attributes: { group: "new" } },
      { pass: "a", touchpoint: "bill", answers: { satisfaction: 2, comment: "Hidas" } },
      { pass: "a", ...theWhole, answers: { recommend: 9 } },
      { pass: "b", touchpoint: "menu", answers: { satisfaction: 5 } },
    ]);
    assert.deepEqual(told(rows, "pass", "customer", "menu.satisfaction", "bill.satisfaction", "bill.comment"), [
      ["a", 7, 4, 2, "Hidas"],
      ["b", 7, 5, undefined, undefined],
    ]);
    assert.deepEqual(told(rows, "whole.recommend", "attributes.group", "first", "last", "experiences"), [
      [9, "new", 0, 2 * hour, 3],
      [undefined, undefined, 3 * hour, 3 * hour, 1],
    ]);
  });

  it("let the last value count where the same was answered again, and a state only where there is no value", () => {
    const rows = rowsOf([
      { pass: "a", answers: { satisfaction: 2, effort: null } },
      { pass: "a", answers: { satisfaction: 4, effort: 5 } },
      { pass: "a", answers: { satisfaction: null } },
    ]);
    assert.deepEqual(told(rows, "bill.satisfaction", "bill.effort", "experiences"), [[4, 5, 3]]);
    assert.deepEqual(told(rowsOf([{ answers: { effort: null } }]), "bill.effort"), [[notAnswered]]);
  });

  it("begin anew after the journey's gap where no pass is told", () => {
    const rows = rowsOf([{ local: 0 }, { local: 2 * hour }, { local: 4 * hour + 1 }], 2 * hour);
    assert.deepEqual(told(rows, "experiences"), [[2], [1]]);
  });

  it("are one experience each without a pass, a gap, a person, or an order in time", () => {
    assert.equal(rowsOf([{}, {}]).length, 2);
    assert.equal(rowsOf([{ precision: "year" }, { precision: "year" }], 24 * hour).length, 2);
    const unknown = [1, 2].map(() => {
      const { customer: _, ...rest } = anExperience();
      return { experience: rest as Experience, local: 0, origin: null };
    });
    const rows = new WideRows(new AnswerParts(() => declared), () => hour);
    assert.equal([...rows.add(unknown), ...rows.end()].length, 2);
  });

  it("never mix an expectation asked beforehand with one asked afterwards", () => {
    const pair = { expectation: { expected: 4, experienced: 5 } };
    const rows = rowsOf([
      { pass: "a", askedWhen: "before", answers: pair },
      { pass: "a", askedWhen: "after", answers: { expectation: { expected: 2, experienced: 3 } } },
    ]);
    assert.deepEqual(told(rows, "bill.expectation.before.expected", "bill.expectation.expected"), [[4, 2]]);
    const empty = rowsOf([{ askedWhen: "before", answers: { expectation: null } }]);
    assert.deepEqual(told(empty, "bill.expectation.before", "bill.expectation"), [[notAnswered, undefined]]);
  });
});
