import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { joined } from "../test/people.ts";
import { overflow } from "./axe.ts";
import { pagesToSee } from "./pages.ts";
import { polkuInBrowser, settled } from "./polku.ts";

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
const pages = pagesToSee.filter(({ name }) => names.includes(name));

/** What somebody sets in the browser itself: how large text is that no page has made larger or smaller. */
async function withTextOf(size: number, page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
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
      assert.ok((await overflow(page)) <= 0);
      const cut = await page.evaluate(`
        [...document.querySelectorAll("main button, main h1, main h2, main a")]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && element.checkVisibility())
          .map((element) => element.textContent)
      `);
      assert.deepEqual(cut, []);
    });
});
