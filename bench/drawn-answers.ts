import type { DriverAnswers } from "../src/core/insight/drivers/driver-answers.ts";
import type { ContingencyCube } from "../src/core/measures/comparisons/contingency-cube.ts";
import { momentsOf, momentsOfColumns } from "../src/core/measures/drivers/covariance.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";

/** Columns of ratings 1–5 by the same people, who share a mood. */
export function ratings(columns: number, people: number, seed = 1): Float64Array[] {
  const random = randomFrom(seed);
  const all = Array.from({ length: columns }, () => new Float64Array(people));
  for (let person = 0; person < people; person++) {
    const mood = random.normal();
    for (const column of all) column[person] = Math.min(5, Math.max(1, Math.round(3.6 + 0.6 * mood + random.normal())));
  }
  return all;
}

/**
 * Answers of customers in groups, as the projection counts them, the outcome last. With several routes each asks another
 * two thirds of the touchpoints; with one everybody answers everything.
 */
export function answersByRoute(size: number, routes: number, groups: number, customers: number): DriverAnswers {
  const random = randomFrom(routes);
  const patterns = Array.from({ length: routes }, (_, route) => {
    const present = Array.from({ length: size }, (_, variable) => variable).filter(
      (variable) => routes === 1 || variable === size - 1 || random.uniform() < 2 / 3,
    );
    const members = Array.from({ length: groups }, (_, group) => {
      const moments = momentsOfColumns(
        ratings(size, Math.round(customers / groups / routes), 1 + route * groups + group),
      );
      return { group, moments: momentsOf(moments, present) };
    });
    return { present, groups: members };
  });
  return {
    ...{ size, patterns, groups, groupIsCustomer: false, people: customers },
    together: new Float64Array(size * size).fill(customers),
    varies: Array.from({ length: size }, () => true),
  };
}

/** How long customers stayed, in seconds; two fifths are still there. */
export function lives(many: number): { readonly ended: Float64Array; readonly open: Float64Array } {
  const random = randomFrom(2);
  const lived = Float64Array.from({ length: many }, () => Math.ceil(-3e7 * Math.log(1 - random.uniform())));
  const split = Math.round(0.6 * many);
  return { ended: lived.subarray(0, split), open: lived.subarray(split) };
}

/** A series about a level that may change. */
export function series(points: number, level: (point: number) => number): number[] {
  const random = randomFrom(3);
  return Array.from({ length: points }, (_, point) => level(point) + random.normal());
}

/** Customers with so many attributes of so many values each, of whom one in five left; in one corner two in five. */
export function leavers(attributes: number, values: number, customers: number): ContingencyCube {
  const random = randomFrom(4);
  return {
    attributes: Array.from({ length: attributes }, (_, a) => ({
      key: `attribute ${a}`,
      values: Array.from({ length: values }, (_, value) => `value ${value}`),
    })),
    outcomes: [0, 1],
    cells: Array.from({ length: customers }, () => {
      const own = Array.from({ length: attributes }, () => random.below(values));
      const leaves = random.uniform() < (own[0] === 0 && own[1] === 0 ? 0.4 : 0.2);
      return { values: own, outcome: leaves ? 1 : 0, n: 1 };
    }),
  };
}
