import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectations } from "../core/mistakes/expectations.ts";
import { inAddresses } from "../core/mistakes/in-addresses.ts";
import { inAsking } from "../core/mistakes/in-asking.ts";
import { inBackups } from "../core/mistakes/in-backups.ts";
import { inDrafts } from "../core/mistakes/in-drafts.ts";
import { inExperiences } from "../core/mistakes/in-experiences.ts";
import { inFiles } from "../core/mistakes/in-files.ts";
import { inJourney } from "../core/mistakes/in-journey.ts";
import { inMapping } from "../core/mistakes/in-mapping.ts";
import { inRequests } from "../core/mistakes/in-requests.ts";
import { inSurvey } from "../core/mistakes/in-survey.ts";
import { inSurveyTools } from "../core/mistakes/in-survey-tools.ts";
import { inYaml } from "../core/mistakes/in-yaml.ts";
import { mistake, said, sentences } from "../core/mistakes/mistake.ts";
import { mistakeInWords, mistakesIn } from "./mistake-words.ts";

const [fi, sv] = await Promise.all([mistakesIn.fi(), mistakesIn.sv()]);
const factsIn = (pattern: string) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("mistakes", () => {
  it("are sentences with keys of their own", () => {
    const rooms = [
      expectations,
      inMapping,
      inJourney,
      inSurvey,
      inSurveyTools,
      inAsking,
      inAddresses,
      inExperiences,
      inYaml,
      inFiles,
      inRequests,
      inBackups,
      inDrafts,
    ];
    assert.equal(rooms.flatMap((room) => Object.keys(room)).length, Object.keys(sentences).length);
  });

  it("take the same facts in every language", () => {
    for (const [key, pattern] of Object.entries(sentences))
      for (const mistakes of [fi, sv]) assert.deepEqual(factsIn(mistakes[key]!), factsIn(pattern), key);
  });

  it("are said in the reader's language, with the words that are put into them", () => {
    const facts = { place: "stages[0].key", expected: said("a-key", { example: "order-speed" }), got: '"Menu!"' };
    const problem = mistake("bad-value", facts);
    assert.equal(
      problem.message,
      'stages[0].key is wrong: expected a key of small letters, digits and hyphens such as order-speed, got "Menu!"',
    );
    assert.equal(
      mistakeInWords(fi, problem),
      'stages[0].key on väärin: pitäisi olla avain, jossa on pieniä kirjaimia (a–z), numeroita ja yhdysmerkkejä, esimerkiksi order-speed, mutta on "Menu!"',
    );
    assert.equal(
      mistakeInWords(sv, problem),
      'stages[0].key är fel: borde vara en nyckel av små bokstäver (a–z), siffror och bindestreck, till exempel order-speed, men är "Menu!"',
    );
  });

  it("quote what a survey of another tool calls a question in the reader's way", () => {
    const place = said("place-named", { place: "elements[0]", name: "Score 1" });
    const problem = mistake("taken-as.key", { place, key: "score-1" });
    assert.equal(problem.message, 'elements[0] "Score 1" is called "score-1" here');
    assert.equal(mistakeInWords(fi, problem), "elements[0] ”Score 1” on täällä nimeltään ”score-1”");
    assert.equal(mistakeInWords(sv, problem), "elements[0] ”Score 1” heter ”score-1” här");
  });

  it("have no words where a sentence, or a word in it, is another Polku's", () => {
    assert.equal(mistakeInWords(fi, { code: "x", message: "it is bad" }), null);
    assert.equal(mistakeInWords(fi, { code: "x", message: "it is bad", sentence: "of-tomorrow" }), null);
    assert.equal(mistakeInWords(fi, { code: "x", message: "…", sentence: "bad-yaml", facts: {} }), null);
    const facts = { why: { sentence: "of-tomorrow" } };
    assert.equal(mistakeInWords(fi, { code: "bad-yaml", message: "…", sentence: "bad-yaml", facts }), null);
  });

  it("show what a file says as it stands, whatever it looks like", () => {
    const problem = mistake("unknown-column", { column: "{hint} $& {column}", hint: "" });
    assert.equal(problem.message, 'the file has no column "{hint} $& {column}"');
  });
});
