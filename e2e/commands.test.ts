import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { found } from "./axe.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, open, openAnew } = await polkuInBrowser();

/** Opens the list with its key, once the page knows who is there and has it. */
async function ask(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).waitFor();
  await page.keyboard.press("Control+k");
  await asked(page);
}

/** Until what is typed is taken. */
const asked = (page: Page) => page.locator("dialog input:focus").waitFor();

/** Until that is what Enter does. */
const marked = (page: Page, name: string) =>
  page.getByRole("option", { selected: true }).filter({ hasText: name }).waitFor();

/** What a screen reader finds on the page: the role and name of each element, in their order. */
async function readable(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  const told = nodes.filter(({ ignored, role }) => !ignored && role?.type === "role" && role.value !== "generic");
  return told.map(({ role, name }) => `${role?.value} ${name?.value ?? ""}`.trim());
}

/** Whether somebody who walks the page with Tab is in the list; "nowhere" where the browser's own bar would have focus. */
const walkedTo = (page: Page): Promise<string> =>
  page.evaluate(`
    document.activeElement === document.body ? "nowhere" : document.activeElement.closest("dialog") ? "list" : "page"
  `);

describe("everything by name, with the keyboard alone", () => {
  it("opens a touchpoint, with the slice that is looked at, and comes back to the journey", async () => {
    await using opened = await open("/journey/lunch?channel=kiosk", { language: "fi" });
    const { page } = opened;
    await ask(page, "Siirry");
    assert.deepEqual(await found(page), []);
    await page.keyboard.type("lask");
    await marked(page, "Lasku");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/journey/lunch/bill?channel=kiosk");
    await page.locator("h1").filter({ hasText: "Lasku" }).waitFor();

    await ask(page, "Siirry");
    await page.keyboard.type("lounasr");
    await marked(page, "Lounasravintola");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/journey/lunch?channel=kiosk");
  });

  it("finds the touchpoints of every journey, wherever one is", async () => {
    await using opened = await open("/data", { language: "fi" });
    const { page } = opened;
    await ask(page, "Siirry");
    assert.equal(
      await page.getByRole("option", { name: "Maku" }).count(),
      0,
      "not among all that stands there unasked",
    );
    await page.keyboard.type("maku");
    await marked(page, "Maku");
    await page.getByRole("option", { name: "Maku Lounas · Lounasravintola" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/journey/lunch/taste");
    await page.locator("h1").filter({ hasText: "Maku" }).waitFor();
  });

  it("finds a journey that somebody else has made meanwhile", async () => {
    await using opened = await openAnew("/journey/lunch");
    const { page } = opened;
    // What the page has fetched grows old by the clock that was there when it came.
    await page.clock.install();
    await page.reload();
    await page.locator("h1").waitFor();
    const file = `polku: journey/1
key: dinner
name: { en: Dinner }
stages: [{ key: eat, phase: during, name: { en: Eating } }]
`;
    const made = await polku.askWithKey("PUT", "/api/v1/journeys/dinner", {
      body: file,
      headers: { "content-type": "text/yaml" },
    });
    assert.equal(made.status, 200);
    await page.clock.fastForward(31_000);
    await ask(page, "Go to");
    await page.keyboard.type("dinn");
    await marked(page, "Dinner");
  });

  it("says when nothing is called so, and gives focus back when it is closed", async () => {
    await using opened = await open("/journey/lunch", { language: "sv", scheme: "dark", size: "phone" });
    const { page } = opened;
    await page.locator("h1").waitFor();
    const button = page.getByRole("button", { name: "Gå till" });
    await button.press("Enter");
    await asked(page);
    await page.keyboard.type("xyz");
    await page.getByText("Inget heter så").waitFor();
    assert.deepEqual(await found(page), []);
    await page.keyboard.press("Escape");
    await button.and(page.locator(":focus")).waitFor();
  });

  it("changes the language and shows the journey as a table", async () => {
    await using opened = await open("/journey/lunch", { language: "en" });
    const { page } = opened;
    await ask(page, "Go to");
    await page.keyboard.type("suomi");
    await marked(page, "Suomi");
    await page.keyboard.press("Enter");
    await ask(page, "Siirry");
    await page.keyboard.type("taul");
    await marked(page, "Taulukko");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/journey/lunch?as=table");
    await page.getByRole("table").first().waitFor();
  });

  it("keeps the page behind it out of reach, of Tab and of a screen reader, until it is closed", async () => {
    await using opened = await open("/journey/lunch", { language: "en" });
    const { page } = opened;
    const bill = page.locator('a[data-touchpoint="bill"]');
    await bill.focus();
    await settled(page);
    const before = await readable(page);
    assert.ok(before.includes("heading Lunch restaurant") && before.includes("navigation Main"), before.join());
    await page.keyboard.press("Control+k");
    await asked(page);
    await page.locator("#polku[inert]").waitFor({ state: "attached" });
    const within = await readable(page);
    const kinds = new Set(within.map((one) => one.split(" ")[0]));
    assert.deepEqual([...kinds].sort(), ["combobox", "dialog", "listbox", "option", "status"]);
    assert.ok(within.includes("dialog Go to a touchpoint, or do something"), within.join());

    for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) {
      await page.keyboard.press(key);
      assert.notEqual(await walkedTo(page), "page", key);
    }
    await page.keyboard.press("Escape");
    await page.locator("dialog.commands").waitFor({ state: "hidden" });
    await page.locator("#polku:not([inert])").waitFor({ state: "attached" });
    assert.ok(await bill.evaluate((element) => element.matches(":focus")), "focus is where it was");
    assert.deepEqual(await readable(page), before);
  });
});
