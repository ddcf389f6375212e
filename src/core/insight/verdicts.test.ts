import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAnswers, countTogether, type Given, someAnswers } from "../../../test/counted.ts";
import { randomFrom } from "../measures/numbers/random.ts";
import type { AnswerCounts } from "./counts.ts";
import type { Reader } from "./figures.ts";
import { headlineOf } from "./headline.ts";
import { correlationsOf } from "./together.ts";
import { type TouchpointAnswers, verdictsOf, verdictVariables } from "./verdicts.ts";

const customers: Reader = { perspective: "customer" };
const at = (key: string, counts: Record<number, number>, about: Partial<AnswerCounts> = {}): TouchpointAnswers => ({
  key,
  answers: [someAnswers(counts, { touchpoint: key, ...about })],
});
const words = (touchpoints: TouchpointAnswers[]) =>
  Object.fromEntries(verdictsOf(touchpoints, customers).map(({ key, verdict }) => [key, verdict]));

describe("verdictsOf", () => {
  it("tells pain, strength, neither, blind and too few apart", () => {
    assert.deepEqual(
      words([
        at("bill", { 2: 56, 4: 44 }),
        at("taste", { 2: 5, 5: 95 }),
        at("menu", { 2: 28, 4: 72 }),
        at("greeting", { 2: 28, 4: 72 }),
        at("drinks", { 4: 3 }),
        { key: "dessert", answers: [] },
        { key: "advert", answers: [someAnswers({}, { touchpoint: "advert", notApplicable: 40 })] },
      ]),
      {
        ...{ bill: "pain", taste: "strength", menu: "neither", greeting: "neither" },
        ...{ drinks: "too-few", dessert: "blind", advert: "blind" },
      },
    );
  });

  it("compares those that are told with each other while at least half of them are, else with nothing", () => {
    const withheld = (key: string) => at(key, { 2: 28, 4: 72 }, { leavesFew: true });
    const two = [at("bill", { 2: 56, 4: 44 }), at("taste", { 2: 5, 5: 95 })];
    assert.deepEqual(words([...two, withheld("menu"), withheld("paying")]), {
      ...{ bill: "pain", taste: "strength", menu: "too-few", paying: "too-few" },
    });
    const most = [{ ...two[0]!, target: 60 }, two[1]!, ...["menu", "paying", "greeting"].map(withheld)];
    const told = verdictsOf(most, customers).slice(0, 2);
    assert.deepEqual(
      told.map(({ verdict, difference }) => [verdict, difference.ok ? null : difference.reason]),
      [
        ["pain", "nothing-to-compare"],
        ["neither", "nothing-to-compare"],
      ],
      "the bill is below its own target",
    );
  });

  it("does not call blind where people were heard, but not by the measure that was chosen", () => {
    const touchpoints = [
      at("bill", { 6: 20, 9: 20 }, { answer: "recommend", kind: "recommend", scale: [0, 10] }),
      at("menu", { 2: 28, 4: 72 }),
      at("drinks", { 4: 3 }),
      { key: "dessert", answers: [] },
    ];
    assert.deepEqual(
      verdictsOf(touchpoints, { ...customers, measure: "recommend.nps" }).map(({ key, verdict }) => [key, verdict]),
      [
        ["bill", "neither"],
        ["menu", "unjudged"],
        ["drinks", "too-few"],
        ["dessert", "blind"],
      ],
    );
  });

  it("says by which measure, of how many, and with what difference", () => {
    const [bill] = verdictsOf([at("bill", { 2: 56, 4: 44 }), at("menu", { 2: 28, 4: 72 })], customers);
    assert.equal(bill?.headline, "satisfaction.positive");
    assert.equal(bill.n, 100);
    assert(bill.difference.ok);
    assert.equal(bill.difference.estimate.value.toFixed(9), "-28.000000000");
    assert.equal(bill.difference.estimate.unit, "points");
  });

  it("puts net expectation on 0–100, so that 20 net points are 10", () => {
    const expectation = { answer: "expectation", kind: "expectation", scale: [-2, 2] } as const;
    const [first] = verdictsOf(
      [at("a", { "-1": 20, 0: 40, 1: 40 }, expectation), at("b", { "-1": 30, 0: 40, 1: 30 }, expectation)],
      customers,
    );
    assert.equal(first?.headline, "expectation.netExceeded");
    assert(first.difference.ok);
    assert.equal(first.difference.estimate.value.toFixed(9), "10.000000000");
  });

  it("reads the target in the headline's own unit", () => {
    const share = { ...at("bill", { 2: 40, 4: 60 }), target: 0.8 };
    const net = {
      ...at("door", { "-1": 60, 1: 40 }, { answer: "expectation", kind: "expectation", scale: [-2, 2] }),
      target: 40,
    };
    assert.deepEqual(words([share, net]), { bill: "pain", door: "pain" });
    assert.deepEqual(
      words([
        { ...share, target: 0.65 },
        { ...net, target: -20 },
      ]),
      { bill: "neither", door: "neither" },
    );
  });

  it("reads no target in a measure that it is not meant for: that of satisfaction says nothing of the easy share", () => {
    const bill: TouchpointAnswers = {
      key: "bill",
      answers: [
        someAnswers({ 2: 40, 4: 60 }, { touchpoint: "bill" }),
        someAnswers({ 2: 40, 6: 60 }, { touchpoint: "bill", answer: "effort", kind: "effort", scale: [1, 7] }),
      ],
      target: 0.8,
    };
    const judgedBy = (measure: string) => verdictsOf([bill], { ...customers, measure })[0]!.verdict;
    assert.equal(judgedBy("satisfaction.positive"), "pain");
    assert.equal(judgedBy("effort.easy"), "neither");
  });

  it("withholds how few employees answered", () => {
    const [drinks] = verdictsOf([at("drinks", { 4: 3 })], { perspective: "employee" });
    assert.deepEqual(drinks, {
      ...{ key: "drinks", headline: "satisfaction.positive", n: 0, people: 0, verdict: "too-few" },
      difference: { ok: false, reason: "withheld", n: null },
    });
  });

  it("tells no difference of few employees who agree, nor lets that of the others tell theirs", () => {
    const employees: Reader = { perspective: "employee" };
    const touchpoints = [at("cafe", { 2: 5 }), at("desk", { 3: 6, 4: 4 }), at("hall", { 2: 6, 4: 6 })];
    const [cafe, desk] = verdictsOf(touchpoints, employees);
    assert.deepEqual(cafe, {
      ...{ key: "cafe", headline: "satisfaction.positive", n: 5, people: 5, verdict: "too-few" },
      difference: { ok: false, reason: "unanimous-negative", n: 5 },
    });
    assert.deepEqual(desk, verdictsOf(touchpoints.slice(1), employees)[0]);
    assert.deepEqual(
      verdictsOf(touchpoints.slice(0, 2), employees).map(({ difference }) => !difference.ok && difference.reason),
      ["unanimous-negative", "nothing-to-compare"],
    );
    assert(verdictsOf(touchpoints, customers)[0]!.difference.ok);
  });

  it("judges weighted answers weighted", () => {
    const answers = (touchpoint: string, heavy: number): Given[] =>
      Array.from({ length: 200 }, (_, i) => ({
        ...{ touchpoint, answer: "satisfaction", code: i % 2 === 0 ? 5 : 1, weight: i % 2 === 0 ? heavy : 1 },
      }));
    const found = verdictsOf(
      ["a", "b"].map((key, i) => ({ key, answers: countAnswers(answers(key, i === 0 ? 1.0001 : 3)) })),
      customers,
    );
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ["pain", "strength"],
    );
    assert(found[0]?.difference.ok);
    assert.equal(found[0].difference.estimate.weighted, true);
  });
});

describe("what the same people said at several touchpoints", () => {
  // Two hundred guests: some are pleased by everything, and the bill pleases a few less.
  const random = randomFrom(7);
  const guests: Given[] = Array.from({ length: 200 }, (_, customer) => {
    const mood = random.uniform();
    const code = (fails: number) => (mood * 0.9 + random.uniform() * 0.1 < fails ? 2 : 5);
    return [
      { touchpoint: "menu", answer: "satisfaction", code: code(0.3), customer },
      { touchpoint: "bill", answer: "satisfaction", code: code(0.36), customer },
    ];
  }).flat();
  const touchpoints = ["menu", "bill"].map((key) => ({
    key,
    answers: countAnswers(guests).filter(({ touchpoint }) => touchpoint === key),
  }));
  const together = countTogether(guests, verdictVariables(touchpoints, customers));

  it("correlates as the answers do", () => {
    const measures = touchpoints.map(({ answers }) => headlineOf(answers, customers)!);
    const pleased = (key: string) =>
      guests.filter((one) => one.touchpoint === key).map(({ code }) => Number(code === 5));
    const [menu, bill] = [pleased("menu"), pleased("bill")];
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const product = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i]! - mean(b))));
    const pearson = product(menu, bill) / Math.sqrt(product(menu, menu) * product(bill, bill));
    const own = correlationsOf(measures, together)(0, 1);
    assert.ok(pearson > 0.6 && Math.abs(own - pearson) < 1e-12, `${own} and ${pearson}`);
  });

  it("narrows the difference between touchpoints", () => {
    const width = (options: { together?: typeof together }) => {
      const [menu] = verdictsOf(touchpoints, customers, options);
      assert(menu?.difference.ok);
      return menu.difference.estimate.high - menu.difference.estimate.low;
    };
    assert.ok(width({ together }) < 0.7 * width({}));
  });

  it("holds for net scores, which are two variables each", () => {
    const gaps: Given[] = guests.map((one, i) => ({ ...one, answer: "expectation", code: ((i * 7) % 5) - 2 }));
    const expected = ["menu", "bill"].map((key) => ({
      key,
      answers: countAnswers(gaps).filter(({ touchpoint }) => touchpoint === key),
    }));
    const variables = verdictVariables(expected, customers);
    assert.deepEqual(
      variables.map(({ positive }) => positive),
      [
        [1, 2],
        [0, 1, 2],
        [1, 2],
        [0, 1, 2],
      ],
    );
    const measures = expected.map(({ answers }) => headlineOf(answers, customers)!);
    const correlation = correlationsOf(measures, countTogether(gaps, variables));
    const net = (key: string) => gaps.filter((one) => one.touchpoint === key).map(({ code }) => Math.sign(code));
    const [menu, bill] = [net("menu"), net("bill")];
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const product = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i]! - mean(b))));
    const pearson = product(menu, bill) / Math.sqrt(product(menu, menu) * product(bill, bill));
    // V has n − 1 below it where Pearson has n.
    assert.ok(Math.abs(correlation(0, 1) - (pearson * 199) / 200) < 1e-12);
  });

  it("goes together less where strangers answered too", () => {
    const strangers: Given[] = guests.map(({ customer: _, ...one }) => one);
    const all = [...guests, ...strangers];
    const both = ["menu", "bill"].map((key) => ({
      key,
      answers: countAnswers(all).filter(({ touchpoint }) => touchpoint === key),
    }));
    const half = (of: typeof both, told: Given[]) =>
      correlationsOf(
        of.map(({ answers }) => headlineOf(answers, customers)!),
        countTogether(told, verdictVariables(of, customers)),
      )(0, 1);
    assert.equal(half(both, all).toFixed(9), (half(touchpoints, guests) / 2).toFixed(9));
  });

  it("is refused when it was asked about something else", () => {
    assert.throws(() => verdictsOf(touchpoints.slice(1), customers, { together }), /asked with 2 variables/);
  });
});
