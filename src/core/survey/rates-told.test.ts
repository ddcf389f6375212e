import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aSurvey } from "../../../test/survey.ts";
import { ratesTold, seatsTold } from "./rates-told.ts";
import { readRule } from "./rules/read-rule.ts";

const survey = aSurvey(
  [
    { ask: "smiley", key: "smiley" },
    { ask: "comment", key: "why", when: "smiley <= 2" },
    { ask: "text", key: "where", when: "channel = kiosk" },
    { ask: "text", key: "last" },
  ],
  { context: ["shift"] },
);
const customers = (began: number) => ({ began, colleagues: false });
const rates = (...reached: number[]) =>
  ["smiley", "why", "where", "last"].map((question, at) => ({
    ...{ version: 1, question, reached: reached[at]!, answered: 0 },
  }));
const told = (...reached: number[]) =>
  ratesTold(rates(...reached), survey, customers(reached[0]!)).map(({ question }) => question);
const seats = (taken: number, when: string, colleagues = false) => {
  const rule = readRule(when);
  assert(rule.ok);
  return seatsTold(taken, rule.value, survey, { colleagues });
};

it("Of a quota that speaks of what colleagues answered nothing is told, of one that does not everything", () => {
  assert.deepEqual([seats(7, "smiley = 1", true), seats(7, "channel = kiosk", true)], ["withheld", 7]);
});

describe("what is told of how far people came", () => {
  it("is nothing of a question that depends on answers, unless five or more were asked it, and as many were not", () => {
    for (const why of [0, 1, 4, 6, 9])
      assert.deepEqual(told(10, why, 2, 3), ["smiley", "where", "last"], `${why} of 10`);
    for (const why of [5, 10])
      assert.deepEqual(told(10, why, 2, 3), ["smiley", "why", "where", "last"], `${why} of 10`);
  });

  it("is nothing that could be subtracted from those who were asked what stands before", () => {
    const later = aSurvey([
      { ask: "smiley", key: "smiley" },
      { ask: "text", key: "second" },
      { ask: "comment", key: "why", when: "smiley <= 2" },
    ]);
    const asked = (second: number, why: number) =>
      ratesTold(
        [20, second, why].map((reached, at) => ({
          ...{ version: 1, question: ["smiley", "second", "why"][at]!, reached, answered: reached },
        })),
        later,
        customers(20),
      ).map(({ question }) => question);
    assert.deepEqual(asked(10, 8), ["smiley", "second"], "two of the ten who came so far were not");
    assert.deepEqual(asked(14, 8), ["smiley", "second", "why"]);
  });

  it("counts as not asked only those who began, not who opened it and left", () => {
    const why = (began: number) =>
      ratesTold(rates(11, 5, 2, 3), survey, customers(began)).some(({ question }) => question === "why");
    assert.deepEqual([6, 9, 10].map(why), [false, false, true]);
  });

  it("is nothing that could be subtracted: from those who answered what it depends on, or from another such question", () => {
    const choosing = aSurvey([
      { ask: "choice", key: "who", options: ["a", "b", "c"].map((key) => ({ key, text: { en: key } })) },
      { ask: "text", key: "either", when: "who = a or who = b" },
      { ask: "text", key: "one", when: "who = a" },
    ]);
    const told = (...[answered, either, one]: number[]) =>
      ratesTold(
        [
          { version: 1, question: "who", reached: 20, answered: answered! },
          { version: 1, question: "either", reached: either!, answered: 0 },
          { version: 1, question: "one", reached: one!, answered: 0 },
        ],
        choosing,
        customers(20),
      ).map(({ question }) => question);
    assert.deepEqual(told(12, 7, 6), ["who", "either"]);
    assert.deepEqual(told(8, 7, 6), ["who"]);
    assert.deepEqual(told(12, 7, 7), ["who", "either", "one"]);
    assert.deepEqual(told(20, 12, 6), ["who", "either", "one"]);
  });

  it("is nothing of fewer than ten colleagues who all went the same way", () => {
    const why = (began: number, reached: number) =>
      ratesTold(rates(began, reached, 0, 0), survey, { began, colleagues: true }).some(
        ({ question }) => question === "why",
      );
    assert.deepEqual([why(5, 5), why(9, 9), why(10, 10), why(10, 5)], [false, false, true, true]);
  });

  it("is nothing of what comes after a jump that only those meet who answered so", () => {
    const leaving = aSurvey([
      { ask: "smiley", key: "smiley" },
      { ask: "comment", key: "why", when: "smiley = 2", jumps: [{ to: "end" }] },
      { ask: "text", key: "last" },
    ]);
    const three = rates(4, 1, 0, 3).filter(({ question }) => question !== "where");
    assert.deepEqual(
      ratesTold(three, leaving, customers(4)).map(({ question }) => question),
      ["smiley"],
    );
  });

  it("is nothing of what comes after a jump that depends on them either", () => {
    const jumping = aSurvey([
      { ask: "smiley", key: "smiley", jumps: [{ when: "smiley >= 3", to: "last" }] },
      { ask: "comment", key: "why" },
      { ask: "text", key: "last" },
    ]);
    assert.deepEqual(
      ratesTold(
        rates(4, 1, 0, 4).filter(({ question }) => question !== "where"),
        jumping,
        customers(4),
      ).map(({ question }) => question),
      ["smiley"],
    );
  });
});

describe("seats of a quota", () => {
  it("are told as they are where it speaks of what was known before", () => {
    assert.equal(seats(3, 'channel = kiosk and context.shift = "tue"'), 3);
  });

  it("are told in whole fives where it speaks of answers, and below five not at all", () => {
    assert.deepEqual(
      [0, 1, 4, 5, 9, 10].map((taken) => seats(taken, 'context.shift = "tue" and smiley = 1')),
      [...[null, null, null], ...[5, 5, 10]],
    );
  });
});
