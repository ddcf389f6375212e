import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { aSurvey } from "../test/survey.ts";
import { until } from "../test/until.ts";
import { isInSight } from "./in-sight.ts";
import { receiver } from "./receiver.ts";
import { respondents } from "./respondent.ts";

const here = await receiver();
const open = await respondents(here.url);

/** Faces; what went wrong, of those for whom it did not go well; a comment. */
const visit = () =>
  here.survey(
    aSurvey([
      { ask: "smiley", key: "smiley", required: true },
      { ask: "tags", key: "why", words: ["speed", "price", "place"], most: 2, when: "smiley <= 2" },
      { ask: "comment", key: "comment" },
    ]),
  );
/** A second tap just after the first is taken for the same, so a test taps no faster than people do. */
const press = async (page: Page, name: string) => {
  await wait(400);
  await page.getByRole("button", { name, exact: true }).click();
};
const tap = (page: Page, name: string) => page.getByLabel(name, { exact: true }).click();

describe("a survey by a link", () => {
  it("is answered by taps: the next question comes by itself, and each answer is sent as it is given", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    await one.asked("smiley");
    assert.equal(await page.getByText("1/3").count(), 1);
    await tap(page, "Bad");
    await one.asked("why");
    await tap(page, "Price");
    await tap(page, "Speed");
    await press(page, "Next");
    await one.asked("comment");
    await page.getByRole("textbox").fill("Odotin laskua kauan");
    await press(page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["price", "speed"], comment: "Odotin laskua kauan" });
    const [opened] = survey.taken;
    assert.deepEqual([opened?.answers, opened?.ended, opened?.revision], [{}, false, 1]);
    assert(survey.taken.some(({ answers, ended }) => answers.smiley === 2 && !("why" in answers) && !ended));
    assert.equal(survey.taken.at(-1)?.ended, true);
    const revisions = survey.taken.map(({ revision }) => revision);
    assert.deepEqual(
      revisions,
      [...new Set(revisions)].toSorted((a, b) => a - b),
    );
  });

  it("is read, and can be pressed, before its script is here, which takes over what was pressed and goes on from there", async () => {
    const survey = visit();
    const script = Promise.withResolvers<void>();
    await using one = await open(survey.path, { scriptAfter: script.promise });
    const { page } = one;
    await one.asked("smiley");
    await tap(page, "Good");
    await tap(page, "Bad");
    assert.equal(await page.getByRole("button", { name: "Next" }).isDisabled(), true);
    assert.deepEqual(survey.taken, []);
    script.resolve();
    await one.asked("why");
    await until(() => survey.taken.some(({ answers }) => answers.smiley === 2));
    await tap(page, "Price");
    await press(page, "Next");
    await one.asked("comment");
    await press(page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["price"], comment: null });
  });

  it("stays where keys have chosen before its script is here, as it does later", async () => {
    const survey = visit();
    const script = Promise.withResolvers<void>();
    await using one = await open(survey.path, { scriptAfter: script.promise });
    const { page } = one;
    await one.asked("smiley");
    for (const key of ["Tab", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    script.resolve();
    await until(() => survey.taken.some(({ answers }) => answers.smiley === 2));
    await wait(600);
    await one.asked("smiley");
    assert.equal(await page.getByLabel("Bad", { exact: true }).isChecked(), true);
    await page.keyboard.press("Enter");
    await one.asked("why");
  });

  it("takes over several that were chosen, and words that were written, before its script is here", async () => {
    const survey = here.survey(
      aSurvey(
        [
          { ask: "tags", key: "why", words: ["speed", "price", "place"], most: 2 },
          { ask: "comment", key: "comment" },
        ],
        { layout: "one-page" },
      ),
    );
    const script = Promise.withResolvers<void>();
    await using one = await open(survey.path, { scriptAfter: script.promise });
    const { page } = one;
    await one.asked("comment");
    await tap(page, "Price");
    await tap(page, "The place");
    await tap(page, "Speed");
    await page.getByRole("textbox").pressSequentially("Kylm");
    script.resolve();
    await until(() => survey.taken.some(({ answers }) => answers.comment === "Kylm"));
    // Of three where two may be, the first two.
    assert.equal(await page.getByLabel("The place", { exact: true }).isChecked(), false);
    await page.getByRole("textbox").pressSequentially("ä");
    await press(page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { why: ["speed", "price"], comment: "Kylmä" });
  });

  it("leaves where it was what was begun before, whatever the server drew", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    await tap(page, "Good");
    await one.asked("comment");
    await page.reload();
    await one.asked("comment");
    assert.equal(await page.locator("[data-question]").count(), 1);
    await press(page, "Back");
    await one.asked("smiley");
    assert.equal(await page.getByLabel("Good", { exact: true }).isChecked(), true);
  });

  it("is answered by keyboard alone: arrows only choose, Enter goes on, and one begins at the question's words", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.value");
    await one.asked("smiley");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await wait(600);
    await one.asked("smiley");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await one.asked("why");
    assert.equal(await focused(), "Words of why");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await one.asked("comment");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Hyvä");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await one.asked("why");
    for (let turn = 0; turn < 5; turn++) await page.keyboard.press("Tab");
    assert.equal(await focused(), "Next");
    await page.keyboard.press("Enter");
    await one.asked("comment");
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await one.thanked();
    assert.equal(await focused(), "Thank you!");
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["speed"], comment: "Hyvä" });
  });

  it("goes on without a connection, and sends everything once when it is back", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page, context } = one;
    await one.asked("smiley");
    await until(() => survey.taken.length === 1);
    await context.setOffline(true);
    await tap(page, "Very bad");
    await one.asked("why");
    await page.getByText("No connection right now").waitFor();
    await tap(page, "The place");
    await press(page, "Next");
    await one.asked("comment");
    await page.getByRole("textbox").fill("Kylmä");
    await press(page, "Send");
    await page.getByText("Your answers are kept on this device").waitFor();
    assert.equal(survey.taken.length, 1);
    await context.setOffline(false);
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 1, why: ["place"], comment: "Kylmä" });
    assert.equal(survey.responses()[0]?.ended, true);
    assert.equal(survey.taken.length, 2);
  });

  it("goes on where it was left, also without having been sent, and after the end says thanks", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    await one.asked("smiley");
    survey.refuse(503);
    await tap(page, "Bad");
    await one.asked("why");
    await tap(page, "Speed");
    await page.reload();
    await one.asked("why");
    assert(await page.getByLabel("Speed", { exact: true }).isChecked());
    survey.refuse(undefined);
    await press(page, "Next");
    await one.asked("comment");
    await press(page, "Send");
    await one.thanked();
    await page.reload();
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["speed"], comment: null });
  });

  it("begins anew for another visit by the same code, but not by a customer's own link", async () => {
    for (const [credential, many] of [
      ["table-12", 2],
      ["token.signature", 1],
    ] as const) {
      const survey = here.survey(aSurvey([{ ask: "smiley", key: "smiley" }]), { credential });
      await using one = await open(survey.path);
      const { page } = one;
      await tap(page, "Good");
      await press(page, "Send");
      await one.thanked();
      await page.clock.setFixedTime(Date.now() + 7 * 3_600_000);
      await page.reload();
      await (many === 2 ? one.asked("smiley") : one.thanked());
      await until(() => survey.responses().length === many);
    }
  });

  it("takes a double tap for one, on a face and on a button", async () => {
    const survey = here.survey(
      aSurvey([
        { ask: "smiley", key: "smiley" },
        { ask: "smiley", key: "second", about: "whole" },
        { ask: "comment", key: "comment" },
        { ask: "text", key: "other" },
      ]),
    );
    await using one = await open(survey.path);
    const { page } = one;
    await page.getByLabel("Good", { exact: true }).dblclick();
    await one.asked("second");
    await wait(500);
    await one.asked("second");
    assert.equal(await page.locator("input:checked").count(), 0);
    await page.getByRole("button", { name: "Next" }).dblclick();
    await one.asked("comment");
    await wait(500);
    await one.asked("comment");
    await until(() => survey.taken.at(-1)?.answers.second === null);
    assert(!("comment" in survey.taken.at(-1)!.answers));
    assert.equal(survey.responses().length, 1);
  });

  it("takes the first press of a button however soon it comes", async () => {
    const survey = here.survey(
      aSurvey([
        { ask: "comment", key: "comment" },
        { ask: "text", key: "other" },
      ]),
    );
    await using one = await open(survey.path, { before: "performance.now = () => 100" });
    await one.page.getByRole("button", { name: "Next" }).click();
    await one.asked("other");
  });

  it("lets one go back and take another way: what lay on the first was not asked", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    await tap(page, "Bad");
    await one.asked("why");
    await tap(page, "Speed");
    await press(page, "Back");
    await one.asked("smiley");
    assert(await page.getByLabel("Bad", { exact: true }).isChecked());
    await tap(page, "Very good");
    await one.asked("comment");
    assert.equal(await page.getByText("2/2").count(), 1);
    await press(page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 4, comment: null });
  });

  it("goes on by a tap to what only this answer opens, and never ends by one", async () => {
    const survey = here.survey(
      aSurvey([
        { ask: "smiley", key: "smiley" },
        { ask: "resolved", key: "resolved", when: "smiley <= 2" },
        { ask: "comment", key: "comment", when: "resolved != yes" },
      ]),
    );
    await using one = await open(survey.path);
    const { page } = one;
    await tap(page, "Bad");
    await one.asked("resolved");
    await tap(page, "Partly");
    await one.asked("comment");
    await press(page, "Back");
    await tap(page, "Yes");
    await wait(800);
    await one.asked("resolved");
    await press(page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, resolved: "yes" });
  });

  it("says what must be answered before one goes on", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    const { page } = one;
    await press(page, "Next");
    await page.getByRole("alert").getByText("Please answer this before you go on.").waitFor();
    await tap(page, "Good");
    await one.asked("comment");
    assert.equal(await page.getByRole("alert").count(), 0);
  });

  it("takes who forgets what is needed back to the question's words, and shows there what is missing", async () => {
    const rows = ["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => ({ key, text: { en: `Part ${key}` } }));
    const survey = here.survey(
      aSurvey([
        { ask: "matrix", key: "parts", rows, scale: [1, 5], required: true },
        { ask: "smiley", key: "smiley", required: true },
      ]),
    );
    await using one = await open(survey.path);
    const { page } = one;
    await page.getByRole("radiogroup", { name: "Part h" }).waitFor();
    await press(page, "Next");
    const missing = page.getByRole("alert");
    assert.equal(await missing.textContent(), "Please answer this before you go on.");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Words of parts");
    assert(await isInSight(missing));
    for (const step of await page.getByLabel("3", { exact: true }).all()) await step.click();
    await press(page, "Next");
    await one.asked("smiley");
    // Where it is in sight already, nothing moves.
    await press(page, "Send");
    await missing.waitFor();
    assert.equal(await page.evaluate("scrollY"), 0);
    assert(await isInSight(missing));
  });

  it("takes the answer that came along in the address, shows it, and lets it be changed", async () => {
    const survey = visit();
    await using one = await open(`${survey.path}?a=smiley:3`);
    const { page } = one;
    await until(() => survey.taken.at(-1)?.answers.smiley === 3);
    await one.asked("smiley");
    assert(await page.getByLabel("Good", { exact: true }).isChecked());
    await tap(page, "Very good");
    await one.asked("comment");
    await page.reload();
    await one.asked("comment");
    await until(() => survey.taken.at(-1)?.answers.smiley === 4);
    for (const unfit of ["smiley:9", "smiley:constructor", "nothing:1", "comment:words", "smiley"]) {
      const other = visit();
      await using two = await open(`${other.path}?a=${unfit}`);
      await two.asked("smiley");
      await until(() => other.taken.length === 1);
      assert.deepEqual(other.taken[0]?.answers, {}, unfit);
    }
  });

  it("takes the face that was tapped last in a mail, until all was said", async () => {
    const survey = visit();
    await using one = await open(`${survey.path}?a=smiley:1`);
    const { page } = one;
    const comesBackBy = (tapped: string) => page.goto(`${here.url}${survey.path}?a=smiley:${tapped}`);
    const kept = () => survey.taken.at(-1)?.answers.smiley;
    await one.asked("smiley");
    await press(page, "Next");
    await one.asked("why");
    await until(() => kept() === 1);
    await comesBackBy("4");
    await one.asked("smiley");
    assert(await page.getByLabel("Very good", { exact: true }).isChecked());
    await press(page, "Next");
    await until(() => kept() === 4);
    assert.equal(new Set(survey.taken.map(({ id }) => id)).size, 1);
    // What was changed on the page since stays where it is only read anew.
    await press(page, "Back");
    await tap(page, "Good");
    await one.asked("comment");
    await page.reload();
    await one.asked("comment");
    await until(() => kept() === 3);
    await press(page, "Send");
    await page.getByText("Thank you").waitFor();
    await comesBackBy("1");
    await page.getByText("Thank you").waitFor();
    assert.equal(kept(), 3);
  });

  it("changes its language and keeps what was answered; rules know it", async () => {
    const text = (fi: string, en: string) => ({ fi, en });
    const survey = here.survey(
      aSurvey(
        [
          { ask: "smiley", key: "smiley", text: text("Miten sujui?", "How did it go, {attribute.name|you}?") },
          { ask: "comment", key: "finnish", text: text("Kerro lisää", "Say more"), when: "language = fi-simple" },
        ],
        { languages: ["fi", "fi-simple", "en"] },
      ),
      { known: { "attribute.name": "Aino" }, language: "en" },
    );
    await using one = await open(survey.path);
    const { page } = one;
    await page.getByRole("heading", { name: "How did it go, Aino?" }).waitFor();
    await page.getByLabel("Good", { exact: true }).press(" ");
    await press(page, "Selkosuomi");
    await page.getByRole("heading", { name: "Miten sujui?" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "fi-simple");
    assert(await page.getByLabel("Hyvä", { exact: true }).isChecked());
    await press(page, "Jatka");
    await one.asked("finnish");
    await until(() => survey.taken.at(-1)?.language === "fi-simple");
  });

  it("tries again until it is taken, as late as it is told to", async () => {
    const survey = visit();
    survey.refuse(429);
    await using one = await open(survey.path);
    await one.page.getByText("No connection right now").waitFor();
    survey.refuse(503);
    await wait(1500);
    survey.refuse(undefined);
    await until(() => survey.taken.length === 1);
    await one.page.getByText("No connection right now").waitFor({ state: "detached" });
  });

  it("says when it has closed meanwhile, and shows an answer that was not taken as our fault", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    await one.asked("smiley");
    survey.refuse(400);
    await tap(one.page, "Good");
    await one.page.getByText("it is our fault, not yours: refused with 400").waitFor();
    await one.asked("comment");
    survey.refuse(410);
    await press(one.page, "Send");
    await one.page.getByRole("heading", { name: "This survey has closed" }).waitFor();
  });

  it("says why an answer is too late: the link was answered elsewhere, or enough have answered", async () => {
    const reasons = [
      ["survey-link-used", "This link has been answered already. If you began on another device, go on there."],
      ["survey-full", "As many have answered as were asked for. Thank you for wanting to tell."],
      ["survey-link-ended", "This link is no longer in use. Whoever gave it to you may have a newer one."],
      ["survey-link-expired", "This link was for a certain time, which has passed."],
      ["unknown-link", "This link is no longer in use."],
      ["survey-closed", "This survey has closed and takes no more answers."],
    ] as const;
    for (const [code, why] of reasons) {
      const survey = visit();
      await using one = await open(survey.path);
      await one.asked("smiley");
      survey.refuse(410, code);
      await tap(one.page, "Good");
      await one.page.getByRole("heading", { name: why, exact: true }).waitFor();
    }
  });

  it("works where the browser keeps nothing", async () => {
    const survey = visit();
    const refused = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } })`;
    await using one = await open(survey.path, { before: refused });
    await tap(one.page, "Good");
    await one.asked("comment");
    await press(one.page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 3, comment: null });
  });

  it("is one response in two pages of the same browser", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    await one.asked("smiley");
    const other = await one.context.newPage();
    await other.goto(here.url + survey.path);
    await tap(one.page, "Bad");
    await one.asked("why");
    await tap(other, "Price");
    await press(other, "Next");
    await press(other, "Send");
    await other.getByText("Your answers are saved").waitFor();
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["price"], comment: null });
  });

  it("speaks of what was answered before, as it was offered, and of nothing where nothing was", async () => {
    const options = ["pasta", "soup"].map((key) => ({ key, text: { en: key === "soup" ? "Soup" : "Pasta" } }));
    const survey = here.survey(
      aSurvey([
        { ask: "choices", key: "what", options },
        { ask: "number", key: "minutes", notApplicable: true },
        { ask: "comment", key: "more", text: { en: "{what|Your meal} in {minutes|some} minutes: how was it?" } },
      ]),
    );
    await using one = await open(survey.path);
    await one.asked("what");
    await tap(one.page, "Pasta");
    await tap(one.page, "Soup");
    await press(one.page, "Next");
    await one.page.getByRole("spinbutton").or(one.page.getByRole("textbox")).fill("12");
    await press(one.page, "Next");
    await one.page.getByRole("heading", { name: "Pasta, Soup in 12 minutes: how was it?" }).waitFor();
    await press(one.page, "Back");
    await press(one.page, "Back");
    await tap(one.page, "Pasta");
    await tap(one.page, "Soup");
    await press(one.page, "Next");
    await one.page.getByRole("checkbox").check();
    await one.page.getByRole("heading", { name: "Your meal in some minutes: how was it?" }).waitFor();
  });

  it("says faces, steps, feelings and consent again by their names, numbers and days as its language writes them", async () => {
    const text = { fi: "?" };
    const survey = here.survey(
      aSurvey(
        [
          { ask: "smiley", key: "face", text },
          { ask: "compared", key: "against", text },
          { ask: "expectation", key: "hoped", text, ends: [{ fi: "Pettymys" }, { fi: "Riemu" }] },
          { ask: "emotions", key: "felt", text, strength: true },
          { ask: "consent", key: "leave", text },
          { ask: "number", key: "hours", text },
          { ask: "date", key: "day", text },
          { ask: "recommend", key: "likely", text },
          {
            ...{ ask: "comment", key: "more" },
            text: { fi: "{face} · {against} · {hoped} · {felt} · {leave} · {hours} · {day} · {likely}" },
          },
        ],
        { languages: ["fi"], layout: "one-page" },
      ),
      { language: "fi" },
    );
    await using one = await open(survey.path);
    const { page } = one;
    const in_ = (key: string) => page.locator(`[data-question="${key}"]`);
    await page.locator("input[type=date]").fill("2026-02-28");
    await in_("face").getByLabel("Huono", { exact: true }).check({ force: true });
    await in_("against").getByLabel("Parempi", { exact: true }).check({ force: true });
    await in_("hoped").getByLabel("Riemu", { exact: true }).check({ force: true });
    for (const name of ["Ilo", "Helpotus"]) await in_("felt").getByLabel(name, { exact: true }).check({ force: true });
    await in_("leave").getByLabel("En suostu", { exact: true }).check({ force: true });
    await in_("hours").getByRole("textbox").fill("12,5");
    await in_("likely").getByLabel("10", { exact: false }).check({ force: true });
    await page
      .getByRole("heading", {
        name: "Huono · Parempi · Riemu · Ilo, Helpotus · En suostu · 12,5 · 28. helmikuuta 2026 · 10",
        exact: true,
      })
      .waitFor();
  });

  it("is finished as it was begun, though another version is published meanwhile; the next visit is asked that", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    await one.asked("smiley");
    await tap(one.page, "Bad");
    await one.asked("why");
    survey.change(aSurvey([{ ask: "resolved", key: "resolved" }]));
    await one.page.reload();
    await one.asked("why");
    assert.equal(new URL(one.page.url()).search, "", "its address is as it was given");
    await tap(one.page, "Price");
    await press(one.page, "Next");
    await press(one.page, "Send");
    await one.thanked();
    assert.deepEqual(survey.answered(), { smiley: 2, why: ["price"], comment: null });
    await one.page.reload();
    await one.thanked();

    await using later = await open(survey.path);
    await later.asked("resolved");
    await until(() => survey.responses().length === 2);
    assert.deepEqual(
      survey.responses().map(({ version }) => version),
      [1, 2],
    );
  });

  it("begins anew where the version that was begun is not to be had, and what was answered is sent under its own", async () => {
    const survey = visit();
    await using one = await open(survey.path);
    await one.asked("smiley");
    await until(() => survey.taken.length === 1);
    survey.refuse(503);
    await tap(one.page, "Bad");
    await one.asked("why");
    survey.change(aSurvey([{ ask: "resolved", key: "resolved" }]));
    survey.forget(1);
    survey.refuse(undefined);
    await one.page.reload();
    await one.asked("resolved");
    await until(() => survey.responses().length === 2);
    assert.deepEqual(
      survey.responses().map(({ version, answers }) => [version, answers]),
      [
        [1, { smiley: 2 }],
        [2, {}],
      ],
    );
  });

  it("is asked on one page where it says so: who forgets what is needed is taken there", async () => {
    const survey = here.survey(
      aSurvey(
        [
          { ask: "satisfaction", key: "satisfaction" },
          { ask: "comment", key: "bad", when: "satisfaction <= 2" },
          { ask: "resolved", key: "resolved", required: true },
          { ask: "text", key: "town" },
        ],
        { layout: "one-page", thanks: { en: "Many thanks" } },
      ),
    );
    await using one = await open(survey.path);
    const { page } = one;
    assert.equal(await page.locator("[data-question]").count(), 3);
    await tap(page, "1, Very dissatisfied");
    await one.asked("bad");
    await press(page, "Send");
    await page.getByRole("alert").waitFor();
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Words of resolved");
    await tap(page, "Partly");
    await page.getByRole("textbox").last().fill("Oulu");
    await page.keyboard.press("Enter");
    await press(page, "Send");
    await page.getByRole("heading", { name: "Many thanks" }).waitFor();
    await one.thanked();
    assert.deepEqual(survey.answered(), { satisfaction: 1, bad: null, resolved: "partly", town: "Oulu" });
    assert.equal(survey.taken.filter(({ ended }) => ended).length, 1);
  });
});
