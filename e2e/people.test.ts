import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import type { People } from "../src/api/people.ts";
import { languages } from "../src/core/text.ts";
import { adminLink } from "../src/flows/people/first-admin.ts";
import { attachRecords } from "../src/store/records/open.ts";
import { listWorkspaces, makeWorkspace } from "../src/store/records/workspaces.ts";
import { aVisitor, joined, password } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, type Reader, readers } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const path = (link: string) => link.slice(polku.url.length);

/** An authenticator in this page's browser, as a phone or a computer has one, whose owner always puts the finger on it. */
async function withAuthenticator(page: Page, isUserVerified = true): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

describe("the demo, before anybody has an account", () => {
  it("is there to be looked at, says that one is here without an account, and offers nothing that needs one", async () => {
    await using opened = await open("/journey/lunch");
    await opened.page.locator("svg.polku-journey").waitFor();
    await opened.page.getByText("without an account").waitFor();
    assert.equal(await opened.page.getByRole("link", { name: "People" }).count(), 0);
  });

  const pages = ["/people", "/settings", "/account", "/import?file=019b2f6c-0000-7000-8000-000000000000"];
  const said = {
    fi: ["Tämä sivu näkyy vain kirjautuneille", /Esittelyä voi katsella.*Avaa ensimmäisen pääkäyttäjän linkki/],
    sv: ["Logga in för att se den här sidan", /Demonstrationen får ses.*Öppna länken för den första huvudanvändaren/],
    en: ["Sign in to see this page", /The demo may be looked at.*Open the link for the first admin/],
  } as const;
  for (const [at, path] of pages.entries())
    it(`says in the reader's language that ${path} needs an account, and how one comes by it`, async () => {
      const language = languages[at % languages.length]!;
      const look: Partial<Reader> = at % 2 === 0 ? { language } : { language, size: "phone", scheme: "dark" };
      await using opened = await open(path, look);
      const { page } = opened;
      const [title, how] = said[language];
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      assert.match((await page.getByRole("alert").textContent()) ?? "", how);
      assert.equal(await page.locator("main [lang]").count(), 0, "and nothing of what the server said");
      assert.deepEqual(await found(page), []);
      assert.ok((await overflow(page)) <= 0);
      await page.getByRole("alert").getByRole("link").click();
      await page.waitForURL("**/journey/lunch");
    });

  it("refuses what a guest would save in the reader's language", async () => {
    await using opened = await open("/map/lunch", { language: "fi" });
    const { page } = opened;
    await page.locator('[data-touchpoint="bill"]').focus();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Tallenna", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tallenna", exact: true }).click();
    const refused = page.getByRole("alert").filter({ hasText: "Tallennus ei onnistunut: Et ole kirjautunut" });
    await refused.waitFor();
    assert.equal(await refused.locator("li").count(), 0);
  });
});

describe("the first admin", () => {
  it("opens the link that the start printed, makes an account with the keyboard alone, and is in", async () => {
    await using opened = await open(path(polku.firstAdmin?.link ?? ""), { language: "fi" });
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Tervetuloa Polkuun" }).waitFor();
    await page.getByText(/Roolisi on pääkäyttäjä/).waitFor();
    assert.deepEqual(await found(page), []);
    const focused = () => page.evaluate("document.activeElement.id && document.activeElement.labels?.[0]?.textContent");
    while ((await focused()) !== "Nimi") await page.keyboard.press("Tab");
    await page.keyboard.type("Anna");
    await page.keyboard.press("Tab");
    await page.keyboard.type("anna@example.org");
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.locator("svg.polku-journey").waitFor();
    await page.getByRole("link", { name: "Polku", exact: true }).waitFor();
    await page.getByRole("link", { name: "Anna" }).waitFor();
    assert.ok(!page.url().includes("#"), "the link's secret is not left in the address");
  });

  it("has closed the demo to those without an account: they see the way in, under the same address", async () => {
    await using opened = await open("/journey/lunch/bill");
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    assert.equal(new URL(page.url()).pathname, "/journey/lunch/bill");
    await page.getByLabel("E-mail").fill("anna@example.org");
    await page.getByLabel("Password").fill("not the password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("E-mail and password do not go together").waitFor();
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Getting the bill" }).waitFor();
  });

  it("cannot be made again by the same link", async () => {
    await using opened = await open(path(polku.firstAdmin?.link ?? ""), { language: "sv" });
    await opened.page.getByRole("heading", { name: "Länken är redan använd eller återkallad" }).waitFor();
  });
});

const anna = aVisitor(polku);
const annaSignsIn = () => anna.ask("POST", paths.signIn, { body: { email: "anna@example.org", password } });

describe("people", () => {
  it("are invited by a link that is handed over, come in as what was said, and become something else", async () => {
    assert.equal((await annaSignsIn()).status, 204);
    await using hers = await open("/people", {}, anna);
    await hers.page.getByLabel("E-mail").fill("leo@example.org");
    await hers.page.getByLabel("Role", { exact: true }).selectOption("viewer");
    await hers.page.getByRole("button", { name: "Make a link" }).click();
    const link = await hers.page.getByLabel("Link for leo@example.org", { exact: true }).inputValue();
    assert.deepEqual(await found(hers.page), []);

    await using his = await open(path(link), { size: "phone" });
    await his.page.getByText("You will be viewer: sees everything, changes nothing.").waitFor();
    assert.equal(await his.page.getByLabel("E-mail").inputValue(), "leo@example.org");
    assert.ok(!(await his.page.getByLabel("E-mail").isEditable()), "the link is for this address");
    await his.page.getByLabel("Name").fill("Leo");
    await his.page.getByLabel("Password").fill(password);
    await his.page.getByRole("button", { name: "Make an account and come in" }).click();
    await his.page.locator("svg.polku-journey").waitFor();
    assert.equal(await his.page.getByRole("link", { name: "People" }).count(), 0);
    await his.page.goto(`${polku.url}/people`);
    await his.page.getByRole("heading", { name: "Your role does not allow this" }).waitFor();

    await hers.page.reload();
    await hers.page.getByLabel("Role of Leo").selectOption("admin");
    await his.page.reload();
    await his.page.getByRole("heading", { level: 1, name: "People" }).waitFor();
  });

  it("cannot leave the workspace without an admin", async () => {
    await using opened = await open("/people", {}, anna);
    const { page } = opened;
    // The first change is slow on its way; the second must not overtake it.
    await page.route("**/api/**", async (route) => {
      if (route.request().method() === "PUT" && route.request().postData()?.includes("lead"))
        await page.waitForTimeout(800);
      await route.continue();
    });
    await page.getByLabel("Role of Leo").selectOption("lead");
    await page.getByLabel("Role of Anna").selectOption("viewer");
    await page.getByRole("alert").getByText("Somebody must remain admin").waitFor();
    assert.equal(await page.getByLabel("Role of Anna").inputValue(), "admin");
  });

  it("are removed after being asked about once, and are out at once", async () => {
    const body = { email: "uma@example.org", role: "lead" };
    const { link } = (await anna.ask("POST", paths.invitations, { body })).json<{ link: string }>();
    const uma = await joined(polku, link, "Uma");
    await using hers = await open("/journey/lunch", {}, uma);
    await hers.page.locator("svg.polku-journey").waitFor();
    await using opened = await open("/people", {}, anna);
    await opened.page.getByRole("button", { name: "Remove: Uma" }).click();
    const question = opened.page.getByRole("group", { name: "Remove Uma from the workspace?" });
    await question.getByRole("button", { name: "Remove" }).click();
    await opened.page.getByText("uma@example.org").waitFor({ state: "detached" });
    assert.equal((await anna.ask("GET", paths.people)).json<People>().members.length, 2);
    // Whatever she asks next shows her the way in.
    await hers.page.getByRole("button", { name: "All time" }).click();
    await hers.page.getByRole("radio", { name: /Last 3 months/ }).click();
    await hers.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  });
});

describe("a passkey", () => {
  it("is made, signs in without a password, and is removed", async () => {
    await using opened = await open("/account", {}, anna);
    const { page } = opened;
    await withAuthenticator(page);
    await page.getByText("No passkeys yet.").waitFor();
    await page.getByLabel("Name of the passkey").fill("My phone");
    await page.getByRole("button", { name: "Make a passkey" }).click();
    await page.getByRole("button", { name: "Remove the passkey My phone" }).waitFor();
    assert.deepEqual(await found(page), []);

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("link", { name: "Anna" }).click();
    await page.getByRole("button", { name: "Remove the passkey My phone" }).click();
    await page.getByText("No passkeys yet.").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("alert").getByText("The passkey was not accepted").waitFor();
  });

  it("is not made by a device that does not know its owner", async () => {
    await annaSignsIn();
    await using opened = await open("/account", {}, anna);
    await withAuthenticator(opened.page, false);
    await opened.page.getByLabel("Name of the passkey").fill("Found in the street");
    await opened.page.getByRole("button", { name: "Make a passkey" }).click();
    await opened.page.getByRole("alert").getByText("No passkey was chosen").waitFor();
    await opened.page.getByText("No passkeys yet.").waitFor();
  });
});

describe("one's own account", () => {
  it("shows where one is signed in, and ends a session that was left elsewhere", async () => {
    await using left = await open("/journey/lunch");
    await signIn(left.page, "leo@example.org");
    await left.page.locator("svg.polku-journey").waitFor();
    await using here = await open("/account");
    await signIn(here.page, "leo@example.org");
    const others = here.page.getByRole("button", { name: "End the session on Chrome, Linux" });
    await others.first().waitFor();
    await here.page.getByRole("button", { name: "End all others" }).click();
    await others.first().waitFor({ state: "detached" });
    await left.page.reload();
    await left.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await here.page.reload();
    await here.page.getByRole("heading", { level: 1, name: "Your account" }).waitFor();
  });

  it("takes a new password, and says so", async () => {
    await using opened = await open("/account", { language: "fi" }, anna);
    const { page } = opened;
    await page.getByLabel("Nykyinen salasana").fill("not this one at all");
    await page.getByLabel("Uusi salasana").fill("a longer and quieter road");
    await page.getByRole("button", { name: "Vaihda salasana" }).click();
    await page.getByRole("alert").getByText("Tämä ei ole nykyinen salasana").waitFor();
    await page.getByLabel("Nykyinen salasana").fill(password);
    await page.getByRole("button", { name: "Vaihda salasana" }).click();
    await page.getByText("Salasana on vaihdettu.").waitFor();
  });
});

/** In which workspaces somebody is awaited, as the records tell. */
async function workspacesThatAwait(email: string): Promise<string[]> {
  const records = await attachRecords(polku.dataFolder);
  assert(records.ok);
  const all = await listWorkspaces(records.value);
  const awaited = await Promise.all(
    all.map(({ id }) =>
      records.value.inWorkspace(id, (sql) => sql.query("SELECT FROM polku.invitations WHERE email = $1", [email])),
    ),
  );
  await records.value.close();
  return all.flatMap(({ id }, at) => (awaited[at]!.length > 0 ? [id] : []));
}

describe("another workspace", () => {
  it("is come into by a link, chosen in the head of every page, and shows nothing of the first", async () => {
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const name = { en: "Harbour" };
    const harbour = await makeWorkspace(records.value, { name, timeZone: "Europe/Helsinki", languages: ["fi"] });
    const { link } = await adminLink(records.value, harbour, polku.url);
    await records.value.close();

    await using opened = await open("/");
    const { page } = opened;
    await signIn(page, "leo@example.org");
    await page.locator("svg.polku-journey").waitFor();
    await page.goto(link);
    await page.getByRole("button", { name: "Come in as Leo" }).click();
    await page.getByText("No journeys yet").waitFor();
    await page.getByLabel("Workspace").selectOption({ label: "Polku" });
    await page.locator("svg.polku-journey").waitFor();
    assert.equal(await page.getByRole("link", { name: "People" }).count(), 0, "a lead here, an admin there");
    await page.getByLabel("Workspace").selectOption({ label: "Harbour" });
    await page.getByRole("link", { name: "People" }).click();
    await page.getByText("leo@example.org").waitFor();
    assert.equal(await page.getByText("anna@example.org").count(), 0);
  });

  it("is in the address, so that a link shows the same, and two windows stand in two of them", async () => {
    await using opened = await open("/");
    const { page } = opened;
    await signIn(page, "leo@example.org");
    await page.getByLabel("Workspace").selectOption({ label: "Harbour" });
    await page.getByRole("link", { name: "People" }).click();
    await page.getByText("leo@example.org").waitFor();
    const harbour = page.url();
    assert.match(new URL(harbour).pathname, /^\/in\/[\da-f-]{36}\/people$/);

    const other = await page.context().newPage();
    await other.goto(polku.url);
    await other.getByLabel("Workspace").selectOption({ label: "Polku" });
    await other.locator("svg.polku-journey a").first().waitFor();
    assert.match((await other.locator("svg.polku-journey a").first().getAttribute("href")) ?? "", /^\/in\//);

    await page.getByLabel("E-mail").fill("eve@example.org");
    await page.getByRole("button", { name: "Make a link" }).click();
    await page.getByText("eve@example.org").first().waitFor();
    assert.deepEqual(await workspacesThatAwait("eve@example.org"), [new URL(harbour).pathname.split("/")[2]]);
    await other.goto(harbour);
    await other.getByText("eve@example.org").first().waitFor();
    assert.equal(
      await other.getByRole("combobox", { name: "Workspace" }).inputValue(),
      new URL(harbour).pathname.split("/")[2],
    );
  });

  it("says so where one is no member of the one in the address, and leads to one's own", async () => {
    await using opened = await open("/in/00000000-0000-4000-8000-000000000000/data", { language: "fi" });
    const { page } = opened;
    await page.getByLabel("Sähköposti").fill("leo@example.org");
    await page.getByLabel("Salasana").fill(password);
    await page.getByRole("button", { name: "Kirjaudu", exact: true }).click();
    await page.getByRole("heading", { name: "Tämä sivu on työtilassa, johon et kuulu" }).waitFor();
    assert.deepEqual(await found(page), []);
    const nowhere = page.url();
    await page.getByRole("main").getByRole("link", { name: "Polku" }).click();
    await page.locator("svg.polku-journey").waitFor();
    await page.goto(nowhere);
    await page.getByLabel("Työtila").getByText("Valitse työtila").waitFor({ state: "attached" });
    await page.getByLabel("Työtila").selectOption({ label: "Polku" });
    await page.locator("svg.polku-journey").waitFor();
  });
});

describe("axe finds nothing, and nothing is wider than the screen", () => {
  const hand = aVisitor(polku);
  before(async () => {
    const body = { email: "anna@example.org", password: "a longer and quieter road" };
    assert.equal((await hand.ask("POST", paths.signIn, { body })).status, 204);
  });
  for (const reader of readers)
    it(`on the way in, people and one's own account, ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open("/", reader);
      const { page } = opened;
      const looksAt = async (address: string) => {
        await page.goto(`${polku.url}${address}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator('[role="status"][aria-busy]').first().waitFor({ state: "detached" });
        assert.deepEqual(await found(page), [], address);
        assert.equal(await overflow(page), 0, address);
      };
      const body = { email: `${reader.language}@example.org`, role: "lead" };
      const { link } = (await hand.ask("POST", paths.invitations, { body })).json<{ link: string }>();
      for (const address of ["/", path(link), "/join"]) await looksAt(address);
      await page.context().addCookies([...hand.cookies].map(([name, value]) => ({ name, value, url: polku.url })));
      for (const address of ["/people", "/account"]) await looksAt(address);
    });
});
