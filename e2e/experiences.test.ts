import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { overview } from "../src/api/overview.ts";
import { paths } from "../src/api/paths.ts";
import { anExperienceBody } from "../test/experiences.ts";
import { invited, joined } from "../test/people.ts";
import { someId } from "../test/polku.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open, openAnew } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");

const lives = (page: Page) => page.locator(".lived");
/** Somebody pays the bill today and says so. */
const paid = async (comment: string, answers = {}) => {
  const at = new Date().toISOString().replace(/\.\d+/, "");
  const body = anExperienceBody({
    id: someId(),
    at,
    language: "fi",
    answers: { satisfaction: 2, ...answers, comment },
  });
  assert.equal((await polku.askWithKey("POST", paths.experiences, { body })).status, 202);
  await polku.followed();
};
const satisfiedAtBill = async () => {
  await polku.followed();
  const answer = await polku.askWithKey("GET", paths.overview("lunch"));
  const bill = overview.parse(answer.json()).touchpoints.find(({ key }) => key === "bill");
  return bill?.people ?? 0;
};

describe("the stream of what was lived", () => {
  it("is found by a word, opened, tagged, corrected, withdrawn and brought back; the figure follows", async () => {
    await paid("Lasku tuli vasta kolmannella pyynnöllä");
    const before = await satisfiedAtBill();
    await using opened = await open("/experiences", { language: "fi" }, anna);
    const { page } = opened;
    await lives(page).nth(20).waitFor();
    await page.getByRole("searchbox", { name: "Sanoja kommenteista" }).fill("KOLMANNELLA");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/experiences?words=KOLMANNELLA");
    await lives(page).nth(1).waitFor({ state: "detached" });
    await page.getByText("Lasku tuli vasta kolmannella pyynnöllä").waitFor();
    await page.getByRole("link", { name: "Lasku", exact: false }).first().click();
    await page.getByRole("heading", { level: 1, name: /lasku/i }).waitFor();

    await page.getByRole("button", { name: "Lisää tunniste" }).click();
    await page.getByRole("checkbox", { name: "Nopeus" }).check();
    await page.keyboard.press("Escape");
    await page.locator(".tags li").filter({ hasText: "Nopeus" }).waitFor();

    await page.getByRole("button", { name: "Korjaa", exact: true }).click();
    await page.getByLabel("Tyytyväisyys").selectOption("1");
    await page.getByLabel("Miksi").fill("kuultiin väärin");
    await page.getByRole("button", { name: "Tallenna korjaus" }).click();
    await page.getByText(/^Korjattu .*, Anna: kuultiin väärin$/).waitFor();
    await page.getByText("Tyytyväisyys: erittäin tyytymätön (1/5), kielteinen").waitFor();
    assert.deepEqual(await found(page), []);

    await page.getByRole("button", { name: "Mitätöi", exact: true }).click();
    await page
      .getByRole("group", { name: /Mitätöidäänkö kokemus/ })
      .getByRole("button", { name: "Mitätöi" })
      .click();
    await page.getByText("Kokemus on mitätöity").waitFor();
    assert.equal(await satisfiedAtBill(), before - 1);
    await page.getByRole("button", { name: "Palauta" }).click();
    await page.getByRole("button", { name: "Korjaa", exact: true }).waitFor();
    assert.equal(await satisfiedAtBill(), before);

    await page.keyboard.press("Escape");
    await page.waitForURL("**/experiences?words=KOLMANNELLA");
    await page.getByText(/Anna: kuultiin väärin|Korjattu/).waitFor();
  });

  it("is corrected in all that was answered, and what was said twice stays the same", async () => {
    const told = { expectation: { expected: 3, experienced: 2 }, emotions: ["frustration"], resolved: "no" };
    await paid("Ymmärrettiin aivan väärin", told);
    await using opened = await open("/experiences?words=aivan", { language: "fi" }, anna);
    const { page } = opened;
    await lives(page).getByRole("link").first().click();
    await page.getByRole("button", { name: "Korjaa", exact: true }).click();
    await page.getByLabel("Tyytyväisyys", { exact: true }).selectOption("5");
    const felt = page.getByLabel("Odotettu ja koettu: koettu");
    assert.equal(await felt.inputValue(), "5");
    await felt.selectOption("4");
    assert.equal(await page.getByLabel("Tyytyväisyys", { exact: true }).inputValue(), "4");
    await page.getByRole("checkbox", { name: /^Tyytyväisyys ja koettu pysyvät samoina/ }).uncheck();
    await felt.selectOption("5");
    assert.equal(await page.getByLabel("Tyytyväisyys", { exact: true }).inputValue(), "4");
    await page.getByRole("checkbox", { name: "Turhautuminen" }).uncheck();
    await page.getByRole("checkbox", { name: "Ilo" }).check();
    await page.getByLabel("Asian ratkeaminen").selectOption("yes");
    assert.deepEqual(await found(page), []);
    await page.getByRole("button", { name: "Tallenna korjaus" }).click();
    await page.locator(".answers").getByText("odotus 3, koettu 5").waitFor();
    const answered = await page.locator(".answers").textContent();
    for (const words of ["4 ", "Ilo", "kyllä"]) assert.ok(answered?.includes(words), `${words} in ${answered}`);
    assert.ok(!answered?.includes("Turhautuminen"));
    const trace = page.locator(".trace li").last();
    await trace.getByText("Tyytyväisyys: 2 → 4").waitFor();
    await trace.getByText("Odotettu ja koettu: odotus 3, koettu 2 → odotus 3, koettu 5").waitFor();
    await trace.getByText("Tunteet: Turhautuminen → Ilo").waitFor();
  });

  it("tells which tags all went away at once, and brings them back", async () => {
    await paid("Tunnisteita on", { tags: ["price", "speed"] });
    await using opened = await open("/experiences?words=tunnisteita", { language: "fi" }, anna);
    const { page } = opened;
    await lives(page).getByRole("link").first().click();
    await page.getByRole("button", { name: "Lisää tunniste" }).click();
    await page.getByRole("button", { name: "Poista kaikki, myös vastaajan omat" }).click();
    await page.getByText("Poistettu: Hinta ja Nopeus.").waitFor();
    await page.getByText("Tunnisteet: Hinta ja Nopeus → ei mitään").waitFor();
    await page.getByRole("button", { name: "Kumoa" }).click();
    await page.getByText("Tunnisteet: ei mitään → Hinta ja Nopeus").waitFor();
    assert.equal(await page.locator(".tags li").count(), 2);
  });

  it("refuses to save over what somebody else changed meanwhile, and shows how it stands now", async () => {
    await paid("Kaksi korjaa tätä");
    await using opened = await open("/experiences?words=korjaa", {}, anna);
    const { page } = opened;
    await lives(page).getByRole("link").first().click();
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    await page.getByLabel("Satisfaction").selectOption("5");
    const id = page.url().split("/").at(-1)!.split("?")[0]!;
    const other = { basedOn: 1, answers: { satisfaction: 3 } };
    assert.equal((await polku.askWithKey("PUT", paths.experience(id), { body: other })).status, 200);
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page
      .getByRole("alert")
      .getByText(/Somebody else has changed this meanwhile/)
      .waitFor();
    await page.getByText("Satisfaction 3 of 5, neutral").waitFor();
  });

  it("tells what has come since, and brings it when it is asked to", async () => {
    await using opened = await openAnew("/experiences?touchpoint=bill", { language: "sv" }, anna);
    const { page } = opened;
    await lives(page).nth(10).waitFor();
    await page.clock.install();
    await paid("Juuri nyt maksettu");
    await page.clock.runFor(16_000);
    const news = page.getByRole("button", { name: "1 ny" });
    await news.waitFor();
    assert.equal(await page.getByText("Juuri nyt maksettu").count(), 0);
    await news.click();
    await page.getByText("Juuri nyt maksettu").waitFor();
  });

  it("goes on to older ones with the keyboard, and to the first of them", async () => {
    await using opened = await open("/experiences", {}, anna);
    const { page } = opened;
    await lives(page).nth(29).waitFor();
    await page.getByRole("button", { name: "Older ones" }).press("Enter");
    await lives(page).nth(59).waitFor();
    const thirtyFirst = lives(page).nth(30).getByRole("link");
    await page.locator(".lived a:focus").waitFor();
    assert.ok(await thirtyFirst.evaluate((link) => link.matches(":focus")));
  });

  it("lets a viewer read, and change nothing", async () => {
    await using opened = await open("/experiences?said=yes", {}, vera);
    const { page } = opened;
    await lives(page).getByRole("link").first().click();
    await page.getByRole("heading", { name: "What became of it" }).waitFor();
    for (const name of ["Correct", "Withdraw", "Erase for good", "Add a tag"])
      assert.equal(await page.getByRole("button", { name }).count(), 0);
    assert.equal(await page.getByRole("heading", { name: "Circumstances" }).count(), 0);
  });

  it("is come to from a touchpoint's comments, and from the list of commands", async () => {
    await using opened = await open("/journey/lunch/bill", {}, vera);
    const { page } = opened;
    await page.locator(".comments a").first().click();
    await page.getByRole("heading", { name: "What was answered" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.locator("dialog input:focus").waitFor();
    await page.keyboard.type("exper");
    await page.getByRole("option", { selected: true }).filter({ hasText: "Experiences" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/experiences");
  });

  it("says so when nothing is found, and when colleagues' are not read one by one", async () => {
    await using opened = await open("/experiences?words=xyzzy", { language: "fi", size: "phone" }, vera);
    const { page } = opened;
    await page.getByText("Tällaisia kokemuksia ei ole").waitFor();
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await page.goto(`${polku.url}/experiences?perspective=management`);
    await page.getByText("Työkavereiden kokemuksia ei lueta yksitellen").waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("says that Polku does not answer, and comes back by itself", async () => {
    await using opened = await open("/nowhere", { language: "fi" }, vera);
    const { page } = opened;
    await page.getByRole("link", { name: "Kuuntele" }).waitFor();
    await page.route("**/api/v1/experiences*", (route) => route.abort());
    await page.evaluate('history.pushState({}, "", "/experiences")');
    await page.getByRole("heading", { name: "Polku ei vastaa" }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.unroute("**/api/v1/experiences*");
    await lives(page).first().waitFor();
  });
});
