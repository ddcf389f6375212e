import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { FrameLocator, Page } from "playwright-core";
import { build } from "vite";
import type { SurveyInvitations } from "../src/api/asking.ts";
import { paths } from "../src/api/paths.ts";
import type { SurveyRates } from "../src/api/survey.ts";
import { signToken } from "../src/outside/signed-token.ts";
import { lunchFile } from "../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../test/responses.ts";
import { found, overflow } from "./axe.ts";
import { hostSite, shopPage } from "./host.ts";
import { builtPolku, sizes } from "./polku.ts";
import { respondents } from "./respondent.ts";

const polku = await builtPolku();
await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
await published(polku, aSurveyFile());
const shop = await hostSite();
const open = await respondents(shop.origin);

/** A link that the shop may show on its pages. */
const allowed = async (about: Record<string, unknown> = {}) =>
  (await linkTo(polku, "visit", { channel: "web", origins: ["https://shop.example.fi", shop.origin], ...about }))
    .credential;
/** The line that a page of the shop has, or would have; `says` as in the guide: `data-show="tab"`. */
const line = (link: string, says = "") =>
  `<script async src="${polku.url}/embed.js" data-link="${link}" ${says}></script>`;
const surveyIn = (page: Page): FrameLocator => page.frameLocator("iframe[title=Survey]");
const question = (page: Page) => surveyIn(page).getByRole("heading", { name: "How was the bill?" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Survey" });
const ratesOf = async () => (await polku.askWithKey("GET", paths.surveyRates("visit"))).json<SurveyRates>();
const answer = async (page: Page) => {
  await surveyIn(page).getByLabel("Good", { exact: true }).click();
  await surveyIn(page).getByRole("heading", { name: "Tell us more" }).waitFor();
  await surveyIn(page).getByRole("textbox").fill("Quick and kind");
  await wait(400);
  await surveyIn(page).getByRole("button", { name: "Send" }).click();
  await surveyIn(page).getByText("Your answers are saved").waitFor();
};
/** Long enough for what is not to come to have come. */
const awhile = () => wait(1500);

describe("a survey on a page of another web site", () => {
  it("stands where the script stands, as high as it is, and is answered there", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage(line(link))));
    const { page } = one;
    await page.evaluate("addEventListener('polku:ended', () => { document.title = 'ended' })");
    await question(page).waitFor();
    const frame = page.locator("iframe[title=Survey]");
    const height = (await frame.boundingBox())?.height ?? 0;
    assert(height > 150 && height < 600, `${height}`);
    assert.equal(
      await surveyIn(page)
        .locator("html")
        .evaluate((html) => html.scrollHeight - html.clientHeight),
      0,
    );
    assert.deepEqual(await found(page), []);
    await answer(page);
    assert.equal(await page.title(), "ended");
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await page.evaluate("Object.keys(localStorage)"), [], "what waits to be answered keeps nothing");
    const by = (await ratesOf()).channels.find(({ channel }) => channel === "web");
    assert.deepEqual([by?.began, by?.finished], [1, 1]);
  });

  it("stands in the place that is named", async () => {
    const link = await allowed();
    await using one = await open(shop.page(`${line(link, 'data-into="#survey"')}${shopPage("")}`));
    await question(one.page).waitFor();
    assert.equal(await one.page.locator("#survey iframe").count(), 1);
  });

  it("is refused by the browser where its link does not allow the site, and nothing of the page breaks", async () => {
    for (const [show, origins] of [
      ["inline", []],
      ["popover", ["https://shop.example.fi"]],
    ] as const) {
      const link = await allowed({ origins });
      const path = shop.page(shopPage(line(link, `data-show="${show}" data-quiet="30"`)));
      await using one = await open(path, { refused: /frame-ancestors/ });
      const { page } = one;
      await page.locator("iframe").waitFor({ state: "attached" });
      await awhile();
      assert.equal(await page.locator("iframe").isVisible(), false);
      assert.equal(await dialog(page).isVisible(), false);
      assert.match(String(await page.evaluate("Object.values(localStorage)[0]")), /"asked":0/, "nobody was asked");
    }
  });

  it("is not seen once its link leads nowhere, except by who asks for it", async () => {
    const { credential, id } = await linkTo(polku, "visit", { channel: "web", origins: [shop.origin] });
    assert.equal((await polku.askWithKey("DELETE", paths.surveyLink(id))).status, 204);
    await wait(1100);
    await using one = await open(shop.page(shopPage(line(credential, 'data-show="popover"'))));
    await one.page.locator("iframe").waitFor({ state: "attached" });
    await awhile();
    assert.equal(await dialog(one.page).isVisible(), false);
    await using other = await open(shop.page(shopPage(line(credential, 'data-show="tab"'))));
    await other.page.getByRole("button", { name: "Feedback" }).click();
    await surveyIn(other.page).getByRole("heading", { name: "This link is no longer in use" }).waitFor();
  });

  it("runs behind a strict policy of the page, by its nonce", async () => {
    const link = await allowed();
    const policy = [
      ...["default-src 'none'", "script-src 'nonce-cmFuZG9t' 'strict-dynamic'", `frame-src ${polku.url}`],
      ...["require-trusted-types-for 'script'", "base-uri 'none'"],
    ].join("; ");
    const nonce = 'nonce="cmFuZG9t"';
    for (const show of ["inline", "popover", "tab"]) {
      await using one = await open(shop.page(shopPage(line(link, `data-show="${show}" ${nonce}`)), { policy }));
      if (show === "tab") await one.page.getByRole("button", { name: "Feedback" }).click();
      await question(one.page).waitFor();
      const width = (await one.page.locator("iframe").boundingBox())?.width ?? 0;
      assert(show === "inline" ? width > 300 : width > 380, `it wears its style: ${width}`);
    }
  });
});

describe("docs/guide/embedding.md", () => {
  const guide = readFileSync("docs/guide/embedding.md", "utf8");
  const examples = (kind: string, link: string) =>
    [...guide.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)]
      .filter(([, one]) => one === kind)
      .map(([, , text = ""]) => text.replaceAll("https://polku.example.fi", polku.url).replaceAll("CREDENTIAL", link));

  it("shows lines by which a survey is shown, under the policy that it tells", async () => {
    const link = await allowed();
    const lines = examples("html", link);
    assert.equal(lines.length, 4);
    const [policy = ""] = examples("", link);
    for (const example of lines) {
      const script = example.replace("<script", '<script nonce="RANDOM"');
      await using one = await open(shop.page(shopPage(script), { policy }));
      if (example.includes("tab")) await one.page.getByRole("button", { name: "Feedback" }).click();
      await question(one.page).waitFor();
    }
  });

  it("shows a component of React, whose views come and go", async () => {
    const [component = ""] = examples("jsx", "");
    await using one = await open(shop.page(shopPage("")));
    const { page } = one;
    await page.addScriptTag({ content: await builtView(component, await allowed()) });
    await question(page).waitFor();
    assert.equal(await page.locator("iframe").count(), 1, "also where React runs each effect twice");
    await page.getByRole("button", { name: "Away" }).click();
    assert.equal(await page.locator("iframe").count(), 0);
    await page.getByRole("button", { name: "Back" }).click();
    await question(page).waitFor();
    assert.equal(await page.locator("iframe").count(), 1);
  });
});

describe("a survey in a corner", () => {
  it("comes by itself, takes the focus from nobody, and is closed by its button or by Escape from within", async () => {
    const link = await allowed();
    const path = shop.page(
      shopPage(line(link, 'data-show="popover" data-quiet="0"'), "<input aria-label=Name autofocus>"),
    );
    await using one = await open(path, { width: sizes.desktop.width });
    const { page } = one;
    await dialog(page).waitFor();
    const box = (await dialog(page).boundingBox())!;
    assert(box.x > sizes.desktop.width / 2 && box.width <= 400 && box.height <= 640, JSON.stringify(box));
    assert.equal(await page.evaluate("document.activeElement.ariaLabel"), "Name");
    assert.deepEqual(await found(page), []);
    await page.evaluate("addEventListener('polku:closed', () => { document.title = 'closed' })");
    await surveyIn(page).getByLabel("Good", { exact: true }).focus();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    assert.equal(await page.title(), "closed");

    await page.reload();
    await page.getByRole("button", { name: "Close the survey" }).click();
    await dialog(page).waitFor({ state: "hidden" });
  });

  it("on a phone is a sheet at the bottom, and the page behind it can still be read", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage(line(link, 'data-show="popover"'))), { hasTouch: true });
    const { page } = one;
    await dialog(page).waitFor();
    const box = (await dialog(page).boundingBox())!;
    const { width, height } = sizes.phone;
    assert.deepEqual([box.x, box.width, Math.round(box.y + box.height)], [0, width, height]);
    assert(box.height <= height * 0.8, `${box.height}`);
    assert.equal(await overflow(page), 0);
    assert.deepEqual(await found(page), []);
    await answer(page);
  });

  it("comes once: not again on this device for thirty days, dismissed or not", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage(line(link, 'data-show="popover"'))));
    const { page } = one;
    await dialog(page).waitFor();
    await page.reload();
    await awhile();
    assert.equal(await page.locator("iframe").count(), 0);
    await page.clock.setFixedTime(Date.now() + 29.9 * 86_400_000);
    await page.reload();
    await awhile();
    assert.equal(await page.locator("iframe").count(), 0);
    await page.clock.setFixedTime(Date.now() + 30.1 * 86_400_000);
    await page.reload();
    await dialog(page).waitFor();
  });

  it("asks a share of visitors, each drawn once", async () => {
    const link = await allowed();
    const path = shop.page(shopPage(line(link, 'data-show="popover" data-sample="0.25" data-quiet="0"')));
    for (const [draw, isAsked] of [
      [0.2499, true],
      [0.25, false],
    ] as const) {
      await using one = await open(path, { before: `Math.random = () => ${draw}` });
      await awhile();
      assert.equal(await dialog(one.page).isVisible(), isAsked, `${draw}`);
      // On the next page the same visitor is not drawn again, whatever chance says now.
      await one.page.addInitScript(`Math.random = () => ${1 - draw}`);
      await one.page.reload();
      await awhile();
      assert.equal(await dialog(one.page).isVisible(), isAsked, `${draw}, later`);
    }
  });

  it("waits for an event of the page, and for its seconds", async () => {
    const link = await allowed();
    await using one = await open(
      shop.page(shopPage(line(link, 'data-show="popover" data-on="order-done" data-after="2"'))),
    );
    const { page } = one;
    await awhile();
    assert.equal(await page.locator("iframe").count(), 0);
    await page.evaluate("dispatchEvent(new CustomEvent('order-done'))");
    await awhile();
    assert.equal(await page.locator("iframe").count(), 0);
    await dialog(page).waitFor();
  });

  it("does not come where the browser keeps nothing: it could not be told to leave somebody in peace", async () => {
    const link = await allowed();
    const before = "Storage.prototype.setItem = () => { throw new DOMException('refused', 'QuotaExceededError') }";
    await using one = await open(shop.page(shopPage(line(link, 'data-show="popover"'))), { before });
    await awhile();
    assert.equal(await one.page.locator("iframe").count(), 0);
  });
});

describe("a survey in a corner, for whom the shop's link names", () => {
  it("does not come where Polku knows that they were asked, on whatever device, but for who opens it", async () => {
    const { credential, signingSecret } = await linkTo(polku, "visit", {
      ...{ channel: "web", origins: [shop.origin], signed: true },
    });
    const pageOf = async (customer: string, show = "popover") => {
      const token = await signToken({ customer, attributes: {}, context: {} }, signingSecret!);
      return shop.page(shopPage(line(`${credential}.${token}`, `data-show="${show}"`)));
    };

    await using first = await open(await pageOf("c-1"));
    await dialog(first.page).waitFor();
    await question(first.page).waitFor();
    await awhile();
    await using second = await open(await pageOf("c-1"));
    await second.page.locator("iframe").waitFor({ state: "attached" });
    await awhile();
    assert.equal(await dialog(second.page).isVisible(), false, "another device of the same customer");
    assert.match(String(await second.page.evaluate("Object.values(localStorage)[0]")), /"asked":0/);
    await using other = await open(await pageOf("c-2"));
    await dialog(other.page).waitFor();
    await using tab = await open(await pageOf("c-1", "tab"));
    await tab.page.getByRole("button", { name: "Feedback" }).click();
    await question(tab.page).waitFor();
    const invited = (await polku.askWithKey("GET", paths.surveyInvitations("visit"))).json<SurveyInvitations>();
    assert.deepEqual(invited.counts.notAsked, { "asked-lately": 1 }, "who opens the tab wants to answer");
  });
});

describe("a tab at the edge", () => {
  it("opens the survey and has the focus again once it is closed, by keyboard alone", async () => {
    const link = await allowed();
    const path = shop.page(shopPage(line(link, 'data-show="tab" data-label="Tell us"')));
    await using one = await open(path, { width: sizes.desktop.width });
    const { page } = one;
    const tab = page.getByRole("button", { name: "Tell us" });
    await tab.waitFor();
    assert.equal(await page.locator("iframe").count(), 0, "nothing is fetched before it is asked for");
    assert.deepEqual(await found(page), []);
    await page.locator("#more").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await question(page).waitFor();
    assert.deepEqual(await found(page), []);
    assert.equal(await tab.getAttribute("aria-expanded"), "true");
    const focused = "document.activeElement.shadowRoot?.activeElement?.ariaLabel";
    assert.equal(await page.evaluate(focused), "Close the survey");
    // Into the survey, an answer, and out of it.
    for (const key of ["Tab", "Tab", "Tab", "Space"]) await page.keyboard.press(key); // past the two languages
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    assert.equal(await tab.getAttribute("aria-expanded"), "false");
    assert.equal(await page.evaluate("document.activeElement.shadowRoot?.activeElement?.className"), "tab");
    // Who opens it again goes on where they were.
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    assert.equal(await surveyIn(page).locator(":checked").count(), 1);
  });
});

describe("a page that changes without being loaded anew", () => {
  const add = (link: string, says: string) => `
    globalThis.view = () => {
      const script = document.createElement("script");
      script.async = true;
      script.src = ${JSON.stringify(`${polku.url}/embed.js`)};
      Object.assign(script.dataset, { link: ${JSON.stringify(link)}, ${says} });
      const room = document.createElement("section");
      document.querySelector("#survey").replaceChildren(room);
      room.append(script);
    };`;

  it("has one survey in a corner, however often it adds the script", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage("")));
    const { page } = one;
    await page.evaluate(add(link, 'show: "popover", quiet: "0"'));
    await page.evaluate("view(); view()");
    await dialog(page).waitFor();
    await page.evaluate("view()");
    await awhile();
    assert.equal(await page.locator("iframe").count(), 1);
  });

  it("has it again in the view in which it stands, once that is drawn again", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage("")));
    const { page } = one;
    await page.evaluate(add(link, ""));
    await page.evaluate("view()");
    await question(page).waitFor();
    await page.evaluate("document.querySelector('#survey').replaceChildren()");
    assert.equal(await page.locator("iframe").count(), 0);
    await page.evaluate("view()");
    await question(page).waitFor();
    assert.equal(await page.locator("iframe").count(), 1);
  });

  it("hears no other frame and no other site", async () => {
    const link = await allowed();
    await using one = await open(shop.page(shopPage(line(link))));
    const { page } = one;
    await question(page).waitFor();
    const frame = page.locator("iframe[title=Survey]");
    const height = (await frame.boundingBox())!.height;
    await page.evaluate("postMessage({ polku: 'height', height: 5 }, '*')");
    await awhile();
    assert.equal((await frame.boundingBox())!.height, height);
  });
});

/** An app of React with two views, one of them with the survey, as a bundler makes it. */
async function builtView(component: string, link: string): Promise<string> {
  const app = `${component}
    import { StrictMode, useState } from "react";
    import { createRoot } from "react-dom/client";
    function App() {
      const [isHere, be] = useState(true);
      return <>{isHere && <Survey link="${link}" />}<button onClick={() => be(!isHere)}>{isHere ? "Away" : "Back"}</button></>;
    }
    createRoot(document.getElementById("survey")).render(<StrictMode><App /></StrictMode>);`;
  const built = await build({
    ...{ configFile: false, logLevel: "error", mode: "development" },
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [
      {
        name: "view",
        enforce: "pre",
        resolveId: (id) => (id.endsWith("view.jsx") ? join(process.cwd(), "view.jsx") : undefined),
        load: (id) => (id.endsWith("view.jsx") ? app : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry: "view.jsx", formats: ["iife"], name: "view" } },
  });
  const [{ output } = assert.fail()] = [built].flat() as { output: { code: string }[] }[];
  return output[0]!.code;
}
