import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sentences } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { mistakeInWords, mistakesIn } from "../../texts/mistake-words.ts";
import { kinds } from "./kinds/kinds.ts";
import { readSurveyJs, readSurveyJsFile } from "./read-surveyjs.ts";

const where = { journey: "shop", about: "whole" };
const others = [await mistakesIn.fi(), await mistakesIn.sv()];

/** A survey that reads as itself, or a refusal; in either case every problem has words in every language. */
function holdsTogether(definition: unknown): true {
  const read = readSurveyJs(definition, where);
  const told: readonly Problem[] = read.ok ? read.value.notes : read.refusal;
  if (read.ok) assert.deepEqual(readSurvey(writeSurvey(read.value.survey)), { ok: true, value: read.value.survey });
  else assert.equal(read.refusal[0]?.code, "not-surveyjs");
  for (const problem of told) {
    assert.equal(mistakeInWords(sentences, problem), problem.message);
    for (const words of others) assert.ok(mistakeInWords(words, problem), JSON.stringify(problem));
  }
  return true;
}

const names = ["a", "B b", "channel", "end", "__proto__", "constructor", "1", "ä", "a-1", "shuffled-1", ""];
const name = fc.constantFrom(...names);
const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("", " ", 1e300, -1, null, "\u0000", "{a} {zz|x}", "\ud800"),
);
const words = fc.oneof(
  name,
  strange,
  fc.record({ default: name, fi: strange, "no language": name }),
  fc.constant("{a} and {B b|you}"),
);
const list = fc.oneof(
  fc.constantFrom(["a", "B b"], [1, 2, 3], [5, 4, 3, 2, 1], ["true", "false"]),
  fc.array(fc.oneof(name, fc.integer({ min: -2, max: 12 }), fc.record({ value: strange, text: words })), {
    maxLength: 5,
  }),
);
const expression = fc
  .tuple(
    name,
    fc.constantFrom("=", "<>", ">", "<=", "contains", "anyof", "notempty", "+", ""),
    fc.oneof(name, fc.integer(), strange),
  )
  .map(([of, does, value]) => `{${of}} ${does} ${typeof value === "string" ? `'${value}'` : JSON.stringify(value)}`);
const rule = fc.oneof(
  expression,
  fc.tuple(expression, expression).map((both) => both.join(" and ")),
  strange,
);
const settings = {
  ...{ title: words, description: words, visibleIf: rule, visible: fc.constant(true), isRequired: fc.boolean() },
  ...{
    choices: list,
    rows: list,
    columns: list,
    rateValues: list,
    rateMin: fc.oneof(fc.constantFrom(0, 1), strange),
    rateMax: fc.oneof(fc.integer({ min: -3, max: 12 }), strange),
  },
  ...{
    rateStep: fc.oneof(fc.constant(1), strange),
    rateCount: strange,
    rateType: fc.constantFrom("smileys", "stars"),
    choicesOrder: fc.constantFrom("random", "asc"),
  },
  ...{
    showOtherItem: fc.boolean(),
    hasComment: fc.boolean(),
    maxSelectedChoices: strange,
    choicesMin: strange,
    choicesMax: strange,
  },
  ...{
    inputType: fc.constantFrom("number", "date", "email", "tel", "time", "text"),
    min: strange,
    max: strange,
    validators: list,
  },
  ...{ html: words, items: fc.array(fc.record({ name, title: words })), labelTrue: words, valueTrue: strange },
};
const element = fc.record(
  {
    ...settings,
    type: fc.oneof(fc.constantFrom(...kinds.keys(), "file", "toString"), strange),
    name: fc.oneof(name, strange),
  },
  { requiredKeys: ["type", "name"] },
);
const panel = fc.record({
  type: fc.constant("panel"),
  name,
  title: words,
  visibleIf: rule,
  elements: fc.array(element, { maxLength: 3 }),
});
const page = fc.record(
  {
    name,
    title: words,
    visibleIf: rule,
    questionOrder: fc.constantFrom("random", "initial"),
    elements: fc.array(fc.oneof(element, panel), { maxLength: 6 }),
  },
  { requiredKeys: ["elements"] },
);
const trigger = fc.record({ type: fc.constantFrom("complete", "skip", "setvalue"), expression: rule, gotoName: name });
const definition = fc.record(
  {
    ...{
      title: words,
      description: words,
      locale: fc.oneof(fc.constantFrom("fi", "zh-cn", "en"), strange),
      completedHtml: words,
    },
    ...{
      pages: fc.array(page, { maxLength: 4 }),
      triggers: fc.array(fc.oneof(trigger, strange), { maxLength: 3 }),
      questionsOrder: fc.constantFrom("random", "initial"),
    },
  },
  { requiredKeys: ["pages"] },
);

describe("whatever a file holds", () => {
  it("any JSON is a survey or is refused", () => {
    fc.assert(fc.property(fc.jsonValue(), holdsTogether));
    fc.assert(fc.property(strange, (pages) => holdsTogether({ pages, elements: pages })));
  });

  it("any elements, however they speak of each other, become a survey that reads as itself", () => {
    fc.assert(fc.property(definition, holdsTogether));
  });

  it("any text is refused or read", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof readSurveyJsFile(text, where).ok === "boolean"),
    );
  });

  it("giants are cut or refused, and say so", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      type: "text",
      name: `q${i}`,
      visibleIf: `{q${i - 1}} notempty`,
    }));
    const read = readSurveyJs({ elements: many }, where);
    assert.ok(read.ok);
    assert.equal(read.value.survey.questions.length, 100);
    assert.match(read.value.notes[0]!.message, /^the last 19900 questions are left out/);
    const nested = `{"pages":[{"elements":${'[{"type":"panel","elements":'.repeat(20_000)}[]${"}]".repeat(20_000)}}]}`;
    assert.ok(!readSurveyJsFile(nested, where).ok);
    holdsTogether({ elements: [{ type: "html", name: "h", html: "<".repeat(200_000) }] });
    holdsTogether({ elements: [{ type: "html", name: "h", html: "<script>".repeat(20_000) }] });
    holdsTogether({ elements: [{ type: "text", name: "t", title: "{".repeat(200_000), visibleIf: "'".repeat(2000) }] });
    const choices = Array.from({ length: 30_000 }, () => "!");
    holdsTogether({
      elements: [{ type: "checkbox", name: "c", choices: choices.map((one, i) => one.repeat(i % 400)) }],
    });
    holdsTogether({
      elements: [{ type: "text", name: "t", title: Object.fromEntries(many.map((_, i) => [`x${i}`, "a"])) }],
    });
    // Counting up from the first for each would take minutes here.
    holdsTogether({ elements: Array.from({ length: 40_000 }, () => ({ type: "text", name: "q" })) });
  });

  it("names of what every object has are names like others", () => {
    const file =
      '{"elements":[{"type":"text","name":"__proto__"},{"type":"text","name":"constructor","visibleIf":"{__proto__} notempty"}]}';
    const read = readSurveyJsFile(file, where);
    assert.ok(read.ok);
    assert.deepEqual(
      (writeSurvey(read.value.survey).questions as { key: string; when?: string }[]).map(({ key, when }) => [
        key,
        when,
      ]),
      [
        ["proto", undefined],
        ["constructor", "proto is answered"],
      ],
    );
  });
});
