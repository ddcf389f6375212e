import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkInJourney } from "../core/survey/check-in-journey.ts";
import { type Pack, surveyOf } from "../core/survey/pack.ts";
import { questionTypes } from "../core/survey/question-types.ts";
import { readSurveyFile, writeSurveyFile } from "../outside/survey-file.ts";
import { readPacks } from "./read-packs.ts";
import { readTemplates } from "./read-templates.ts";

const everyLanguage = ["fi", "fi-simple", "sv", "en"];

/** Fields whose value is words by language, or a list of such. */
const worded: ReadonlySet<string> = new Set(["name", "purpose", "text", "help", "thanks", "unit", "ends"]);

/** Every text in `value`, with the path to it. */
function textsIn(value: unknown, path = ""): { readonly path: string; readonly text: Record<string, string> }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const at = path === "" ? field : `${path}.${field}`;
    if (!worded.has(field) || typeof inner !== "object") return textsIn(inner, at);
    return [inner].flat().map((text) => ({ path: at, text }));
  });
}

/** That nothing is wrong with any pack; a failure names the pack, and what is. */
const none = (wrong: (pack: Pack) => readonly string[]) =>
  assert.deepEqual(
    readPacks().flatMap((pack) => wrong(pack).map((what) => `${pack.key}: ${what}`)),
    [],
  );

describe("readPacks", () => {
  it("knows nine purposes, each read without a problem and called as its file", () => {
    const keys = readPacks().map(({ key }) => key);
    const journey = ["before-contact", "contact", "delivery", "visit", "relationship", "exit", "win-back"];
    assert.deepEqual(keys, [...journey, "employee", "exceptional"].toSorted());
    const files = readdirSync(join(import.meta.dirname, "..", "..", "examples", "packs"));
    assert.deepEqual(files.toSorted(), keys.map((key) => `${key}.pack.yaml`).toSorted());
  });

  it("says everything in Finnish, easy Finnish, Swedish and English", () => {
    none(({ languages }) => (String(languages) === String(everyLanguage) ? [] : [`is in ${languages}`]));
    none((pack) =>
      textsIn(pack).flatMap(({ path, text }) =>
        String(Object.keys(text)) === String(everyLanguage) ? [] : [`${path} is in ${Object.keys(text)}`],
      ),
    );
  });

  it("says nothing longer than ten words in a sentence of easy Finnish", () => {
    none((pack) =>
      textsIn(pack).flatMap(({ text }) =>
        text["fi-simple"]!.split(/[.?!]\s*/).filter((sentence) => sentence.split(" ").length > 10),
      ),
    );
  });

  it("takes little of anybody's time: no way through has more than eight questions", () => {
    // No way is longer than all questions together.
    none(({ questions }) => {
      const asked = questions.filter(({ ask }) => ask !== "statement").length;
      return asked <= 8 ? [] : [`asks ${asked} questions`];
    });
  });

  it("lets everyone keep their own words, picture, details and leave to themselves", () => {
    const sensitive: readonly string[] = ["comment", "text", "photo", "contact", "consent"];
    none(({ questions }) =>
      questions.filter(({ ask, required }) => required && sensitive.includes(ask)).map(({ key }) => key),
    );
  });

  it("names both ends of every scale of numbers, and of none whose every step has words already", () => {
    const inWords: readonly string[] = ["expectation", "compared"];
    none(({ questions }) =>
      questions
        .filter(({ ask }) => "ends" in questionTypes[ask].own)
        .filter((question) => ("ends" in question && question.ends !== undefined) === inWords.includes(question.ask))
        .map(({ key }) => key),
    );
  });

  it("fits every journey that one may begin with, and is the same survey when written and read", () => {
    for (const journey of readTemplates()) {
      none((pack) => {
        const survey = surveyOf(pack, { journey: journey.key, about: "whole" });
        assert.deepEqual(readSurveyFile(writeSurveyFile(survey)), { ok: true, value: survey });
        return checkInJourney(survey, journey).map(({ message }) => message);
      });
    }
  });
});
