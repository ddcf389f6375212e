import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { aPicture } from "../test/picture.ts";
import { lunchFile } from "../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../test/responses.ts";
import { found } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
const questions = [
  { ask: "photo", key: "shown", text: { en: "Show us what it looked like" } },
  { ask: "comment", key: "comment", text: { en: "Tell us more" } },
];
await published(polku, aSurveyFile({ questions }));
const { link } = await linkTo(polku, "visit");
const file = { name: "plate.png", mimeType: "image/png", buffer: await aPicture(2400, 1200).png() };

describe("a picture that is asked for", () => {
  it("is shown, sent made smaller, waits for the connection, is changed and taken away, and comes with the answer", async () => {
    await using opened = await open(new URL(link).pathname, { size: "phone" });
    const { page } = opened;
    await page.getByRole("heading", { name: "Show us what it looked like" }).waitFor();
    assert.deepEqual(await found(page), []);
    const next = page.getByRole("button", { name: "Next" });
    const choose = (what: typeof file) => page.locator("input[type=file]").setInputFiles(what);

    await choose({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
    await page.getByText("This cannot be sent as a picture.").waitFor();

    await page.context().setOffline(true);
    await choose(file);
    await page.getByText("The picture is sent when it is back").waitFor();
    await next.click();
    await page.getByRole("alert").getByText("The picture is being sent.").waitFor();
    await page.context().setOffline(false);
    await page.getByText("The picture has arrived.").waitFor();
    assert.deepEqual(await found(page), []);

    await page.getByRole("button", { name: "Take the picture away" }).click();
    await page.getByText("Place and time that the camera wrote").waitFor();
    await choose(file);
    await page.getByText("The picture has arrived.").waitFor();
    const sent = page.waitForResponse((answer) => answer.url().endsWith("/responses") && answer.status() === 202);
    await next.click();
    await page.getByRole("heading", { name: "Tell us more" }).waitFor();
    const { answers } = (await sent).request().postDataJSON() as { answers: { shown: string } };
    const there = await polku.askWithKey("GET", paths.photo(answers.shown));
    assert.deepEqual([there.status, there.headers["content-type"]], [200, "image/jpeg"]);
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Thank you!").waitFor();
  });

  it("is still there for whoever comes back before it could be sent, and nobody finds it after", async () => {
    await using opened = await open(new URL((await linkTo(polku, "visit")).link).pathname, { size: "phone" });
    const { page } = opened;
    const pictures = () =>
      page.evaluate("caches.open('polku-pictures').then((all) => all.keys()).then((all) => all.length)");
    const isAway = (url: URL) => url.pathname.startsWith("/api/v1/photos/");
    await page.route(isAway, (route) => route.fulfill({ status: 503 }));
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText("The picture is sent when it is back").waitFor();
    await page.reload();
    await page.getByText("The picture is sent when it is back").waitFor();
    assert.equal(await page.locator("canvas").getAttribute("width"), "2048");
    assert.equal(await pictures(), 1);
    await page.unroute(isAway);
    await page.getByText("The picture has arrived.").waitFor();
    assert.equal(await pictures(), 0);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("heading", { name: "Tell us more" }).waitFor();
  });
});
