import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inEnglish } from "../../core/mistakes/mistake.ts";
import { writeRule } from "../../core/survey/rules/write-rule.ts";
import { Unsayable } from "./read-expression.ts";
import { type Asked, ruleOf } from "./rule-of.ts";

const known = new Map<string, Asked>([
  ["score", { key: "score", ask: "rating" }],
  ["Party Size", { key: "party-size", ask: "number" }],
  ["city", { key: "city", ask: "text" }],
  ["day", { key: "day", ask: "date" }],
  [
    "pay",
    {
      key: "pay",
      ask: "choice",
      values: new Map([
        ["card", "card"],
        ["in cash", "in-cash"],
      ]),
    },
  ],
  [
    "level",
    {
      key: "level",
      ask: "choice",
      values: new Map([
        ["1", "option-1"],
        ["2", "option-2"],
        ["3", "option-3"],
      ]),
    },
  ],
  [
    "likes",
    {
      key: "likes",
      ask: "choices",
      values: new Map([
        ["food", "food"],
        ["room", "room"],
      ]),
    },
  ],
  [
    "came",
    {
      key: "came",
      ask: "choice",
      values: new Map([
        ["true", "yes"],
        ["false", "no"],
      ]),
    },
  ],
  ["parts", { key: "parts", ask: "matrix" }],
]);
const rule = (expression: string): string => writeRule(ruleOf(expression, known));
const why = (expression: string): string => {
  try {
    return `a rule: ${rule(expression)}`;
  } catch (error) {
    assert.ok(error instanceof Unsayable);
    return inEnglish(error.why);
  }
};

describe("an expression of SurveyJS as a rule", () => {
  it("compares by the keys that questions and options have here", () => {
    assert.equal(rule("{score} > 3"), "score > 3");
    assert.equal(rule("{score} lessorequal '6'"), "score <= 6");
    assert.equal(rule("{Party Size} >= -2.5"), "party-size >= -2.5");
    assert.equal(rule("{pay} = 'In cash'"), "pay = in-cash");
    assert.equal(rule('{pay} == "card"'), "pay = card");
    assert.equal(rule("{pay} equal card"), "pay = card");
    assert.equal(rule("{city} = 'New York'"), 'city = "New York"');
    assert.equal(rule("{came} = true"), "came = yes");
    assert.equal(rule("{came}"), "came = yes");
    assert.equal(rule("!{came}"), "not came = yes");
    assert.equal(rule("3 < {score}"), "score > 3");
  });

  it("asks of a set what is in it", () => {
    assert.equal(rule("{likes} contains 'food'"), "likes has food");
    assert.equal(rule("{likes} allof ['food', 'room']"), "likes has food and likes has room");
    assert.equal(rule("{likes} anyof ['food', 'room']"), "likes has food or likes has room");
    assert.equal(rule("{likes} noneof ['food', 'room']"), "not (likes has food or likes has room)");
    assert.equal(rule("{pay} anyof ['card', 'in cash']"), "pay = card or pay = in-cash");
    assert.equal(rule("['card', 'in cash'] contains {pay}"), "pay = card or pay = in-cash");
  });

  it("holds for who has not answered where it does in SurveyJS", () => {
    assert.equal(rule("{pay} <> 'card'"), "not pay = card");
    assert.equal(rule("{likes} notcontains 'food'"), "not likes has food");
    assert.equal(rule("{city} empty"), "city is not answered");
    assert.equal(rule("{parts} notempty"), "parts is answered");
  });

  it("orders choices that are called by numbers", () => {
    assert.equal(rule("{level} >= 2"), "level = option-2 or level = option-3");
    assert.equal(rule("{level} < 2"), "level = option-1");
  });

  it("binds and closer than or, and keeps brackets", () => {
    assert.equal(rule("{score} < 3 or {score} > 8 and {came} = false"), "score < 3 or score > 8 and came = no");
    assert.equal(
      rule("({score} < 3 || {score} > 8) && {city} empty"),
      "(score < 3 or score > 8) and city is not answered",
    );
    assert.equal(rule("negate ({score} = 3)"), "not score = 3");
  });

  it("says why there is none", () => {
    assert.equal(why("{size} > 3"), 'it speaks of "size", which is not asked here');
    assert.equal(why("{pay} = 'coin'"), 'it compares "pay" with "coin", which is no answer to it');
    assert.equal(why("{score} = 'many'"), 'it compares "score" with "many", which is no answer to it');
    assert.equal(why("{score} + 1 > 3"), 'rules here have no "+" of this');
    assert.equal(why("{score} > 3 - 1"), 'rules here have no "-" of this');
    assert.equal(why("age({day}) > 18"), 'rules here have no "age()" of this');
    assert.equal(why("{day} > '2026-01-01'"), 'it compares "day" with "2026-01-01", which is no answer to it');
    assert.equal(why("{city} contains 'York'"), 'rules here have no "contains" of this');
    assert.equal(why("{likes} = ['food']"), 'rules here have no "=" of this');
    assert.equal(why("{score} > {Party Size}"), "rules compare a question with a value, not two of either");
    assert.equal(why("{score} > "), 'it cannot be read at ""');
    assert.equal(why("{score} > 3)"), 'it cannot be read at ")"');
    assert.equal(why("(".repeat(20)), "it is too long, or its brackets too deep");
    assert.equal(why(`{city} = '${"x".repeat(600)}'`), "it is too long, or its brackets too deep");
  });
});
