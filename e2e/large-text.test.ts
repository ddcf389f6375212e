import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { joined } from "../test/people.ts";
import { overflow } from "./axe.ts";
import { type PageToSee, pagesToSee } from "./pages.ts";
import { polkuInBrowser, settled, sizes } from "./polku.ts";

const { polku, openAnew } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const names = [
  "journey",
  "touchpoint",
  "map",
  "surveys",
  "heard",
  "experiences",
  "import-columns",
  "data",
  "audit",
  "settings",
  "people",
  "account",
];
const [pages, others] = [true, false].map((is) => pagesToSee.filter(({ name }) => names.includes(name) === is)) as [
  PageToSee[],
  PageToSee[],
];
const onPhone: readonly PageToSee[] = [
  ...others,
  {
    name: "map with its menu open",
    path: "/map/lunch",
    ready: (page) => page.locator(".menu summary").click(),
  },
  {
    name: "survey that is begun",
    path: "/surveys/visit?pack=visit&journey=lunch&about=whole",
    ready: (page) => page.locator("[data-question]").first().click(),
  },
  {
    name: "list of choices that opens last",
    path: "/journey/lunch",
    ready: (page) => page.locator(".chip").last().click(),
  },
];

/** What somebody sets in the browser itself: how large text is that no page has made larger or smaller. */
async function withTextOf(size: number, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

/** By how much the page is wider than the screen, of which buttons, links and headings an end is cut off, which short words are broken. */
async function tooWide(page: Page): Promise<string[]> {
  const cut = await page.evaluate<string[]>(`
    [...document.querySelectorAll("main button, main h1, main h2, main a")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && element.checkVisibility())
      .map((element) => element.textContent)
  `);
  const broken = await page.evaluate<string[]>(`
    const all = [];
    // What only screen readers say.
    const isClipped = (element) =>
      element !== null && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
    const look = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.shadowRoot) look(node.shadowRoot);
        if (node.nodeType !== Node.TEXT_NODE || !node.parentElement?.checkVisibility()) continue;
        if (node.parentElement.closest("style, svg") || isClipped(node.parentElement)) continue;
        for (const { 0: word, index } of node.data.matchAll(/(?<!\\p{L})\\p{L}{2,10}(?!\\p{L})/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ bottom }) => bottom)).size > 1) all.push(node.data.trim().slice(0, 40));
        }
      }
    };
    look(document.querySelector("main"));
    all;
  `);
  const wider = await overflow(page);
  return [...(wider > 0 ? [`${wider} px`] : []), ...cut, ...new Set(broken)];
}

/** The words that stand in the page, but not in its pictures, each with its size. */
const texts = (page: Page) =>
  page.evaluate<[string, number][]>(`
    const all = [];
    const look = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.shadowRoot) look(node.shadowRoot);
        const element = node.parentElement;
        if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "" && element !== null && !element.closest("svg, style"))
          all.push([node.data.trim().slice(0, 40), parseFloat(getComputedStyle(element).fontSize)]);
      }
    };
    look(document.body);
    all;
  `);

describe("where the browser's own text is twice as large", () => {
  for (const { name, path, ready } of pages)
    it(`all words of ${name} are, and the page is no wider than the screen`, async () => {
      await using opened = await openAnew(path, { language: "fi" }, anna);
      const { page } = opened;
      // So wide that it has the same shape with either.
      await page.setViewportSize({ width: 2100, height: 900 });
      await ready(page);
      await settled(page);
      const before = await texts(page);
      await withTextOf(32, page);
      const after = await texts(page);
      assert.ok(before.length > 10);
      assert.deepEqual(
        after,
        before.map(([words, size]) => [words, size * 2]),
      );

      await page.setViewportSize({ width: 1280, height: 900 });
      await withTextOf(32, page);
      assert.deepEqual(await tooWide(page), []);
      await page.setViewportSize(sizes.phone);
      await withTextOf(32, page);
      assert.deepEqual(await tooWide(page), []);
    });

  for (const { name, path, ready } of onPhone)
    it(`${name} is no wider than a phone`, async () => {
      await using opened = await openAnew(path, { language: "fi", size: "phone" }, anna);
      const { page } = opened;
      await withTextOf(32, page);
      await ready(page);
      await settled(page);
      assert.deepEqual(await tooWide(page), []);
    });

  for (const [size, times] of [
    ["desktop", 2],
    ["phone", 1.2],
  ] as const)
    it(`names on the journey are ${times} times as large, ${size}`, async () => {
      await using opened = await openAnew("/journey/lunch", { size }, anna);
      const { page } = opened;
      await settled(page);
      const name = page.locator(".path-scroll svg text").filter({ hasText: /^Reputation$|^Before the visit$/ });
      const height = async () => (await name.first().boundingBox())?.height ?? 0;
      const before = await height();
      await withTextOf(32, page);
      await page.waitForFunction(
        `document.querySelector(".path-scroll svg text").closest("div").style.zoom >= ${times}`,
      );
      const after = await height();
      assert.ok(before > 0 && after >= before * times * 0.95, `${before} ${after}`);
      assert.deepEqual(await tooWide(page), []);
    });

  it("the way in is no wider than a phone", async () => {
    await using opened = await openAnew("/", { language: "fi", size: "phone" });
    const { page } = opened;
    await withTextOf(32, page);
    await page.getByRole("button", { name: "Kirjaudu pääsyavaimella" }).waitFor();
    assert.deepEqual(await tooWide(page), []);
  });
});
