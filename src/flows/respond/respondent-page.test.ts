import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../test/journeys.ts";
import { aSurvey } from "../../../test/survey.ts";
import { linkStates } from "../../core/survey/link-state.ts";
import type { SurveyPage } from "../../core/survey/survey-page.ts";
import { respondentPage, statePage, statusOf } from "./respondent-page.ts";
import { surveyPage } from "./survey-page.ts";

const files = {
  script: "/respond/assets/main-a.js",
  style: "/respond/assets/main-b.css",
  written: { style: "main{margin:0}", hash: "sha256-b" },
  rarer: { script: "/respond/assets/rarer-c.js", style: "/respond/assets/rarer-d.css" },
};
const aPage = (
  questions: readonly Record<string, unknown>[],
  about: Record<string, unknown> = {},
  known = {},
): SurveyPage => {
  const journey = aJourney({
    image: { warm: { en: "Warm" } },
    choices: {
      emotions: { words: { surprise: { valence: 1 }, bliss: { name: { fi: "Autuus" } } }, none: ["nothing"] },
      tags: {
        words: { speed: { name: { fi: "Nopeus kassalla" } }, music: { name: { fi: "Musiikki", en: "Music" } } },
        none: [],
      },
    },
  });
  return surveyPage({ version: 3, survey: aSurvey(questions, about) }, journey, known, "sv");
};
const dataOf = (page: string, id: string) =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, "s").exec(page)?.[1] ?? "null");

describe("what a respondent's page is given", () => {
  it("of what is known only what rules and piped words speak of", () => {
    const page = aPage(
      [
        { ask: "comment", key: "comment", text: { en: "Hello {attribute.name|you}" }, when: "channel = kiosk" },
        { ask: "text", key: "more", wordings: [{ when: "attribute.group = vip", text: { en: "?" } }] },
      ],
      { thanks: { en: "Thanks, {attribute.nick}" } },
      {
        ...{ channel: "kiosk", location: "turku", perspective: "customer", "attribute.name": "Aino" },
        ...{ "attribute.group": "vip", "attribute.nick": "A", "attribute.income": 20_000 },
      },
    );
    assert.deepEqual(Object.keys(page.known), ["channel", "attribute.name", "attribute.group", "attribute.nick"]);
  });

  it("the words that the journey holds, by their names there or else ours, in the survey's languages", () => {
    const { offered, language } = aPage(
      [
        { ask: "emotions", key: "felt" },
        { ask: "tags", key: "why", words: ["being-heard", "smell", "music", "speed"] },
        { ask: "image", key: "image", attributes: ["warm"] },
        { ask: "choice", key: "own", options: ["a", "b"].map((key) => ({ key, text: { en: key } })) },
      ],
      { languages: ["fi-simple", "sv", "en"] },
    );
    assert.equal(language, "sv");
    assert.deepEqual(offered.why, [
      {
        key: "being-heard",
        text: { "fi-simple": "Kuinka hyvin kuunneltiin", sv: "Att bli hörd", en: "Being heard" },
      },
      { key: "smell", text: { "fi-simple": "smell", sv: "smell", en: "smell" } },
      // The journey's own, and one that it calls otherwise than Polku; easy Finnish is Finnish where nobody says it more easily.
      { key: "music", text: { fi: "Musiikki", en: "Music", "fi-simple": "Musiikki" } },
      { key: "speed", text: { fi: "Nopeus kassalla", "fi-simple": "Nopeus kassalla" } },
    ]);
    assert.deepEqual(offered.image, [{ key: "warm", text: { en: "Warm" } }]);
    assert.equal(offered.own, undefined);
    const felt = (key: string) => offered.felt?.find((word) => word.key === key);
    assert.deepEqual([felt("joy")?.valence, felt("anger")?.valence, felt("surprise")?.valence], [1, -1, 1]);
    assert.equal(felt("frustration")?.text["fi-simple"], "Ärsytys");
    assert.deepEqual(felt("bliss"), { key: "bliss", text: { fi: "Autuus", "fi-simple": "Autuus" }, valence: 0 });
    assert(felt("nothing") !== undefined);
  });

  it("what faces and steps are called, where words speak of them in braces", () => {
    const text = { fi: "{face} {against} {leave} {solved}" };
    const { offered } = aPage(
      [
        { ask: "smiley", key: "face" },
        { ask: "expectation", key: "unspoken" },
        { ask: "compared", key: "against", ends: [{ fi: "Surkea" }, { fi: "Ylivoimainen" }] },
        { ask: "consent", key: "leave" },
        { ask: "resolved", key: "solved" },
        { ask: "comment", key: "comment", text },
      ],
      { languages: ["fi", "fi-simple"] },
    );
    const said = (key: string) => offered[key]?.map((one) => `${one.key} ${one.text.fi}`);
    assert.deepEqual(said("face"), ["1 Erittäin huono", "2 Huono", "3 Hyvä", "4 Erittäin hyvä"]);
    assert.deepEqual(said("against"), [
      ...["-2 Surkea", "-1 Huonompi", "0 Suunnilleen yhtä hyvä", "1 Parempi", "2 Ylivoimainen"],
    ]);
    assert.deepEqual(said("leave"), ["true Suostun", "false En suostu"]);
    assert.deepEqual(said("solved"), ["yes Kyllä", "partly Osittain", "no Ei"]);
    assert.deepEqual(Object.keys(offered), ["face", "against", "leave", "solved"]);
  });
});

describe("a respondent's page", () => {
  it("holds all that is asked as data, which nothing in it can end", () => {
    const evil = "</script><script>alert(1)</script><!--";
    const page = respondentPage(aPage([{ ask: "comment", key: "comment", text: { en: evil } }]), files);
    assert.equal(dataOf(page, "survey").survey.questions[0].text.en, evil);
    assert.equal([...page.matchAll(/<script/g)].length, 3);
    assert.match(page, /<title>&lt;\/script&gt;/);
  });

  it("says in each of the survey's languages what its questions need, and no more", () => {
    const page = respondentPage(
      aPage([{ ask: "smiley", key: "smiley" }], { languages: ["fi", "fi-simple", "ar"] }),
      files,
    );
    const texts = dataOf(page, "texts");
    assert.deepEqual(Object.keys(texts), ["fi", "fi-simple", "ar"]);
    assert.equal(texts["fi-simple"]["respond.next"], "Jatka");
    assert.equal(texts.ar["respond.next"], "Next");
    assert.equal(texts.ar["respond.languageName"], "العربية");
    assert.equal(texts.fi["respond.face.5"], "Erittäin hyvä");
    for (const key of ["respond.resolved.yes", "respond.contact.how", "respond.used.text", "respond.noScript"])
      assert.equal(texts.fi[key], undefined, key);
  });

  it("fetches one script, and of rarer questions one more and a style", () => {
    const fetched = (page: string) =>
      [...page.replace(/<noscript>.*?<\/noscript>/gs, "").matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
        ([, name]) => name,
      );
    assert.deepEqual(fetched(respondentPage(aPage([{ ask: "smiley", key: "smiley" }]), files)), [files.script]);
    assert.deepEqual(fetched(respondentPage(aPage([{ ask: "emotions", key: "felt" }]), files)), [
      ...[files.rarer.style, files.script, files.rarer.script],
    ]);
  });

  it("is in the reader's language, also where that is written from right to left", () => {
    const page = { ...aPage([{ ask: "smiley", key: "smiley" }], { languages: ["en", "ar"] }), language: "ar" };
    assert.match(respondentPage(page, files), /<html lang="ar" dir="rtl">/);
  });

  it("marks Polku's own words where it does not speak the survey's language", () => {
    const asked = aPage(
      [
        { ask: "smiley", key: "smiley" },
        { ask: "tags", key: "why", words: ["price", "music"] },
      ],
      { languages: ["ar", "sv"] },
    );
    const texts = dataOf(respondentPage(asked, files), "texts");
    const { lang, dir, "respond.progress": progress, "respond.next": next } = texts.ar;
    assert.deepEqual({ lang, dir, progress, next }, { lang: "en", dir: "rtl", progress: "{n}/{of}", next: "Next" });
    assert.equal(texts.sv.lang, undefined);
    // A word of the journey's own is not one of Polku's.
    assert.deepEqual(
      asked.offered.why?.map(({ isOurs }) => isOurs),
      [true, undefined],
    );
    assert.match(
      respondentPage({ ...asked, language: "ar" }, files),
      /<noscript><main class="end" lang="en" dir="ltr">/,
    );
    assert.match(statePage("closed", "ar", files), /<html lang="en" dir="ltr">/);
    assert.match(statePage("closed", "fi-simple", files), /<html lang="fi-simple" dir="ltr">/);
  });

  it("says why nothing is asked, in each language, without a script", () => {
    for (const state of [...linkStates, "busy"] as const)
      for (const language of ["fi", "sv", "en", "fi-simple", "et"]) {
        const page = statePage(state, language, files);
        assert.match(page, /<h1>[^<]{10,}<\/h1>\s*<p>[^<]{10,}<\/p>/, `${state} ${language}`);
        assert(!page.includes("<script"));
        if (state !== "busy") assert([404, 410].includes(statusOf[state]));
      }
  });
});
