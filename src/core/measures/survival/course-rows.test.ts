import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomFrom } from "../numbers/random.ts";
import { courseRows } from "./course-rows.ts";
import { coxRegression } from "./cox-regression.ts";
import type { CustomerCourse } from "./person-periods.ts";

describe("courseRows", () => {
  it("cuts a customer's time where the number of bad experiences changes", () => {
    // Came at 10, bad at 12, 15 and 16, left at 20.
    const rows = courseRows([{ from: 10, until: 20, left: true, bad: [12, 15, 16] }]);
    assert.deepEqual(rows.start, [0, 2, 5]);
    assert.deepEqual(rows.stop, [2, 5, 10]);
    assert.deepEqual(rows.event, [0, 0, 1]);
    assert.deepEqual(rows.covariates, [
      [0, 1, 0],
      [0, 0, 1],
    ]);
    assert.deepEqual(rows.customers, [0, 0, 0]);
  });

  it("knows a first encounter that was bad from the beginning, and takes no blame from the moment of leaving", () => {
    const rows = courseRows([
      { from: 0, until: 4, left: true, bad: [0, 4] },
      { from: 3, until: 3, left: false, bad: [] },
    ]);
    assert.deepEqual(rows.start, [0]);
    assert.deepEqual(rows.stop, [4]);
    assert.deepEqual(rows.covariates, [[1], [0]]);
  });

  /** Customers who leave at 0.1 a month, times `factor` for each bad experience so far; those come at 0.2 a month. */
  const lives = (seed: number, factor: number): CustomerCourse[] => {
    const random = randomFrom(seed);
    const wait = (rate: number) => -Math.log(1 - random.uniform()) / rate;
    return Array.from({ length: 3000 }, () => {
      const bad: number[] = [];
      for (let now = 0; ; ) {
        const [leaving, next] = [now + wait(0.1 * factor ** Math.min(2, bad.length)), now + wait(0.2)];
        if (Math.min(leaving, next) >= 24) return { from: 0, until: 24, left: false, bad };
        if (leaving < next) return { from: 0, until: leaving, left: true, bad };
        bad.push(next);
        now = next;
      }
    });
  };

  it("lets Cox's regression find no effect where there is none; the count at the end would make bad ones protect", () => {
    const customers = lives(3, 1);
    const found = coxRegression(courseRows(customers));
    assert.ok(typeof found !== "string");
    for (const term of found.terms) assert.ok(term!.low! < 1 && 1 < term!.high!, `${term!.low} ${term!.high}`);
    const naive = coxRegression({
      stop: customers.map(({ until }) => until),
      event: customers.map(({ left }) => Number(left)),
      covariates: [customers.map(({ bad }) => (bad.length >= 2 ? 1 : 0))],
    });
    assert.ok(typeof naive !== "string");
    assert.ok(naive.terms[0]!.high! < 0.5);
  });

  it("and the effect where there is one: doubled after one, fourfold after two", () => {
    const found = coxRegression(courseRows(lives(4, 2)));
    assert.ok(typeof found !== "string");
    const [one, two] = found.terms;
    assert.ok(one!.low! < 2 && 2 < one!.high!, `${one!.low} ${one!.high}`);
    assert.ok(two!.low! < 4 && 4 < two!.high!, `${two!.low} ${two!.high}`);
  });
});
