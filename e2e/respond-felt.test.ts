import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aJourney } from "../test/journeys.ts";
import { aSurvey } from "../test/survey.ts";
import { found } from "./axe.ts";
import { receiver } from "./receiver.ts";
import { respondents } from "./respondent.ts";

const here = await receiver(
  aJourney({ choices: { emotions: { words: { nothing: { name: { en: "Nothing much" } } }, none: ["nothing"] } } }),
);
const open = await respondents(here.url);

const words = ["joy", "trust", "relief", "anger", "surprise", "nothing"];
const felt = { ask: "emotions", key: "felt", words, most: 3, strength: true, text: { en: "How did it feel?" } };
const word = (page: Page, name: string) => page.getByRole("checkbox", { name });
const rated = (page: Page) => page.getByRole("radiogroup");
const strength = (page: Page, word: string, name: string) =>
  page.getByRole("radiogroup", { name: `${word} How strongly?`, exact: true }).getByLabel(name, { exact: true });

describe("how strongly something is felt", () => {
  it("is asked below the words of a group as they are chosen, and nothing that stands there moves", async () => {
    await using one = await open(here.survey(aSurvey([felt])).path, { width: 576 });
    const { page } = one;
    await word(page, "Relief").click();
    await strength(page, "Relief", "Clearly").click();
    const places = () =>
      page.evaluate(`[scrollY, ...["h1", ".note", ".feelings", ".several", ".felt", ".strength"]
        .map((one) => document.querySelector(one).getBoundingClientRect().top)]`);
    const before = await places();
    await word(page, "Joy").click();
    await strength(page, "Joy", "Strongly").click();
    assert.deepEqual(await places(), before);
    assert.deepEqual(
      await rated(page).evaluateAll((all) => all.map((one) => one.parentElement?.firstChild?.textContent)),
      ["Relief", "Joy"],
    );
    assert.deepEqual(await found(page), []);
  });

  it("is said by the keyboard alone, may be left unsaid, and goes with its word", async () => {
    const survey = here.survey(aSurvey([felt, { ask: "comment", key: "why", when: "felt has joy" }]));
    await using one = await open(survey.path);
    const { page } = one;
    const { keyboard } = page;
    await word(page, "Joy").press(" ");
    await word(page, "Anger").press(" ");
    await word(page, "Relief").press(" ");
    await page.getByText("3 are chosen.").waitFor();
    await word(page, "Relief").focus();
    await keyboard.press("Tab");
    assert.equal(await page.locator(":focus").getAttribute("name"), "felt-joy");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    assert(await strength(page, "Joy", "Strongly").isChecked());
    await keyboard.press("Tab");
    await keyboard.press(" ");
    assert(await strength(page, "Relief", "A little").isChecked());
    await word(page, "Relief").press(" ");
    assert.equal(await rated(page).count(), 2);
    // Who takes it again says it again.
    await word(page, "Relief").press(" ");
    assert.equal(await strength(page, "Relief", "A little").isChecked(), false);
    await page.locator(".next").press("Enter");
    await one.asked("why");
    await page.reload();
    await page.getByRole("button", { name: "Back" }).press("Enter");
    await one.asked("felt");
    assert(await strength(page, "Joy", "Strongly").isChecked(), "as it was left");
    await page.locator(".next").press("Enter");
    await one.asked("why");
    await page.locator(".next").press("Enter");
    await one.thanked();
    assert.deepEqual(survey.answered(), { felt: { joy: 3, anger: null, relief: null }, why: null });
  });

  it("is not asked of what says that nothing was felt, nor where the words alone are asked", async () => {
    const survey = here.survey(aSurvey([felt, { ...felt, key: "also", about: "whole", strength: false }]));
    await using one = await open(survey.path);
    const { page } = one;
    await word(page, "Joy").press(" ");
    await word(page, "Nothing much").press(" ");
    assert.equal(await rated(page).count(), 0);
    await page.locator(".next").press("Enter");
    await one.asked("also");
    await word(page, "Joy").press(" ");
    assert.equal(await rated(page).count(), 0);
    await page.locator(".next").press("Enter");
    await one.thanked();
    assert.deepEqual(survey.answered(), { felt: { nothing: null }, also: ["joy"] });
  });
});
