import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { randomFrom } from "../../measures/numbers/random.ts";
import type { AuditSwitching } from "../audit-value.ts";
import type { CountedCourse, CourseCounts } from "../courses.ts";
import { type SwitchingRefused, switchingOf } from "./switching.ts";

const question = { of: "leaving", outcome: "churned", by: "whole", perspective: "customer" } as const;
const counted = (courses: readonly CountedCourse[], about: Partial<CourseCounts> = {}): CourseCounts => ({
  courses,
  people: courses.reduce((sum, { n }) => sum + n, 0),
  passes: courses.reduce((sum, { course, n }) => sum + n * course.length, 0),
  ...{ sampled: false, ordered: true },
  ...about,
});
function told(found: AuditSwitching | SwitchingRefused): AuditSwitching {
  assert(!("refused" in found), JSON.stringify(found));
  return found;
}
function estimate(figure: Figure | undefined): Estimate {
  assert(figure?.ok, JSON.stringify(figure));
  return figure.estimate;
}

/** Customers who come up to ten times, have a bad visit with 30 %, and leave after each with the chance that `leaves` gives. */
function drawn(customers: number, leaves: (bad: number) => number): CountedCourse[] {
  const random = randomFrom(12);
  return Array.from({ length: customers }, () => {
    let [course, bad] = ["", 0];
    for (let visit = 0; visit < 10; visit++) {
      const isBad = random.uniform() < 0.3;
      bad += Number(isBad);
      const left = random.uniform() < leaves(bad);
      course += Number(isBad) + (left ? 2 : 0);
      if (left) break;
    }
    return { course, n: 1 };
  });
}

describe("bad experiences and leaving", () => {
  it("counts each visit with the bad ones until then, this one included", () => {
    // 40 came twice and stayed; 30 left after a bad first visit; 10 came well, then badly, and left.
    const found = told(
      switchingOf(
        counted([
          { course: "00", n: 40 },
          { course: "3", n: 30 },
          { course: "03", n: 10 },
        ]),
        question,
      ),
    );
    assert.equal(found.events, 40);
    assert.deepEqual(
      found.byCount
        .slice(0, 2)
        .map(({ bad, share }) => [bad, estimate(share).value, estimate(share).n, estimate(share).people]),
      [
        [0, 0, 90, 50],
        [1, 1, 40, 40],
      ],
    );
    assert.deepEqual(found.byCount[2]!.share, { ok: false, reason: "not-measured", n: 0 });
  });

  it("finds that the risk doubles after two", () => {
    const found = told(switchingOf(counted(drawn(2_000, (bad) => (bad >= 2 ? 0.1 : 0.05))), question));
    const [one, two] = found.ratios.map(({ ratio }) => estimate(ratio));
    assert.deepEqual([found.says, found.after], ["more", 2]);
    assert.ok(two!.low < 2 && 2 < two!.high && one!.low < 1 && 1 < one!.high);
  });

  it("does not find that bad experiences protect, though those who stay longer have had more of them (trap 4)", () => {
    const courses = drawn(3_000, () => 0.15);
    const found = told(switchingOf(counted(courses), question));
    assert.equal(found.says, "no-difference");
    const two = estimate(found.ratios.find(({ bad }) => bad === 2)!.ratio);
    assert.ok(two.low < 1 && 1 < two.high && two.low > 0.7);
    // Grouped by their count at the end they would seem to.
    const leavers = (of: (bad: number) => boolean) => {
      const some = courses.filter(({ course }) =>
        of([...course].filter((digit) => digit === "1" || digit === "3").length),
      );
      const visits = some.reduce((sum, { course }) => sum + course.length, 0);
      return some.filter(({ course }) => /[23]$/.test(course)).length / visits;
    };
    assert.ok(leavers((bad) => bad >= 2) < 0.75 * leavers((bad) => bad === 0));
  });

  it("calls what is only said an intention", () => {
    const intends = drawn(800, (bad) => (bad > 0 ? 0.3 : 0.1)).map(({ course, n }) => ({ course: `${course}0`, n }));
    const found = told(switchingOf(counted(intends), { ...question, of: "intention", outcome: "whole.return" }));
    assert.deepEqual([found.of, found.says], ["intention", "more"]);
    assert.match(found.method, /^logit/);
  });
});

describe("bad experiences and leaving are refused", () => {
  it("where passes have no order in time", () => {
    assert.deepEqual(
      switchingOf(
        counted(
          drawn(500, () => 0.1),
          { ordered: false },
        ),
        question,
      ),
      { refused: "no-order" },
    );
  });

  it("where fewer than thirty customers came again", () => {
    const once = [
      { course: "0", n: 900 },
      { course: "3", n: 100 },
      { course: "00", n: 29 },
    ];
    assert.deepEqual(switchingOf(counted(once), question), { refused: "too-few-again" });
  });

  it("as a model without twenty events; the table stands alone", () => {
    const found = told(
      switchingOf(
        counted([
          { course: "01", n: 100 },
          { course: "03", n: 19 },
        ]),
        question,
      ),
    );
    assert.deepEqual([found.ratios, found.says, found.events], [[], "too-few", 19]);
    assert.match(found.method, /table only: too-few-events/);
  });

  it("count by count where so few had so many, of employees without their number", () => {
    const courses = [
      { course: "00", n: 200 },
      { course: "02", n: 30 },
      { course: "011", n: 3 },
    ];
    assert.deepEqual(told(switchingOf(counted(courses), question)).byCount[2]!.share, {
      ...{ ok: false, reason: "too-few", n: 3, needed: 5 },
    });
    const employees = told(switchingOf(counted(courses), { ...question, perspective: "employee" }));
    assert.deepEqual(employees.byCount[2]!.share, { ok: false, reason: "withheld", n: null });
  });
});
