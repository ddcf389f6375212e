import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { checkInJourney } from "../src/core/survey/check-in-journey.ts";
import { type Ask, questionTypes, typeOf } from "../src/core/survey/question-types.ts";
import { readRule } from "../src/core/survey/rules/read-rule.ts";
import { holds, type RuleValue } from "../src/core/survey/rules/rule.ts";
import { readPacks } from "../src/flows/read-packs.ts";
import { readTemplates } from "../src/flows/read-templates.ts";
import { readSurveyFile } from "../src/outside/survey-file.ts";

const guide = readFileSync("docs/guide/surveys.md", "utf8");

/** The rows of the table below `heading` whose header begins with `first`, cell by cell. */
function tableOf(heading: string, first: string): string[][] {
  const section = guide.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  const lines = section.slice(section.indexOf(`| ${first}`)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) => line.slice(2, -2).split(" | "));
}
const inTicks = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1]!);

/** What the answers that the guide shows are answers to. */
const fieldsOf: Partial<Record<Ask, object>> = {
  expectation: { form: "direct" },
  ...{ smiley: { faces: 4 }, rating: { scale: [1, 5] }, image: { attributes: ["innovative", "reliable"] } },
  choice: { options: [{ key: "on-time" }, { key: "late" }] },
  choices: { options: [{ key: "advert" }, { key: "people" }] },
  ranking: { options: [{ key: "price" }, { key: "speed" }, { key: "taste" }] },
  matrix: { rows: [{ key: "taste" }, { key: "speed" }], scale: [1, 5] },
  ...{ number: { least: 0, most: 120 }, text: { lines: "one" }, contact: { asks: ["name", "email"] } },
};

describe("docs/guide/surveys.md", () => {
  it("shows a survey that reads without a problem and fits its template journey", () => {
    const survey = readSurveyFile(/```yaml\n([\s\S]*?)```/.exec(guide)![1]!);
    assert(survey.ok, JSON.stringify(survey));
    const journey = readTemplates().find(({ key }) => key === survey.value.journey)!;
    assert.deepEqual(checkInJourney(survey.value, journey), []);
  });

  it("shows every kind of question, with answers that it takes", () => {
    const kinds = tableOf("Kinds of question", "`ask`");
    assert.deepEqual(
      kinds.map(([ask]) => inTicks(ask!)[0]),
      Object.keys(questionTypes),
    );
    const asking = { answers: {}, image: {}, attributes: {} };
    for (const [name, , answers, becomes] of kinds) {
      const ask = inTicks(name!)[0] as Ask;
      for (const shown of inTicks(answers!)) {
        const sent: unknown = JSON.parse(shown);
        const isPair = shown.includes("expected");
        const isRated = ask === "emotions" && shown.startsWith("{");
        const question = isPair ? { form: "pair" } : isRated ? { strength: true } : (fieldsOf[ask] ?? {});
        assert.notEqual(typeOf(ask).read(sent, question, asking), undefined, `${ask}: ${shown}`);
      }
      const own = ask === "rating" || ask === "choice" || ask === "image";
      const gives = own ? undefined : typeOf(ask).gives?.(fieldsOf[ask] ?? {})[0];
      if (!own) assert.equal(inTicks(becomes!)[0], gives, ask);
    }
  });

  it("shows rules that read, and what each holds of", () => {
    for (const [rules] of tableOf("Rules", "rule | holds"))
      for (const rule of inTicks(rules!)) assert(readRule(rule).ok, rule);
    const of: readonly (RuleValue | undefined)[] = [5, 2, null, "notApplicable"];
    for (const [words, ...told] of tableOf("Rules", "rule | 5")) {
      const rule = readRule(inTicks(words!)[0]!);
      assert(rule.ok);
      const so = of.map((value) => (holds(rule.value, () => value) ? "yes" : "no"));
      assert.deepEqual(
        told.map((cell) => cell.replaceAll("*", "")),
        so,
        words,
      );
      assert.equal(
        holds(rule.value, () => undefined),
        holds(rule.value, () => null),
      );
    }
  });

  it("tells of every pack", () => {
    const told = tableOf("Packs", "pack").map(([pack]) => inTicks(pack!)[0]!);
    assert.deepEqual(
      told.toSorted(),
      readPacks()
        .map(({ key }) => key)
        .toSorted(),
    );
  });
});
