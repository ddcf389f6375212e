import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { themes } from "../src/pictures/tokens.ts";
import { aSurvey } from "../test/survey.ts";
import { found, overflow } from "./axe.ts";
import { readers, sizes } from "./polku.ts";
import { receiver } from "./receiver.ts";
import { respondents } from "./respondent.ts";

const here = await receiver();
const open = await respondents(here.url);

const languages = ["fi", "sv", "en", "fi-simple", "ar"];
const text = {
  fi: "Kuinka todennäköisesti suosittelisit epävirallisuudestaan tunnettua lounasravintolaamme työtovereillesi?",
  sv: "Hur sannolikt är det att du rekommenderar vår lunchrestaurang?",
  en: "How likely are you to recommend our restaurant?",
  ar: "ما مدى احتمال أن توصي بمطعمنا؟",
};
const unit = { fi: "minuuttia jonossa", sv: "minuter i kön", en: "minutes in the queue", ar: "دقيقة" };
const long = { fi: "Lounasravintolapalvelukokonaisuus", en: "Something else that takes a whole line to be said" };
const options = ["a", "b", "c"].map((key) => ({ key, text: long }));
const common = { text, help: text, notApplicable: true };
/** Every way of asking, on one page. */
const everything = [
  ...["smiley", "satisfaction", "effort", "recommend", "compared", "expectation", "emotions", "tags", "resolved"],
  ...["comment", "number", "date", "contact", "consent", "photo"],
].map((ask, at) => ({
  ...{ ask, key: `q${at}`, ...common },
  ...(ask === "tags" && { most: 2 }),
  ...(ask === "emotions" && { words: ["joy", "calm", "frustration"], strength: true }),
  ...(ask === "number" && { unit }),
}));
const withOptions = [
  { ask: "smiley", key: "five", faces: 5, about: "whole", required: true, ...common },
  { ask: "expectation", key: "pair", form: "pair", about: "whole", ...common },
  { ask: "choice", key: "choice", options, ...common },
  { ask: "choices", key: "choices", options, ...common },
  { ask: "ranking", key: "ranking", options, ...common },
  { ask: "matrix", key: "matrix", rows: options, scale: [0, 10], ...common },
  { ask: "statement", key: "statement", text },
];
const onOnePage = aSurvey([...everything, ...withOptions], { languages, layout: "one-page" });
const oneByOne = aSurvey([{ ask: "smiley", key: "smiley", required: true, ...common }, ...withOptions], { languages });

describe("a respondent's page", () => {
  for (const reader of readers)
    it(`is found without fault by axe: ${reader.language}, ${reader.scheme}, ${reader.size}`, async () => {
      const { language, scheme, size } = reader;
      const { width } = sizes[size];
      await using all = await open(here.survey(onOnePage, { language }).path, { scheme, width });
      await all.asked("statement");
      await all.page.locator("[data-question=ranking] button").first().click();
      for (const box of await all.page.locator("[data-question=q7] .several input").all())
        if (await box.isEnabled()) await box.press(" ");
      for (const box of await all.page.locator("[data-question=q6] .several input").all()) await box.press(" ");
      await all.page.locator("[data-question=q6] .strength input").first().press(" ");
      await all.page.locator(".next").press("Enter");
      await all.page.getByRole("alert").first().waitFor();
      assert.deepEqual(await found(all.page), []);
      assert.equal(await overflow(all.page), 0);

      await using one = await open(here.survey(oneByOne, { language }).path, { scheme, width });
      await one.asked("smiley");
      assert.deepEqual(await found(one.page), []);
      await one.page.locator(".next").press("Enter");
      await one.page.getByRole("alert").waitFor();
      await one.page.locator("[data-question=smiley] input").first().click();
      await one.asked("five");
      assert.deepEqual(await found(one.page), []);

      await using ended = await open(
        here.survey(aSurvey([{ ask: "comment", key: "q" }], { languages }), { language }).path,
      );
      await wait(400);
      await ended.page.locator(".next").click();
      await ended.page.locator(".end").waitFor();
      assert.deepEqual(await found(ended.page), []);
    });

  it("fits 320 pixels, also with letters twice as large, and everything to press is at least 44 pixels", async () => {
    for (const scale of [1, 2]) {
      await using one = await open(here.survey(onOnePage, { language: "fi" }).path, { width: 320 });
      const { page } = one;
      await one.asked("statement");
      await page.locator("[data-question=matrix] input").first().waitFor();
      await page.evaluate(`document.documentElement.style.fontSize = "${16 * scale}px"`);
      await page.locator("[data-question=ranking] button").first().click();
      for (const box of await page.locator("[data-question=q6] .several input").all()) await box.press(" ");
      const wide = await page.evaluate(`
        [...document.querySelectorAll("body *:not(.unseen)")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.tagName + "." + one.className + " " + one.textContent.slice(0, 40))`);
      assert.deepEqual(wide, [], `letters ${scale} times as large`);
      assert.equal(await overflow(page), 0);
      const small = await page.evaluate(`
        [...document.querySelectorAll("button, .pick, input:not(label input), textarea")]
          .map((one) => [one.textContent, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 44 || height < 44)
          .map(([words, { width, height }]) => words + " " + width + " × " + height)`);
      assert.deepEqual(small, []);
      // Nothing that is said is cut off.
      const cut = await page.evaluate(`
        [...document.querySelectorAll(".shown, h1:not(.unseen), h2, p")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`);
      assert.deepEqual(cut, []);
    }
  });

  it("shows all words for what was felt and the way on together, also on a low tablet", async () => {
    const felt = aSurvey([{ ask: "emotions", key: "felt", text: { en: "How did it feel?" } }], { languages });
    for (const language of ["fi", "sv", "en"]) {
      await using one = await open(here.survey(felt, { language }).path, { width: 1024 });
      await one.page.setViewportSize({ width: 1024, height: 700 });
      await one.page.locator("[data-question=felt] .several input").first().waitFor();
      const bottom = await one.page.evaluate<number>('document.querySelector(".next").getBoundingClientRect().bottom');
      assert.ok(bottom <= 700, `${language}: the way on ends at ${bottom}`);
    }
  });

  it("shows in the reader's own few colours what is chosen, and what has the focus besides", async () => {
    await using one = await open(here.survey(onOnePage, { language: "en" }).path);
    const { page } = one;
    await page.emulateMedia({ forcedColors: "active" });
    await page.locator("[data-question=matrix] input").first().waitFor();
    const looks = (what: string, of = "") =>
      page.evaluate<string[]>(`
        ["border-top-width", "outline-style", "content"].map((each) =>
          getComputedStyle(document.querySelector(${JSON.stringify(what)}), ${JSON.stringify(of)}).getPropertyValue(each))`);
    for (const key of ["q0", "q1", "choice", "choices", "matrix"]) {
      const first = `[data-question=${key}] .pick:first-child`;
      const before = await looks(`${first} .shown`);
      assert.equal(before[0], "1px");
      await page.locator(`${first} input`).first().press(" ");
      assert.deepEqual((await looks(`${first} .shown`)).slice(0, 2), ["3px", "solid"], key);
      await page.evaluate("document.activeElement.blur()");
      assert.deepEqual((await looks(`${first} .shown`)).slice(0, 2), ["3px", "none"], key);
    }
    const circle = "[data-question=choice] .pick";
    assert.deepEqual((await looks(`${circle}:last-child .shown`, "::before")).slice(0, 2), ["0px", "solid"]);
    assert.notEqual((await looks(`${circle}:first-child .shown`, "::before"))[0], "0px");
    assert.equal((await looks("[data-question=choices] .pick:first-child .shown", "::before"))[2], '"✓ "');
  });

  it("keeps the ways back and on in whole words, also with letters twice as large", async () => {
    for (const language of ["fi", "sv", "en"]) {
      await using one = await open(here.survey(oneByOne, { language }).path, { width: 360 });
      const { page } = one;
      await page.evaluate("document.documentElement.style.fontSize = '32px'");
      await page.locator("[data-question=smiley] input").first().press(" ");
      await page.locator(".next").press("Enter");
      await one.asked("five");
      assert.equal(await overflow(page), 0, language);
      const lines = await page.evaluate<number[]>(`
        [...document.querySelectorAll("nav button")].map((one) => {
          const words = document.createRange();
          words.selectNodeContents(one);
          return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
        })`);
      assert.deepEqual(lines, [1, 1], language);
      // In the reader's own few colours every button has a line around it, and none stands out beside the rest.
      await page.emulateMedia({ forcedColors: "active" });
      assert.equal((await page.locator(".back").boundingBox())!.x, (await page.locator("main").boundingBox())!.x);
    }
  });

  it("stays where it is when another language is chosen", async () => {
    const named = { fi: "Ruoka?", sv: "Maten?", en: "Food?" };
    const survey = aSurvey([{ ask: "smiley", key: "q", text: named }], { languages: ["fi", "sv", "en", "fi-simple"] });
    await using one = await open(here.survey(survey, { language: "fi" }).path, { width: 360 });
    const { page } = one;
    const places: unknown[] = [];
    for (const name of ["Suomi", "Svenska", "English", "Selkosuomi"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(`.languages [aria-pressed=true]:text-is("${name}")`).waitFor();
      places.push(
        await page.evaluate("[...document.querySelectorAll('.languages button')].map((one) => one.offsetWidth)"),
        (await page.locator("h1").boundingBox())!.y,
      );
    }
    assert.deepEqual(places.slice(2), [...places.slice(0, 2), ...places.slice(0, 2), ...places.slice(0, 2)]);
  });

  it("gives every choice of a list the whole line, be there as many as a scale has steps", async () => {
    const choices = [7, 11].map((n) => {
      const many = Array.from({ length: n }, (_, at) => ({ key: `o${at}`, text: long }));
      return { ask: "choice", key: `of${n}`, text, options: many };
    });
    await using one = await open(here.survey(aSurvey(choices, { languages, layout: "one-page" })).path);
    for (const width of [360, 576]) {
      await one.page.setViewportSize({ width, height: 800 });
      const widths = await one.page.evaluate<number[]>(
        "[...document.querySelectorAll('.list .shown')].map((one) => one.getBoundingClientRect().width)",
      );
      assert.deepEqual(new Set(widths), new Set([width - 32]));
      assert.equal(widths.length, 18);
    }
  });

  it("breaks no word of what is put in order, on phones, at a desk and with letters twice as large", async () => {
    const words = ["Nopea palvelu", "Maukas ruoka", "Edullinen hinta", "Ystävällinen henkilökunta", "Viihtyisä sali"];
    const options = words.map((fi, at) => ({ key: `o${at}`, text: { fi } }));
    const survey = aSurvey([{ ask: "ranking", key: "ranking", text: { fi: "Mikä on tärkeintä?" }, options }], {
      languages: ["fi"],
    });
    const looks = [
      [320, 16],
      [360, 16],
      [1280, 16],
      [360, 32],
    ] as const;
    for (const [width, letters] of looks) {
      await using one = await open(here.survey(survey, { language: "fi" }).path, { width });
      const { page } = one;
      await one.asked("ranking");
      await page.evaluate(`document.documentElement.style.fontSize = "${letters}px"`);
      await page.getByRole("button", { name: "Maukas ruoka" }).click();
      const broken = await page.evaluate(`
        [...document.querySelectorAll(".several > *, .ranked span")].flatMap((one) => {
          const inside = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          const broken = [];
          for (let text = inside.nextNode(); text !== null; text = inside.nextNode())
            for (const { index, 0: word } of text.data.matchAll(/\\S+/g)) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              if (range.getClientRects().length > 1) broken.push(word);
            }
          return broken;
        })`);
      assert.deepEqual(broken, [], `${width} px, letters of ${letters}`);
      assert.equal(await overflow(page), 0);
    }
  });

  it("is named by what stands there, and by nothing else", async () => {
    await using one = await open(here.survey(onOnePage, { language: "en" }).path);
    const { page } = one;
    await page.locator("[data-question=matrix] input").first().waitFor();
    const lost = await page.evaluate(`
      [...document.querySelectorAll("[aria-labelledby], [aria-describedby]")]
        .flatMap((one) => [one.getAttribute("aria-labelledby"), one.getAttribute("aria-describedby")])
        .flatMap((ids) => ids?.split(" ") ?? [])
        .filter((id) => document.getElementById(id) === null)`);
    assert.deepEqual(lost, []);
  });

  it("says of fields that they are to be mended, and never of a group of them", async () => {
    const asking = [...everything, ...withOptions].filter(({ ask }) => ask !== "statement");
    const all = asking.map((question) => ({ ...question, required: true }));
    const survey = aSurvey(all, { languages, layout: "one-page" });
    await using one = await open(here.survey(survey, { language: "en" }).path);
    const { page } = one;
    await page.locator("[data-question=matrix] input").first().waitFor();
    assert.equal(await page.locator("[aria-invalid]").count(), 0, "before one wanted to go on");
    await page.locator(".next").press("Enter");
    await page.getByRole("alert").first().waitFor();
    const marked = await page.evaluate<[string, string, string][]>(`
      [...document.querySelectorAll("[aria-invalid]")].map((one) =>
        [one.closest(".question").dataset.question, one.role ?? one.type, one.getAttribute("aria-invalid")])`);
    const asked = ["smiley", "recommend", "comment", "number", "date"].map((ask) =>
      marked.filter(([key]) => key === everything.find((one) => one.ask === ask)!.key).map(([, ...how]) => how),
    );
    assert.deepEqual(asked, [
      ...[[["radiogroup", "true"]], [["radiogroup", "true"]]],
      ...[[["textarea", "true"]], [["text", "true"]], [["date", "true"]]],
    ]);
    assert.deepEqual(
      new Set(marked.map(([, role]) => role)),
      new Set(["radiogroup", "textarea", "text", "date", "email"]),
    );
    assert.equal(marked.filter(([key]) => key === "matrix").length, options.length, "each of its rows");
    assert.deepEqual(await found(page), []);
  });

  it("marks what is said in another language than is read, for it to be read aloud in that one", async () => {
    const [fi, en] = ["Mikä jäi mieleen?", "What stayed with you?"];
    const options = [
      { key: "a", text: { fi: "Ruoka", ar: "الطعام" } },
      { key: "b", text: { en: "Service" } },
    ];
    const survey = aSurvey(
      [
        { ask: "choice", key: "q", text: { fi, en }, help: { en: "One is enough." }, options },
        { ask: "ranking", key: "r", text: { ar: "رتّب", fi }, options },
      ],
      { languages: ["fi", "en", "ar"], layout: "one-page" },
    );
    await using one = await open(here.survey(survey, { language: "ar" }).path);
    const { page } = one;
    const marked = (within: string) =>
      page.evaluate(
        `[...document.querySelectorAll("${within} [lang][dir]")].map((one) => [one.lang, one.textContent])`,
      );
    assert.deepEqual(await marked("[data-question=q] h2"), [["fi", fi]]);
    assert.deepEqual(await marked("[data-question=q] .help"), [["en", "One is enough."]]);
    assert.deepEqual(await marked("[data-question=q] .list"), [["en", "Service"]]);
    assert.deepEqual(await marked("[data-question=r] h2"), []);
    await page.locator("[data-question=r] button", { hasText: "Service" }).click();
    assert.deepEqual(await marked("[data-question=r] .ranked"), [["en", "Service"]]);
    const written = "getComputedStyle(document.querySelector('h2 [lang=fi]')).direction";
    assert.equal(await page.evaluate(written), "ltr");
    assert.deepEqual(await found(page), []);
    await page.getByRole("button", { name: "Suomi" }).click();
    assert.deepEqual(await marked("[data-question=q] h2"), []);
    assert.deepEqual(await marked("[data-question=q] .list"), [["en", "Service"]]);
    assert.deepEqual(await found(page), []);
  });

  it("is written from right to left where the language is, and speaks English where Polku does not know it", async () => {
    await using one = await open(here.survey(oneByOne, { language: "ar" }).path);
    const { page } = one;
    await one.asked("smiley");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    const faces = page.locator(".faces label");
    assert((await faces.first().boundingBox())!.x > (await faces.last().boundingBox())!.x);
    assert.equal(await page.locator(".next").textContent(), "Next");
    assert.equal(await page.locator(".next > span").getAttribute("lang"), "en");
    assert.equal(await page.locator(".progress").textContent(), "1/8");
    await page.locator("[data-question=smiley] input").first().press(" ");
    await page.locator(".next").press("Enter");
    await one.asked("five");
    const mirrored = "[...document.querySelectorAll('.back span')].map((one) => getComputedStyle(one).scale)";
    assert.deepEqual(await page.evaluate(mirrored), ["-1 1", "none"], "its arrow, and not its word");
    assert.equal(await page.title(), text.ar);
    assert.equal(await overflow(page), 0);
    await page.getByRole("button", { name: "Svenska" }).click();
    assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
    assert.equal(await page.locator(".next").textContent(), "Nästa");
    assert.equal(await page.title(), text.sv);
  });

  it("marks every word of its own in a language that Polku does not speak", async () => {
    const asked = here.survey(aSurvey([...everything, ...withOptions.slice(0, -1)], { languages, layout: "one-page" }));
    for (const width of [360, 1280]) {
      await using one = await open(`${asked.path}`, { width });
      const { page } = one;
      await page.getByRole("button", { name: "العربية" }).click();
      await page.locator("[data-question=ranking] button").first().click();
      await page.locator(".next").press("Enter");
      await page.getByRole("alert").first().waitFor();
      assert.deepEqual(await found(page), []);
      const unmarked = await page.evaluate(`
        [...document.querySelectorAll("#respond *")].filter((one) =>
          one.closest("[lang]").lang === "ar" &&
          [...one.childNodes].some((node) => node.nodeType === 3 && /[a-z]{2}/i.test(node.data)) ||
          /[a-z]{2}/i.test(one.ariaLabel ?? "") && one.closest("[lang]").lang !== "en"
        ).map((one) => one.outerHTML)`);
      // The options of this survey have no Arabic of their own.
      const own = (unmarked as string[]).filter((one) => !one.includes(long.fi));
      assert.deepEqual(own, []);
    }
  });

  it("is read by letters twice as large without a word that is broken, and without moving sideways", async () => {
    await using one = await open(here.survey(oneByOne, { language: "fi" }).path, { width: 360 });
    const { page } = one;
    await one.asked("smiley");
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    assert.equal(await overflow(page), 0);
    const heading = page.getByRole("heading", { level: 1 });
    await heading.evaluate((one) => {
      one.textContent = "Kuinka todennäköistä se on?";
      one.style.overflowWrap = "normal";
    });
    assert.equal(await overflow(page), 0);
    assert.equal(await heading.evaluate((one) => one.scrollWidth - one.clientWidth), 0);
    const size = await page.evaluate<string>("getComputedStyle(document.querySelector('h1')).fontSize");
    assert.equal(size, "34px", "no smaller than what stands below it");
  });

  it("keeps its buttons where they are when the connection goes", async () => {
    const page = here.survey(oneByOne, { language: "fi" });
    await using one = await open(page.path, { width: 360 });
    await one.asked("smiley");
    await one.page.locator("[data-question=smiley] input").first().click();
    await one.asked("five");
    const next = one.page.locator(".next");
    const place = await next.boundingBox();
    page.refuse(503);
    await one.page.locator("[data-question=five] input").first().press(" ");
    await one.page.locator(".standing").getByText("Juuri nyt ei ole yhteyttä").waitFor();
    assert.deepEqual(await next.boundingBox(), place);
  });

  it("has the colours of the design language", async () => {
    for (const scheme of ["light", "dark"] as const) {
      await using one = await open(here.survey(oneByOne).path, { scheme });
      for (const name of ["paper", "card", "line", "ink", "soft", "path", "pain", "stone"] as const) {
        const value = await one.page.evaluate(
          `getComputedStyle(document.documentElement).getPropertyValue("--${name}")`,
        );
        assert.equal(String(value).replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"), themes[scheme][name], `${name} ${scheme}`);
      }
    }
  });

  it("says in words why nothing is asked, and what it needs where no script runs", async () => {
    await using one = await open("/s/used~en");
    assert.deepEqual(await found(one.page), []);
    await one.page.getByRole("heading", { name: "You have answered already" }).waitFor();
    await using silent = await open(here.survey(oneByOne, { language: "sv" }).path, { javaScriptEnabled: false });
    assert(await silent.page.locator("noscript p").isVisible());
    assert.equal(await silent.page.locator("[data-question]").isVisible(), false);
  });
});
