import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import type { ExperienceStream, WholeExperience } from "../src/core/insight/heard/read-experience.ts";
import { joined } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { aJourneyOf } from "./journey-of.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
await aJourneyOf(polku, "long", 60);

const kept = async (id: string): Promise<WholeExperience> =>
  (await polku.askWithKey("GET", paths.experience(id))).json<WholeExperience>();
const told = (page: Page) => page.locator(".heard-one");
const linkOf = async (page: Page, at: number): Promise<string> =>
  (await told(page).nth(at).getByRole("link").getAttribute("href"))!.split("/").at(-1)!;
const said = (page: Page) => page.getByRole("textbox", { name: "Mitä sanottiin" });

describe("what staff heard", () => {
  it("is told by taps on a phone, one after another, undone, kept through a reload, and waits without a connection", async () => {
    await using opened = await open("/heard", { language: "fi", size: "phone" }, anna);
    const { page } = opened;
    await page.getByRole("button", { name: "Kerro" }).click();
    await page.getByText("Valitse, mistä on kyse.").waitFor();
    await page.getByRole("combobox", { name: "Etsi kosketuspiste" }).click();
    const first = page.locator(".heard-list [role=option]").first();
    const name = (await first.locator("span").first().textContent())!;
    await first.click();
    await page.getByText("Tyytymätön", { exact: true }).click();
    await page.locator(".heard-chip").filter({ hasText: "Nopeus" }).click();
    await said(page).fill("Odotin puoli tuntia");
    await page.reload();
    await page.locator(".heard-faces input:checked").waitFor({ state: "attached" });
    assert.equal(await said(page).inputValue(), "Odotin puoli tuntia");
    await page.getByLabel("Miten se kuultiin").selectOption("phone");
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);

    await page.getByRole("button", { name: "Kerro" }).click();
    await told(page).getByRole("link", { name }).waitFor();
    const id = await linkOf(page, 0);
    const one = await kept(id);
    assert.deepEqual(
      [one.answers, one.comment, one.circumstances?.via, one.circumstances?.channel, one.circumstances?.perspective],
      [{ satisfaction: 2, tags: ["speed"] }, "Odotin puoli tuntia", "staff", "phone", "customer"],
    );

    // The next one at once: where and how stay, what was said does not.
    assert.equal(await said(page).inputValue(), "");
    assert(await page.getByRole("radio", { name, exact: true }).isChecked());
    await page.context().setOffline(true);
    await page.getByText("Erittäin tyytyväinen").click();
    await page.getByRole("button", { name: "Kerro" }).dblclick();
    assert.equal(await page.getByText("Valitse hymiö").count(), 0);
    await page.getByText("1 odottaa tällä laitteella").waitFor();
    assert.deepEqual(await found(page), []);
    await page.context().setOffline(false);
    await page.getByText("1 odottaa tällä laitteella").waitFor({ state: "detached" });
    await told(page).nth(1).getByRole("link").waitFor();
    assert.deepEqual((await kept(await linkOf(page, 0))).answers, { satisfaction: 5 });

    const undone = page.waitForResponse((response) => response.request().method() === "DELETE");
    await told(page).nth(1).getByRole("button", { name: /^Peru/ }).click();
    await told(page).nth(1).waitFor({ state: "detached" });
    assert.equal(await said(page).inputValue(), "Odotin puoli tuntia");
    await undone;
    assert.equal((await kept(id)).state, "withdrawn");
  });

  it("is told with the keyboard alone", async () => {
    await using opened = await open("/heard", {}, anna);
    const { page } = opened;
    const find = page.getByRole("combobox", { name: "Find a touchpoint" });
    await find.focus();
    const names = await page.locator(".heard-list [role=option] span:first-child").allTextContents();
    await page.keyboard.press("Escape");
    await page.keyboard.type(names[7]!.slice(0, 5));
    await page.keyboard.press("Enter");
    await page.locator(".heard-about input:checked").waitFor({ state: "attached" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByRole("textbox", { name: "What was said" }).focus();
    await page.keyboard.type("Nobody told me");
    await page.keyboard.press("Control+Enter");
    await told(page).getByRole("link").waitFor();
    const { answers, comment } = await kept(await linkOf(page, 0));
    assert.deepEqual([answers, comment], [{ satisfaction: 3, tags: ["friendliness"] }, "Nobody told me"]);
    // The focus is at the beginning again.
    assert(await page.locator(".heard-about input:focus").count());
    assert.deepEqual(await found(page), []);
    const stream = await polku.askWithKey("GET", paths.stream({ journey: "long", words: "Nobody told" }));
    assert.equal(stream.json<ExperienceStream>().items.length, 1);
  });
});
