import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type Ask, questionTypes } from "../src/core/survey/question-types.ts";
import { aJourney } from "../test/journeys.ts";
import { aSurvey } from "../test/survey.ts";
import { receiver } from "./receiver.ts";
import { respondents } from "./respondent.ts";

const here = await receiver(
  aJourney({
    image: { reliable: { en: "Reliable" }, warm: { en: "Warm" } },
    choices: { tags: { words: {}, none: [] } },
  }),
);
const open = await respondents(here.url);

const options = ["a", "b", "c"].map((key) => ({ key, text: { en: `Option ${key}` } }));
const tap = (page: Page, name: string) => page.getByLabel(name, { exact: true }).click();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const write = (words: string) => (page: Page) => page.getByRole("textbox").fill(words);
const inGroup = (page: Page, group: string, name: string) =>
  page.getByRole("radiogroup", { name: group }).getByLabel(name, { exact: true }).click();

type Answering = readonly [own: Record<string, unknown>, act: (page: Page) => Promise<unknown>, gives: unknown];

/** What somebody does, and what the server reads of it. */
const answers: Readonly<Record<Exclude<Ask, "photo">, readonly Answering[]>> = {
  smiley: [
    [{}, (page) => tap(page, "Very good"), 4],
    [{ faces: 5 }, (page) => tap(page, "Neither bad nor good"), 3],
  ],
  satisfaction: [[{}, (page) => tap(page, "5, Very satisfied"), 5]],
  effort: [[{}, (page) => tap(page, "1, Very difficult"), 1]],
  recommend: [[{}, (page) => tap(page, "0, Not at all likely"), 0]],
  return: [[{}, (page) => tap(page, "7"), 7]],
  value: [[{}, (page) => tap(page, "3"), 3]],
  rating: [
    [{ scale: [-5, 5] }, (page) => tap(page, "−3"), -3],
    [{ ends: [{ en: "Cold" }, { en: "Hot" }] }, (page) => tap(page, "5, Hot"), 5],
  ],
  compared: [[{}, (page) => tap(page, "Much worse"), -2]],
  expectation: [
    [{}, (page) => tap(page, "Better than expected"), 1],
    [
      { form: "pair" },
      async (page) => {
        await inGroup(page, "What you expected", "4");
        await inGroup(page, "How it was", "5, Very good");
      },
      { expected: 4, experienced: 5 },
    ],
    [{ form: "pair" }, (page) => inGroup(page, "How it was", "2"), { expected: null, experienced: 2 }],
  ],
  emotions: [
    [
      {},
      async (page) => {
        await tap(page, "Relief");
        await tap(page, "Surprise");
      },
      ["relief", "surprise"],
    ],
    [
      { strength: true, most: 3 },
      async (page) => {
        for (const name of ["Relief", "Joy", "Anger"]) await tap(page, name);
        await inGroup(page, "Relief", "A little");
        await inGroup(page, "Joy", "Clearly");
        await inGroup(page, "Joy", "Strongly");
        await page.getByRole("checkbox", { name: "Relief" }).click();
        await tap(page, "Surprise");
      },
      { joy: 3, anger: null, surprise: null },
    ],
  ],
  tags: [
    [
      { most: 2 },
      async (page) => {
        await tap(page, "Speed");
        await tap(page, "Price");
        await page.getByLabel("Respect", { exact: true }).click({ force: true });
        await page.getByText("2 are chosen.").waitFor();
        await tap(page, "Speed");
        await tap(page, "The place");
      },
      ["price", "place"],
    ],
  ],
  choices: [
    [{ options }, (page) => tap(page, "Option b"), ["b"]],
    [
      { options: [{ ...options[0], exclusive: true, last: true }, ...options.slice(1)], shuffle: true, most: 1 },
      async (page) => {
        assert.equal(await page.locator(".pick").last().textContent(), "Option a");
        await tap(page, "Option b");
        await tap(page, "Option a");
        assert.equal(await page.getByLabel("Option b").isChecked(), false);
        await tap(page, "Option c");
      },
      ["c"],
    ],
  ],
  choice: [[{ options }, (page) => tap(page, "Option c"), "c"]],
  resolved: [[{}, (page) => tap(page, "Partly"), "partly"]],
  consent: [
    [{}, (page) => tap(page, "I agree"), true],
    [{}, (page) => tap(page, "I do not agree"), false],
  ],
  ranking: [
    [
      { options },
      async (page) => {
        await press(page, "Option b");
        await press(page, "Option c");
        await page.getByRole("listitem").nth(2).waitFor();
        await press(page, "Move up: Option a");
        await press(page, "Move up: Option a");
      },
      ["a", "b", "c"],
    ],
  ],
  image: [
    [
      { attributes: ["reliable", "warm"] },
      (page) => inGroup(page, "Warm", "5, Fits fully"),
      { reliable: null, warm: 5 },
    ],
  ],
  matrix: [
    [
      { rows: options, scale: [0, 10] },
      async (page) => {
        await inGroup(page, "Option c", "10");
        await inGroup(page, "Option a", "0");
      },
      { a: 0, b: null, c: 10 },
    ],
  ],
  number: [
    [{ unit: { en: "min" } }, (page) => page.getByRole("textbox", { name: /min$/ }).fill("12,5"), 12.5],
    [{ least: -40, most: 40 }, write("−7"), -7],
    [{}, write("١٢٫٥"), 12.5],
  ],
  date: [[{ latest: "2026-11-28" }, (page) => page.locator("input[type=date]").fill("2026-02-28"), "2026-02-28"]],
  text: [
    [{}, write("Oulu"), "Oulu"],
    [{ lines: "many" }, write("Oulu\nTurku"), "Oulu\nTurku"],
  ],
  comment: [[{}, write("Ystävällinen \ud83d\ude00 palvelu"), "Ystävällinen 😀 palvelu"]],
  contact: [
    [
      { asks: ["name", "email", "phone"] },
      async (page) => {
        await page.getByLabel("Name").fill("Aino");
        await page.getByLabel("E-mail").fill(" aino@example.fi ");
      },
      { name: "Aino", email: "aino@example.fi" },
    ],
    // Advised against before it is asked; who writes what is asked goes on all the same.
    [{ asks: ["name"] }, write("Aino"), { name: "Aino" }],
  ],
  statement: [[{}, async () => {}, null]],
};

describe("each kind of question", () => {
  it("gives what the server reads, on a phone 320 pixels wide", async () => {
    const all = Object.entries(answers).flatMap(([ask, ways]) =>
      ways.map(([own, act, gives]) => ({ ask, own, act, gives })),
    );
    assert.deepEqual(
      Object.keys(answers).toSorted(),
      Object.keys(questionTypes)
        .filter((ask) => ask !== "photo")
        .toSorted(),
    );
    const questions = all.map(({ ask, own }, at) => ({ ask, key: `q${at}`, about: `t${at}`, ...own }));
    const survey = here.survey(aSurvey([...questions, { ask: "statement", key: "behind" }]));
    await using one = await open(survey.path, { width: 320 });
    const { page } = one;
    for (const [at, { act }] of all.entries()) {
      await one.asked(`q${at}`);
      await act(page);
      // A tap may have gone on by itself by then.
      await wait(450);
      if (await page.locator(`[data-question=q${at}]`).isVisible()) await page.locator(".next").press("Enter");
    }
    await one.asked("behind");
    await page.locator(".next").press("Enter");
    await one.thanked();
    const kept = survey.answered() as Record<string, unknown>;
    for (const [at, { ask, own, gives }] of all.entries())
      assert.deepEqual(kept[`q${at}`], gives, `${ask} ${JSON.stringify(own)}`);
  });

  it("gives nothing, where nothing is said, and that it does not apply, where that may be said", async () => {
    const each = Object.entries(answers).map(([ask, [first]], at) => ({
      ...{ ask, key: `q${at}`, about: `t${at}`, notApplicable: true, options: undefined },
      ...first![0],
      required: false,
    }));
    const questions = each.map(({ options, ...question }) => (options ? { ...question, options } : question));
    const survey = here.survey(aSurvey(questions, { layout: "one-page" }));
    await using one = await open(survey.path);
    const { page } = one;
    await page.getByLabel("Option a", { exact: true }).first().waitFor();
    for (const box of (await page.getByLabel("Does not apply to me").all()).slice(0, -1)) await box.check();
    await page.getByRole("button", { name: "Send" }).click();
    await one.thanked();
    const kept = survey.answered() as Record<string, unknown>;
    questions.forEach(({ ask, key }) => {
      if (ask !== "statement") assert.equal(kept[key], "notApplicable", ask);
    });
    const other = here.survey(aSurvey(questions.map((question) => ({ ...question, notApplicable: false }))));
    await using two = await open(other.path);
    for (const { key } of questions) {
      await two.asked(key);
      await two.page.locator(".next").press("Enter");
    }
    await two.thanked();
    assert.deepEqual([...new Set(Object.values(other.answered() as object))], [null]);
  });
});

describe("what is written", () => {
  it("and not whole is said before one goes on, and is not sent", async () => {
    const unfit = [
      [{ ask: "number", most: 20 }, write("21"), "Give a number from 0 to 20."],
      [{ ask: "number" }, write("many"), "Give a number from 0 to 1000000."],
      [{ ask: "number" }, write("1,000"), "Write thousands without a comma or a point"],
      [
        { ask: "contact" },
        (page: Page) => page.getByLabel("E-mail").fill("aino"),
        "The e-mail address is not complete.",
      ],
      [
        { ask: "contact" },
        (page: Page) => page.getByLabel("Name").fill("Aino"),
        "Give an e-mail address or a telephone",
      ],
      [{ ask: "ranking", options }, (page: Page) => press(page, "Option a"), "Place all of them, or none."],
      [
        { ask: "date", latest: "2026-11-28" },
        (page: Page) => page.locator("input[type=date]").fill("2026-11-29"),
        "Give a day from … to 2026-11-28.",
      ],
    ] as const;
    const questions = unfit.map(([own], at) => ({ ...own, key: `q${at}`, notApplicable: true }));
    const survey = here.survey(aSurvey(questions));
    await using one = await open(survey.path);
    const { page } = one;
    for (const [at, [{ ask }, act, words]] of unfit.entries()) {
      await one.asked(`q${at}`);
      await page.locator("main input, main .several").first().waitFor();
      await act(page);
      await page.locator(".next").press("Enter");
      await page.getByRole("alert").getByText(words).waitFor();
      const marked = await page.locator('main input[aria-invalid="true"]').count();
      assert.equal(marked, ask === "ranking" ? 0 : 1, "the field that is to be mended; of a ranking there is none");
      await page.getByLabel("Does not apply to me").press(" ");
      await page.locator(".next").press("Enter");
    }
    await one.thanked();
    for (const { answers } of survey.taken)
      assert(
        Object.values(answers).every((answer) => answer === "notApplicable"),
        JSON.stringify(answers),
      );
  });

  it("tells how many characters are left when few are, and takes no more", async () => {
    const survey = here.survey(aSurvey([{ ask: "text", key: "text" }]));
    await using one = await open(survey.path);
    await one.page.getByRole("textbox").fill("a".repeat(195));
    await one.page.getByText("Characters left: 5").waitFor();
    await one.page.getByRole("textbox").press("End");
    await one.page.keyboard.type("0123456789");
    assert.equal((await one.page.getByRole("textbox").inputValue()).length, 200);
  });
});
