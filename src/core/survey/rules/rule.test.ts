import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { longestRule, readRule } from "./read-rule.ts";
import { comparisons, comparisonsOf, type Facts, holds, type Rule, type RuleValue } from "./rule.ts";
import { writeRule } from "./write-rule.ts";

const factsOf =
  (answers: Readonly<Record<string, RuleValue>>): Facts =>
  (name) =>
    answers[name];
const ruleOf = (text: string): Rule => {
  const rule = readRule(text);
  assert(rule.ok, JSON.stringify(rule));
  return rule.value;
};
const isSo = (text: string, answers: Readonly<Record<string, RuleValue>>) => holds(ruleOf(text), factsOf(answers));

describe("a rule", () => {
  it("compares what was answered", () => {
    assert(isSo("smiley <= 2", { smiley: 2 }));
    assert(!isSo("smiley <= 2", { smiley: 3 }));
    assert(isSo("resolved = no", { resolved: "no" }));
    assert(isSo("resolved != no", { resolved: "partly" }));
    assert(isSo("tags has price", { tags: ["speed", "price"] }));
    assert(!isSo("tags has price", { tags: ["speed"] }));
    assert(isSo("consent = true", { consent: true }));
    assert(isSo('attribute.group = "frequent flyer"', { "attribute.group": "frequent flyer" }));
  });

  it("joins with and, or, not and brackets; and binds closer than or", () => {
    assert(isSo("a = 1 or b = 1 and c = 1", { a: 1, b: 0, c: 0 }));
    assert(!isSo("(a = 1 or b = 1) and c = 1", { a: 1, b: 0, c: 0 }));
    assert(isSo("not (a = 1 and b = 1)", { a: 1, b: 0 }));
  });

  it("holds of nothing that was not answered; only `not` and `is not answered` tell that", () => {
    for (const nothing of [{}, { recommend: null }]) {
      assert(!isSo("recommend < 7", nothing));
      assert(!isSo("recommend != 7", nothing));
      assert(!isSo("recommend is answered", nothing));
      assert(isSo("recommend is not answered", nothing));
      assert(isSo("not recommend < 7", nothing));
    }
    assert(isSo("tags is not answered", { tags: [] }));
    assert(isSo("effort is not answered", { effort: "notApplicable" }));
    assert(isSo("effort = notApplicable", { effort: "notApplicable" }));
  });

  it("does not order words, nor a set, and finds nothing in an answer of several parts", () => {
    const parts = { image: { innovative: 5 } } as unknown as Record<string, RuleValue>;
    assert(!isSo("image has innovative", parts));
    assert(!isSo("image != innovative", parts));
    assert(isSo("image is answered", parts));
    assert(!isSo("resolved > maybe", { resolved: "no" }));
    assert(!isSo("tags = price", { tags: ["price"] }));
  });

  it("that cannot be read says where, what was expected and what stands there", () => {
    const of = (text: string) => {
      const rule = readRule(text);
      assert(!rule.ok);
      const { at, expected, got } = rule.refusal;
      return `${at} ${expected} "${got}"`;
    };
    assert.equal(of(""), '0 name ""');
    assert.equal(of("smiley"), '6 comparison ""');
    assert.equal(of("smiley => 2"), '8 value ">"');
    assert.equal(of("smiley <= "), '10 value ""');
    assert.equal(of("smiley <= and"), '10 value "and"');
    assert.equal(of("(smiley <= 2"), '12 closing ""');
    assert.equal(of("smiley <= 2 channel = web"), '12 end "channel"');
    assert.equal(of("smiley is low"), '10 comparison "low"');
    assert.equal(of('name = "Ann'), '7 value ""Ann"');
    assert.equal(of(`${"not ".repeat(11)}a = 1`).split(" ")[1], "shallower");
    assert.equal(of("a".repeat(longestRule + 1)).split(" ")[1], "shorter");
  });

  it("names every comparison in it", () => {
    assert.deepEqual(
      comparisonsOf(ruleOf("not a = 1 or (b has x and c is answered)")).map(({ of }) => of),
      ["a", "b", "c"],
    );
  });

  const plain = { noNullPrototype: true } as const;
  const anyName = fc.constantFrom("smiley", "why-low", "attribute.group", "image.innovative", "q_1");
  const anyValue = fc.oneof(
    fc.integer({ min: -100, max: 100 }),
    fc.boolean(),
    fc.constantFrom("kiosk", "and", "two words", "1", "ääni", "true", ""),
  );
  const anyComparison: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ of: anyName, is: fc.constantFrom(...comparisons), than: anyValue }, plain),
    fc.record({ of: anyName, is: fc.constant("answered" as const) }, plain),
  );
  const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      anyComparison,
      fc.record({ not: tie("rule") }, plain),
      fc.record({ all: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }) }, plain),
      fc.record({ any: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }) }, plain),
    ),
  }));

  it("reads what it wrote as the same rule", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const text = writeRule(rule);
        fc.pre(text.length <= longestRule);
        assert.deepEqual(readRule(text), { ok: true, value: rule });
      }),
    );
  });

  it("never fails on any text, and is then either a rule or a place in the text", () => {
    const pieces = fc.constantFrom(
      "a",
      "and",
      "or",
      "not",
      "(",
      ")",
      "<=",
      "=",
      '"',
      "1",
      "is",
      "answered",
      "!",
      "has",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(" ")),
        ),
        (text) => {
          const rule = readRule(text);
          assert(rule.ok || (rule.refusal.at >= 0 && rule.refusal.at <= Math.max(text.length, longestRule)));
        },
      ),
    );
  });
});
