import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AnsweredPass, countPatterns } from "../../../../test/counted-passes.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { randomFrom } from "../../measures/numbers/random.ts";
import { unranked } from "../wording/order.ts";
import { driversOf } from "./drivers.ts";
import { prioritiesOf, type TouchpointFacts } from "./priorities.ts";

const estimate = (figure: Figure): Estimate => {
  assert(figure.ok);
  return figure.estimate;
};

/** Two ratings 1–5 and an outcome made of them by `slopes`, with noise. */
function answered(seed: number, many: number, slopes: readonly number[], noise = 0.5): AnsweredPass[] {
  const random = randomFrom(seed);
  return Array.from({ length: many }, () => {
    const ratings = slopes.map(() => 1 + random.below(5));
    const outcome = ratings.reduce((sum, rating, k) => sum + slopes[k]! * rating, 3) + noise * random.normal();
    return [...ratings, outcome];
  });
}
const modelOf = (passes: readonly AnsweredPass[], touchpoints: readonly string[], good = true) =>
  driversOf(countPatterns(passes), { touchpoints, outcome: "whole.return", good, seed: 1, draws: 400 });

/** Everybody meets it, half answered 4 and half 5: half a step to rise. */
const facts = (about: Partial<TouchpointFacts> = {}): TouchpointFacts => ({
  reach: 1,
  answers: [
    { value: 4, n: 50 },
    { value: 5, n: 50 },
  ],
  scale: [1, 5],
  cost: 1,
  ...about,
});

describe("prioritiesOf", () => {
  it("multiplies slope, reach and shift, and puts most gain per cost first", () => {
    const found = modelOf(answered(1, 400, [1, 0.4]), ["food", "bill"]);
    const [first, second] = prioritiesOf(found, { food: facts({ cost: 5 }), bill: facts({ reach: 0.8 }) }, [0, 10]);
    assert.deepEqual([first!.touchpoint, second!.touchpoint], ["bill", "food"]);
    assert.equal(first!.shift, 0.5);
    assert(Math.abs(first!.slope - 0.4) < 0.05);
    assert(Math.abs(estimate(first!.gain).value - first!.slope * 0.8 * 0.5) < 1e-12);
    const { low, value, high, unit } = estimate(second!.gain);
    assert(low < value && value < high && low < 0.5 && 0.5 < high);
    assert.equal(unit, "effect");
  });

  it("lets a touchpoint that must not fail gain by no longer failing: penalty × share bad × reach", () => {
    const found = modelOf(answered(1, 400, [1, 0.4]), ["food", "bill"]);
    const penalty = { value: -2, low: -2.4, high: -1.6 };
    const bill = facts({ reach: 0.5, cost: 1, hygiene: { penalty, shareBad: 0.3 } });
    const [first, second] = prioritiesOf(found, { food: facts(), bill }, [0, 10]);
    assert.deepEqual([first!.touchpoint, second!.touchpoint], ["food", "bill"]);
    const { value, low, high } = estimate(second!.gain);
    // 2 × 0.3 × 0.5, and so its ends.
    assert.deepEqual(
      [value, low, high].map((end) => end.toFixed(3)),
      ["0.300", "0.240", "0.360"],
    );
    assert.deepEqual([second!.slope, second!.shift, second!.flags, second!.rank], [2, 0.3, ["hygiene"], 2]);
  });

  it("ranks only where one clearly gains more; equals have each of the ranks that they may have", () => {
    const clear = prioritiesOf(
      modelOf(answered(1, 400, [1, 0.4]), ["food", "bill"]),
      { food: facts(), bill: facts() },
      [0, 10],
    );
    assert.deepEqual(
      clear.map(({ rank, rankTo, best, flags }) => ({ rank, rankTo, best, flags })),
      [
        { rank: 1, rankTo: undefined, best: 1, flags: [] },
        { rank: 2, rankTo: undefined, best: 0, flags: [] },
      ],
    );
    const alike = prioritiesOf(
      modelOf(answered(2, 400, [0.6, 0.6, 0.6]), ["food", "bill", "menu"]),
      { food: facts(), bill: facts(), menu: facts() },
      [0, 10],
    );
    assert.deepEqual(
      alike.map(({ rank, rankTo }) => [rank, rankTo]),
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    );
    assert(Math.abs(alike.reduce((sum, { best }) => sum + best!, 0) - 1) < 1e-12);
  });

  it("says when nothing is best in more than half of the draws", () => {
    const found = modelOf(answered(2, 60, [0.5, 0.5, 0.5], 2), ["food", "bill", "menu"]);
    const [first, second] = prioritiesOf(found, { food: facts(), bill: facts(), menu: facts() }, [0, 10]);
    assert(first!.best! > 1 / 3 && first!.best! <= 0.5, `best in ${first!.best}`);
    assert.deepEqual(first!.flags, ["no-clear-first"]);
    assert.deepEqual(second!.flags, []);
  });

  it("lets a slope that is surely negative gain 0, flagged and without a rank", () => {
    const found = modelOf(answered(3, 400, [1, -0.5]), ["food", "queue"]);
    const queue = prioritiesOf(found, { food: facts(), queue: facts() }, [0, 10]).find(
      ({ touchpoint }) => touchpoint === "queue",
    )!;
    assert.equal(estimate(queue.gain).value, 0);
    assert(estimate(queue.gain).low < 0);
    assert.deepEqual([queue.flags, queue.rank, queue.best], [["negative-slope"], null, 0]);
    assert(queue.slope < 0);
  });

  it("flags no slope whose interval holds 0: what gains 0 then is uncertain, not the other way round", () => {
    // A queue rated 5 takes 0.2 off what it is at 1, beside noise of ±2 that is the same at both.
    const passes = Array.from({ length: 20 }, (_, k): AnsweredPass[] =>
      [1, 5].map((queue) => {
        const food = 1 + (k % 5);
        const noise = (k + queue) % 4 < 2 ? 2 : -2;
        return [food, queue, food + noise - (queue === 5 ? 0.2 : 0)];
      }),
    ).flat();
    const queue = prioritiesOf(modelOf(passes, ["food", "queue"]), { food: facts(), queue: facts() }, [0, 10]).find(
      ({ touchpoint }) => touchpoint === "queue",
    )!;
    // −0.2 over four steps.
    assert.equal(queue.slope.toFixed(3), "-0.050");
    const { value, low, high } = estimate(queue.gain);
    assert(low < 0 && 0 < high, `${low}…${high}`);
    assert.deepEqual([value, queue.flags, queue.rank], [0, [], null]);
    assert.deepEqual(unranked(queue), ["uncertain"]);
  });

  it("counts less leaving as gain", () => {
    const found = modelOf(answered(3, 400, [-1, -0.5]), ["food", "bill"], false);
    const [first] = prioritiesOf(found, { food: facts(), bill: facts() }, [0, 10]);
    assert.equal(first!.touchpoint, "food");
    assert(estimate(first!.gain).value > 0);
  });

  it("names the touchpoints that cannot be told from each other, and ranks none of them", () => {
    const passes = answered(4, 400, [0.5, 0.5]).map(([a, b, y], k) => [a!, k % 40 === 0 ? 3 : a!, b!, y!]);
    const found = modelOf(passes, ["taste", "look", "bill"]);
    const priorities = prioritiesOf(found, { taste: facts(), look: facts(), bill: facts() }, [0, 10]);
    const of = (key: string) => priorities.find(({ touchpoint }) => touchpoint === key)!;
    assert.deepEqual([of("taste").flags, of("taste").rank], [["moves-with:look"], null]);
    assert(of("look").flags.includes("moves-with:taste"));
    assert.equal(of("bill").rank, 1);
  });

  it("does not prioritise when the touchpoints explain less than a tenth", () => {
    const found = modelOf(answered(5, 400, [0.2, 0.1], 3), ["food", "bill"]);
    for (const { best, rank, flags } of prioritiesOf(found, { food: facts(), bill: facts() }, [0, 10])) {
      assert.deepEqual([best, rank], [null, null]);
      assert(flags.includes("explains-little"));
    }
  });

  it("takes a tenth of a long scale as a step, and leaves out what nobody answered", () => {
    const found = modelOf(answered(1, 400, [1, 0.4]), ["food", "bill"]);
    const long = facts({
      scale: [0, 100],
      answers: [
        { value: 95, n: 2 },
        { value: 40, n: 2 },
      ],
    });
    const [only, ...rest] = prioritiesOf(found, { food: long, bill: facts({ answers: [] }) }, [0, 10]);
    assert.equal(only!.shift, 7.5);
    assert.deepEqual(rest, []);
  });

  it("has nothing to say without drivers", () => {
    assert.deepEqual(prioritiesOf({ model: null }, {}, [0, 10]), []);
  });
});
