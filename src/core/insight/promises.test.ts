import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAnswers, countTogether, type Given, someAnswers } from "../../../test/counted.ts";
import type { Promise as JourneyPromise } from "../journey/journey.ts";
import { wilsonInterval } from "../measures/intervals/wilson-interval.ts";
import type { AnswerCounts } from "./counts.ts";
import type { Reader } from "./figures.ts";
import { promisesOf, promiseVariables } from "./promises.ts";

const customers: Reader = { perspective: "customer" };
const promise = (about: Partial<JourneyPromise> = {}): JourneyPromise => ({
  ...{
    text: { en: "Friendly" },
    source: "advert",
    touchpoints: ["bill"],
    measure: "satisfaction.positive",
    target: 0.8,
  },
  ...about,
});
const judge = (one: JourneyPromise, ...answers: AnswerCounts[]) => promisesOf({ one }, answers, customers)[0]!;

describe("promisesOf", () => {
  it("finds the promise of 80 % broken at 131 of 200 and that of 90 % kept at 97 of 100 (vectors M15)", () => {
    assert.equal(judge(promise(), someAnswers({ 4: 131, 2: 69 })).verdict, "broken");
    assert.equal(judge(promise({ target: 0.9 }), someAnswers({ 4: 97, 2: 3 })).verdict, "kept");
  });

  it("judges one-sided: 88 of 100 reach 81.6 % at 95 %, so 81 % is kept and 82 % unproven", () => {
    const counts = someAnswers({ 4: 88, 2: 12 });
    assert.equal(judge(promise({ target: 0.81 }), counts).verdict, "kept");
    assert.equal(judge(promise({ target: 0.82 }), counts).verdict, "unproven");
  });

  it("gives the measure's usual figure with it", () => {
    const { figure } = judge(promise(), someAnswers({ 4: 131, 2: 69 }));
    assert(figure.ok);
    assert.equal(figure.estimate.method, "Wilson");
    assert.equal(figure.estimate.low.toFixed(6), "0.586756");
  });

  it("is blind where nobody answered the promise's measure, and unproven where few did", () => {
    assert.deepEqual(judge(promise()), {
      ...{ key: "one", verdict: "blind" },
      figure: { ok: false, reason: "not-measured", n: 0 },
    });
    assert.equal(judge(promise({ measure: "effort.easy" }), someAnswers({ 4: 50 })).verdict, "blind");
    assert.equal(judge(promise(), someAnswers({ 4: 3 })).verdict, "unproven");
  });

  it("tells nothing over several touchpoints where colleagues' answers at one are withheld: few, or few who agree", () => {
    const two = { one: promise({ touchpoints: ["bill", "menu"] }) };
    const at = (touchpoint: string, counts: Record<number, number>) => someAnswers(counts, { touchpoint });
    const figureOf = (menu: Record<number, number>, perspective: Reader["perspective"]) =>
      promisesOf(two, [at("bill", { 2: 6, 4: 6 }), at("menu", menu)], { perspective })[0]!.figure;
    for (const menu of [{ 2: 2, 4: 1 }, { 2: 5 }])
      assert.deepEqual(figureOf(menu, "employee"), { ok: false, reason: "withheld", n: null });
    assert(figureOf({ 2: 4, 4: 1 }, "employee").ok);
    assert(figureOf({ 2: 5 }, "customer").ok);
  });

  it("turns the sides where less is better", () => {
    const few = promise({ measure: "satisfaction.negative", target: 0.1 });
    assert.equal(judge(few, someAnswers({ 2: 3, 4: 97 })).verdict, "kept");
    assert.equal(judge(few, someAnswers({ 2: 30, 4: 70 })).verdict, "broken");
  });

  it("reads the target in the measure's own unit", () => {
    const recommended = promise({ touchpoints: [], measure: "recommend.nps", target: 20 });
    const about = { touchpoint: null, answer: "recommend" };
    assert.equal(judge(recommended, someAnswers({ 9: 300, 7: 100, 3: 20 }, about)).verdict, "kept");
    assert.equal(judge(recommended, someAnswers({ 9: 100, 3: 300 }, about)).verdict, "broken");
    const mean = promise({ measure: "satisfaction.mean", target: 4 });
    assert.equal(judge(mean, someAnswers({ 4: 100, 5: 100 })).verdict, "kept");
    assert.equal(judge(mean, someAnswers({ 4: 100, 3: 100 })).verdict, "broken");
  });

  it("takes all touchpoints of a promise together", () => {
    const both = promise({ touchpoints: ["bill", "menu"] });
    const { figure, verdict } = judge(
      both,
      someAnswers({ 4: 90, 2: 10 }),
      someAnswers({ 4: 30, 2: 70 }, { touchpoint: "menu" }),
    );
    assert(figure.ok);
    assert.equal(figure.estimate.value.toFixed(9), "0.600000000");
    assert.equal(figure.estimate.n, 200);
    assert.equal(verdict, "broken");
  });

  it("knows how far the same people's answers go together, when told", () => {
    // One in five is displeased by the bill; by the menu the same people, or one in five whoever they are.
    const given = (displeased: (customer: number) => boolean): Given[] =>
      Array.from({ length: 100 }, (_, customer) => [
        { touchpoint: "bill", answer: "satisfaction", customer, code: customer % 5 === 0 ? 1 : 5 },
        { touchpoint: "menu", answer: "satisfaction", customer, code: displeased(customer) ? 1 : 5 },
      ]).flat();
    const promises = { one: promise({ touchpoints: ["bill", "menu"] }) };
    const low = (answers: Given[]): string => {
      const counts = countAnswers(answers);
      const together = countTogether(answers, promiseVariables(promises, counts, customers));
      const [found] = promisesOf(promises, counts, customers, together);
      assert(found?.figure.ok);
      return found.figure.estimate.low.toFixed(9);
    };
    assert.equal(low(given((customer) => customer % 5 === 0)), wilsonInterval(80, 100)?.low.toFixed(9));
    assert.equal(
      low(given((customer) => Math.floor(customer / 5) % 5 === 0)),
      wilsonInterval(160, 200)?.low.toFixed(9),
    );
  });

  it("asks for nothing when every promise has one touchpoint", () => {
    assert.deepEqual(promiseVariables({ one: promise() }, [someAnswers({ 4: 9 })], customers), []);
  });
});
