import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binPolku } from "../../test/bin-polku.ts";
import { dataFolder } from "../../test/data-files.ts";
import { readSurveyFile, writeSurveyFile } from "../outside/survey-file.ts";

const folder = dataFolder();
const polku = (...words: string[]) => binPolku(["survey", ...words], { cwd: folder.path });

const visit = `polku: survey/1
key: visit
name: { fi: Käynti, en: Visit }
journey: lunch
about: bill
languages: [fi, en]
questions:
  - { ask: smiley, key: smiley, text: { fi: Miten meni?, en: How did it go? }, required: true }
  - { ask: tags, key: why, text: { fi: Miksi?, en: Why? }, when: smiley <= 2, most: 3 }
  - { ask: text, key: table, text: { fi: Missä istuit? } }
`;
folder.file("own.survey.yaml", visit);
folder.file(
  "lunch.journey.yaml",
  `polku: journey/1
key: lunch
name: { en: Lunch }
stages:
  - { key: pay, phase: end, name: { en: Paying }, touchpoints: [{ key: bill, name: { en: Bill } }] }
`,
);

describe("polku survey", () => {
  it("says what is asked, of whom, what it gives, and what is not said in a language", async () => {
    const { status, out } = await polku("own.survey.yaml", "--journey", "lunch.journey.yaml");
    assert.equal(status, 0);
    assert.deepEqual(out.split("\n"), [
      "Visit asks about bill, in fi, en; 3 questions:",
      "  1. smiley  smiley  → bill: smiley",
      "  2. why     tags    → bill: tags  [smiley <= 2]",
      "  3. table   text",
      "questions[2].text is not said in en",
      "",
    ]);
  });

  it("says what to look at before it is asked: leading words, and languages that Polku does not speak", async () => {
    const arabic = visit.replace("languages: [fi, en]", "languages: [fi, en, ar]");
    folder.file("led.survey.yaml", arabic.replace("en: How did it go?", "en: How great was it?"));
    const { out } = await polku("led.survey.yaml");
    assert.match(out, /^languages: Arabic: Polku does not speak this language\. Its own words/m);
    assert.match(out, /^questions\[0\]\.text: leans towards an answer\? “How great” \(English\)$/m);
  });

  it("says in Finnish what is wrong, each with its line and column", async () => {
    folder.file("wrong.survey.yaml", visit.replace("smiley <= 2", "smilley <= 2").replace("key: table", "key: end"));
    const { status, err } = await polku("wrong.survey.yaml", "--language", "fi");
    assert.equal(status, 1);
    assert.deepEqual(err.trimEnd().split("\n"), [
      "polku survey: wrong.survey.yaml:9:66: questions[1].when viittaa nimeen ”smilley”, joka ei ole kysymys eikä muutenkaan tunnettu; tarkoititko ”smiley”?",
      "polku survey: wrong.survey.yaml:10:23: questions[2].key ei saa olla ”end”: säännöt käyttävät sitä sanaa",
    ]);
  });

  it("refuses a survey that does not fit the journey, and files that are not there", async () => {
    folder.file("other.survey.yaml", visit.replace("about: bill", "about: bil"));
    const { err } = await polku("other.survey.yaml", "--journey", "lunch.journey.yaml");
    assert.match(err, /other\.survey\.yaml:5:8: about is an unknown touchpoint: got "bil"; did you mean "bill"\?/);
    assert.match((await polku("none.yaml")).err, /none\.yaml/);
    assert.equal((await polku()).status, 2);
  });

  it("writes a survey from a pack, about a touchpoint, that fits the journey; and overwrites nothing", async () => {
    const words = ["--pack", "visit", "--journey", "lunch.journey.yaml", "--about", "bill", "--language", "fi"];
    const { status, out } = await polku(...words);
    assert.equal(status, 0);
    assert.equal(
      out,
      "visit.survey.yaml kysyy kohteesta bill; 3 kysymystä. Lue se, muuta mitä haluat ja aja sitten: polku survey visit.survey.yaml\n",
    );
    const read = await polku("visit.survey.yaml", "--journey", "lunch.journey.yaml");
    assert.match(read.out, /3 questions:[\s\S]*In order/);
    const again = await polku(...words);
    assert.equal(again.status, 1);
    assert.match(again.err, /visit\.survey\.yaml.*on jo olemassa/);
    const { err } = await polku("--pack", "vist", "--journey", "lunch.journey.yaml");
    assert.match(err, /there is no pack "vist"; did you mean "visit"\?/);
    assert.equal((await polku("--pack", "visit")).status, 2);
  });

  it("takes over a SurveyJS definition, says in Finnish what of it is otherwise, and overwrites nothing", async () => {
    const elements = [
      { type: "radiogroup", name: "came", choices: ["yes", "no"], title: "Did it come?" },
      { type: "file", name: "photo" },
      { type: "comment", name: "why", visibleIf: "{came} = 'no'" },
    ];
    folder.file("delivery.json", JSON.stringify({ title: "Delivery", elements }));
    const words = ["delivery.json", "--from", "surveyjs", "--journey", "lunch.journey.yaml", "--about", "bill"];
    const { status, out } = await polku(...words, "--language", "fi");
    assert.equal(status, 0);
    assert.deepEqual(out.split("\n").slice(0, 2), [
      "elements[1] ”photo” jää pois: täällä ei ole kysymystyyppiä, joka vastaisi tyyppiä ”file”",
      "delivery.survey.yaml kysyy kohteesta bill; 2 kysymystä. Lue se, muuta mitä haluat ja aja sitten: polku survey delivery.survey.yaml",
    ]);
    const read = await polku("delivery.survey.yaml", "--journey", "lunch.journey.yaml");
    assert.match(read.out, / {2}2\. why {3}comment {2}→ bill: comment {2}\[came = no\]/);
    assert.match((await polku(...words)).err, /delivery\.survey\.yaml.*is there already/);
    assert.match((await polku("lunch.journey.yaml", ...words.slice(1))).err, /lunch\.journey\.yaml.*is no JSON/);
    assert.equal((await polku("delivery.json", "--from", "surveyjs")).status, 2);
    assert.equal((await polku("delivery.json", "--from", "other", "--journey", "lunch.journey.yaml")).status, 2);
  });

  it("gives programs the survey and its questions, and writes a file that reads as the same", async () => {
    const { out } = await polku("own.survey.yaml", "--json");
    const { polku: format, survey, questions, advice } = JSON.parse(out);
    assert.equal(format, "checked-survey/1");
    assert.deepEqual(questions[1], { key: "why", ask: "tags", about: "bill", gives: ["tags"], when: "smiley <= 2" });
    assert.deepEqual(advice, [{ code: "missing-words", path: ["questions", 2, "text"], language: "en" }]);
    const again = readSurveyFile(writeSurveyFile(survey));
    assert.deepEqual(again, { ok: true, value: survey });
  });
});
