import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { startBrowser } from "../e2e/polku.ts";
import { loadedPolku } from "./loaded-polku.ts";
import { atMost, type Measured, quantile } from "./measured.ts";

const slowed = 4;
const budget = 100;
const visits = 5;

/**
 * How long a reader waits for the next paint after pressing something, on the demo of a million experiences with the
 * browser's processor four times slowed: walking the journey, opening and choosing a slice, going to the table and back,
 * finding something by its name. Of each kind the worst of a visit, and of five visits by browsers that were never here the
 * 75th percentile, as INP is defined (web.dev/articles/inp); all five are said. What takes less than 16 ms the browser does
 * not tell.
 */
export default async function interaction(options: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const { size = 1_000_000, say } = options;
  if (!existsSync(join("dist", "admin", "index.html"))) throw new Error("the app is not built: npm run build");
  const polku = await loadedPolku(size, say);
  const browser = await startBrowser({ isWhole: true });
  try {
    const worst = new Map<string, number[]>();
    for (let visit = 0; visit < visits; visit++)
      for (const [name, ms] of await visited(browser, polku.url)) worst.set(name, [...(worst.get(name) ?? []), ms]);
    return [...worst].map(([name, all]) => {
      say(`${name}: ${all.map(Math.round).join(", ")} ms`);
      return atMost(name, quantile(all, 0.75), "ms", budget);
    });
  } finally {
    await browser.close();
    await polku.stop();
  }
}

/** One visit: of each kind of press the one that took longest. */
async function visited(browser: Browser, url: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observer);
  await page.addInitScript('localStorage.setItem("polku-language", "en")');
  await page.goto(`${url}/journey/lunch`);
  await page.locator(".sections h2").nth(3).waitFor({ timeout: 120_000 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  // What the page draws before it is asked for, it has drawn: nobody presses in the moment it is there.
  await page.waitForTimeout(2000);
  const worst = new Map<string, number>();
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate("globalThis.presses = new Map()");
    await act(page);
    await page.waitForTimeout(1500);
    worst.set(name, Math.max(16, ...((await page.evaluate("[...globalThis.presses.values()]")) as number[])));
  }
  await context.close();
  return worst;
}

/** What one press takes, with all events that belong to it: the longest. */
const observer = `
globalThis.presses = new Map();
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) {
    if (interactionId === 0) continue;
    globalThis.presses.set(interactionId, Math.max(duration, globalThis.presses.get(interactionId) ?? 0));
  }
}).observe({ type: "event", durationThreshold: 16 });
`;

const quiet = (page: Page) => page.waitForTimeout(400);

/** Presses where something lies as a hand does, when it is quiet: whatever looks for it in the page would be measured too. */
async function press(page: Page, what: Locator): Promise<void> {
  const { x, y, width, height } = (await what.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await quiet(page);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(1000);
}

const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "walk along the journey": async (page) => {
    // From what stands before the journey, by Tab: that too is a press.
    await page.getByRole("radiogroup", { name: "Show as" }).getByRole("radio", { checked: true }).focus();
    await quiet(page);
    await page.keyboard.press("Tab");
    await quiet(page);
    assert(await page.evaluate("document.activeElement.matches('a[data-touchpoint]')"));
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("ArrowRight");
      await quiet(page);
    }
  },
  "open the periods": (page) => press(page, page.getByRole("button", { name: "All time" })),
  "choose a period": async (page) => {
    await press(page, page.getByRole("radio", { name: /Last 3 months/ }));
    await page.waitForTimeout(2000);
  },
  "the table, and back": async (page) => {
    await press(page, page.getByRole("radiogroup", { name: "Show as" }).getByText("Table"));
    await page.locator("table").waitFor();
    await press(page, page.getByRole("radiogroup", { name: "Show as" }).getByText("Picture"));
    await page.locator("a[data-touchpoint]").first().waitFor();
  },
  "find by name": async (page) => {
    await page.keyboard.press("Control+k");
    await quiet(page);
    for (const letter of "bill") {
      await page.keyboard.press(letter);
      await quiet(page);
    }
    await page.keyboard.press("Escape");
  },
  "open a touchpoint": async (page) => {
    await press(page, page.locator('a[data-touchpoint="bill"]'));
    await page.locator(".touchpoint-figure").waitFor();
  },
};
