import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aSurvey } from "../test/survey.ts";
import { receiver } from "./receiver.ts";
import { respondents } from "./respondent.ts";

const here = await receiver();
const open = await respondents(here.url);

/** What stands in the page, the order of attributes aside. */
const standing = `(() => {
  const told = (node) => node.nodeType === 3 ? node.data : {
    name: node.localName,
    attributes: [...node.attributes].map(({ name, value }) => name + "=" + value).sort(),
    within: [...node.childNodes].map(told),
  };
  const form = document.querySelector("#respond form");
  form.removeAttribute("autocomplete");
  for (const button of document.querySelectorAll("#respond button")) button.removeAttribute("disabled");
  document.getElementById("respond").normalize();
  return told(document.getElementById("respond"));
})()`;

/** Takes what the server drew away before the script is run, which then draws by itself. */
const emptied = `document.addEventListener("readystatechange", () => {
  if (document.readyState === "interactive") document.getElementById("respond").replaceChildren();
})`;

const options = ["a", "b"].map((key) => ({ key, text: { en: `Option ${key} & <more>` }, last: key === "b" }));
const common = [
  { ask: "smiley", key: "smiley", required: true, help: { en: "As it “was”" } },
  { ask: "satisfaction", key: "satisfaction", notApplicable: true },
  { ask: "effort", key: "effort" },
  { ask: "recommend", key: "recommend" },
  { ask: "rating", key: "rating", scale: [-2, 2], ends: [{ en: "Cold" }, { en: "Hot" }] },
  { ask: "return", key: "return" },
  { ask: "value", key: "value" },
  { ask: "compared", key: "compared" },
  { ask: "expectation", key: "expectation" },
  { ask: "resolved", key: "resolved" },
  { ask: "consent", key: "consent" },
  { ask: "choice", key: "choice", options },
  { ask: "choices", key: "choices", options, most: 1 },
  { ask: "tags", key: "tags", words: ["speed", "price"] },
  { ask: "text", key: "text" },
  { ask: "comment", key: "comment" },
  { ask: "statement", key: "statement" },
];

/** Holds what the server drew, its script never coming, against what a device draws; it is all there with this question. */
async function drawnAlike(path: string, last: string): Promise<void> {
  await using drawn = await open(path, { scriptAfter: new Promise<void>(() => {}) });
  await drawn.asked(last);
  await using device = await open(path, { before: emptied });
  await device.asked(last);
  assert.deepEqual(await drawn.page.evaluate(standing), await device.page.evaluate(standing));
}

describe("what the server draws of a survey", () => {
  it("is what the device would draw, of every common kind of question", async () => {
    const survey = here.survey(aSurvey(common, { layout: "one-page" }));
    await drawnAlike(survey.path, "statement");
  });

  it("is that also one by one, in another language, with what is known put in", async () => {
    const text = { fi: "Miten {location} koki tämän?", ar: "كيف كان ذلك {location}؟" };
    const survey = here.survey(
      aSurvey(
        common.slice(0, 2).map((question) => ({ ...question, text })),
        { languages: ["fi", "ar"] },
      ),
      { known: { location: "<Ä>" }, language: "ar" },
    );
    await drawnAlike(survey.path, "smiley");
  });
});
