import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { touchpointsOf } from "../core/journey/journey.ts";
import { checkInJourney } from "../core/survey/check-in-journey.ts";
import { givesOf } from "../core/survey/gives.ts";
import { type Pack, surveyOf, touchpointNamed } from "../core/survey/pack.ts";
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
    const others = ["before-contact", "delivery", "employee", "exceptional", "exit", "win-back"];
    assert.deepEqual(keys, ["visit", "contact", "relationship", ...others]);
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

  it("makes no figure of what those say who have lived nothing yet", () => {
    const { questions } = readPacks().find(({ key }) => key === "before-contact")!;
    assert.deepEqual(questions.flatMap(givesOf), ["comment"]);
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
        const abouts = ["whole", ...touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key)];
        return abouts.flatMap((about) => {
          const survey = surveyOf(pack, { journey: journey.key, about }, touchpointNamed(journey, about));
          assert.deepEqual(readSurveyFile(writeSurveyFile(survey)), { ok: true, value: survey });
          return checkInJourney(survey, journey).map(({ message }) => message);
        });
      });
    }
  });

  it("asks of a touchpoint by its name, and of the whole as of a visit", () => {
    const first = (key: string, name?: Record<string, string>) => {
      const pack = readPacks().find((one) => one.key === key)!;
      return surveyOf(pack, { journey: "lunch", about: name ? "bill" : "whole" }, name).questions[0]!.text;
    };
    assert.deepEqual(first("visit", { fi: "Laskun saaminen", sv: "Att få notan", en: "Getting the bill" }), {
      fi: "Laskun saaminen: millainen kokemus se oli?",
      "fi-simple": "Laskun saaminen: millainen kokemus se oli?",
      sv: "Att få notan: hur gick det?",
      en: "Getting the bill: how was it?",
    });
    assert.equal(first("visit").fi, "Millainen käynti oli?");
    assert.equal(first("employee", { fi: "Kassa" }).fi, "Kassa: millainen kokemus se arviosi mukaan oli asiakkaille?");
    assert.equal(first("employee", { fi: "Kassa" }).sv, "Kassa: hur tror du att det gick för kunderna?");
  });

  it("speaks of no touchpoint where nothing tells which", () => {
    none((pack) =>
      textsIn(surveyOf(pack, { journey: "lunch", about: "whole" })).flatMap(({ path, text }) =>
        Object.values(text).some((words) => words.includes("{touchpoint}")) ? [path] : [],
      ),
    );
  });
});
