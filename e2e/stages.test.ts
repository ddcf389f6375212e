import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { open } = await polkuInBrowser();

/** Until the stage at this place is the one that is shown. */
const stands = (page: Page, at: number) =>
  page.locator(`[role=tab]:nth-child(${at + 1})[aria-selected=true]`).waitFor();

/** The touchpoints that are seen, by their keys. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll("[role=tabpanel] a[data-touchpoint]")].map((link) => link.dataset.touchpoint)`,
  );

/** Draws a finger over the stage. */
const draw = (page: Page, across: number, down: number) =>
  page.evaluate(`{
    const panel = document.querySelector("[role=tabpanel]");
    const touch = (x, y) => new Touch({ identifier: 1, target: panel, clientX: x, clientY: y });
    const [from, to] = [touch(200, 400), touch(${200 + across}, ${400 + down})];
    panel.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [from], changedTouches: [from] }));
    panel.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [to] }));
  }`);

describe("the journey on a phone, one stage at a time", () => {
  it("has a line of all stages above, each by its name, and the one shown in the address", async () => {
    await using opened = await open("/journey/lunch", { size: "phone" });
    const { page } = opened;
    await stands(page, 0);
    const tabs: string[] = await page.evaluate(
      `[...document.querySelectorAll("[role=tab]")].map((tab) => tab.getAttribute("aria-label"))`,
    );
    assert.match(tabs[0] ?? "", /, Stage 1 of 5$/);
    assert.equal(tabs.length, 5);
    const first = await seen(page);
    assert.ok(first.length > 0 && first.length < 6 && !first.includes("bill"), `${first}`);
    assert.deepEqual(await found(page), []);

    await page.getByRole("button", { name: "Next stage" }).click();
    await stands(page, 1);
    const second = await seen(page);
    assert.ok(second.length > 0 && second.every((key) => !first.includes(key)), `${second}`);
    assert.match(page.url(), /stage=/);
    await page.reload();
    await stands(page, 1);
    await page.locator("[role=tabpanel] a").first().waitFor();
    assert.deepEqual(await seen(page), second);
  });

  it("is turned by a finger drawn sideways, not by one that scrolls", async () => {
    await using opened = await open("/journey/lunch", { size: "phone" });
    const { page } = opened;
    await stands(page, 0);
    await draw(page, -120, 10);
    await stands(page, 1);
    await draw(page, -60, -200);
    await draw(page, -120, 10);
    await stands(page, 2);
    await draw(page, 120, 10);
    await stands(page, 1);
  });

  it("is walked with the keyboard: along the stages, and over the end of one into the next and back", async () => {
    await using opened = await open("/journey/lunch", { size: "phone" });
    const { page } = opened;
    await stands(page, 0);
    const [first = ""] = (await seen(page)).slice(-1);
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("ArrowRight");
    await stands(page, 1);
    assert.equal(await page.locator("[role=tab]:focus").getAttribute("aria-selected"), "true");
    await page.locator(`a[data-touchpoint=${first}]`).waitFor({ state: "detached" });
    const there = await seen(page);
    await page.locator(`a[data-touchpoint=${there[0]}]`).focus();
    await page.keyboard.press("ArrowUp");
    await stands(page, 0);
    await page.locator(`a[data-touchpoint=${first}]:focus`).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(`a[data-touchpoint=${there[0]}]:focus`).waitFor();
  });

  it("keeps the focus at its buttons, also where the journey ends", async () => {
    await using opened = await open("/journey/lunch", { size: "phone" });
    const { page } = opened;
    const next = page.getByRole("button", { name: "Next stage" });
    for (let at = 0; at < 4; at += 1) {
      await stands(page, at);
      await next.press("Enter");
    }
    await stands(page, 4);
    assert.equal(await next.getAttribute("aria-disabled"), "true");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(":focus").getAttribute("aria-label"), "Next stage");
    await stands(page, 4);
    assert.deepEqual(await found(page), []);
  });

  it("shows the stage of the touchpoint that one comes back from", async () => {
    await using opened = await open("/journey/lunch#bill", { size: "phone" });
    const { page } = opened;
    await page.locator("a[data-touchpoint=bill]:focus").waitFor();
    assert.equal(await overflow(page), 0);
    await page.getByRole("button", { name: "Previous stage" }).click();
    await page.locator("a[data-touchpoint=bill]").waitFor({ state: "detached" });
  });

  it("is whole on a desk, whatever stage the address names", async () => {
    await using opened = await open("/journey/lunch?stage=leaving");
    const { page } = opened;
    await page.locator("a[data-touchpoint=bill]").waitFor();
    assert.equal(await page.getByRole("tab").count(), 0);
    assert.ok((await page.locator(".path a[data-touchpoint]").count()) >= 15);
  });
});
