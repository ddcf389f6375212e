import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Kiosks, MadeKiosk } from "../src/api/device.ts";
import { paths } from "../src/api/paths.ts";
import { weekdays, weekMoment } from "../src/core/device/hours.ts";
import { attachRecords } from "../src/store/records/open.ts";
import type { Records } from "../src/store/records/records.ts";
import { listWorkspaces } from "../src/store/records/workspaces.ts";
import { lunchFile } from "../test/polku.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { until } from "../test/until.ts";
import { found, overflow } from "./axe.ts";
import { isInSight } from "./in-sight.ts";
import { builtPolku } from "./polku.ts";
import { lineTo, type Tablet, tablet } from "./tablet.ts";

const polku = await builtPolku();
await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
const smiley = {
  ...{ ask: "smiley", key: "smiley", faces: 4, required: true },
  text: { en: "How was the bill?", fi: "Miten lasku sujui?" },
};
const why = {
  ...{ ask: "tags", key: "why", words: ["speed", "price", "place"], most: 2, when: "smiley <= 2" },
  text: { en: "What went wrong?", fi: "Mikä meni vikaan?" },
};
const comment = { ask: "comment", key: "comment", text: { en: "Tell us more", fi: "Kerro lisää" } };
await published(polku, aSurveyFile({ key: "faces", questions: [smiley] }));
await published(polku, aSurveyFile({ key: "whole", questions: [smiley, why, comment] }));
let records = await theRecords();
after(() => records.close());
const workspace = (await listWorkspaces(records))[0]!.id;

async function theRecords(): Promise<Records> {
  const attached = await attachRecords(polku.dataFolder);
  assert(attached.ok);
  return attached.value;
}

/** What a kiosk has brought to the records, in the order in which it came. */
interface Kept {
  readonly given: Readonly<Record<string, unknown>>;
  readonly opened: Date;
  /** When; null: it was left. */
  readonly ended: Date | null;
  readonly language: string;
}
const keptOf = (device: string): Promise<readonly Kept[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<Kept>(
      `SELECT r.given, r.opened, r.ended, r.language FROM polku.responses r JOIN polku.survey_links l ON l.id = r.link
        WHERE l.device = $1 ORDER BY r.opened`,
      [device],
    ),
  );

/** A kiosk that waits for its tablet. */
async function aKiosk(about: Readonly<Record<string, unknown>> = {}): Promise<MadeKiosk> {
  const body = { name: "Door", survey: "faces", ...about };
  const made = await polku.askWithKey("POST", paths.devices, { body });
  assert.equal(made.status, 201, made.text);
  return made.json<MadeKiosk>();
}
const healthOf = async (id: string) =>
  (await polku.askWithKey("GET", paths.devices)).json<Kiosks>().find((one) => one.id === id)?.health;

const pairedAt = ({ code }: MadeKiosk, url: string) => `${url}/kiosk#${code}`;

/** One press of a face, thanks, and the next: for a tablet whose time goes by only when it is told to. */
async function pressed(one: Tablet, face: string, page: Page = one.page): Promise<void> {
  await one.tap(face);
  await page.clock.runFor(400);
  await page.getByText("Thank you!").waitFor();
  await page.clock.runFor(1000);
  await one.asked("smiley");
}
const faces = ["Very bad", "Bad", "Good", "Very good"] as const;
const second = 1000;
const day = 86_400 * second;

describe("a tablet as a kiosk", () => {
  it("is paired by typing a code, asks by one tap, and is left with the leave code, whatever the screen", async () => {
    const { url } = await lineTo(polku.port);
    const made = await aKiosk({
      ...{ survey: "whole", leaveCode: "2580" },
      settings: { thanks: 1, attract: { fi: "Yksi painallus riittää", en: "One press is enough" } },
    });
    await using one = await tablet(`${url}/kiosk`, { width: 768, height: 1024, scheme: "dark" });
    const { page } = one;
    const looksWell = async () => {
      assert.deepEqual(await found(page), []);
      assert.equal(await overflow(page), 0);
      const small = await page.evaluate(`[...document.querySelectorAll("button, .pick")].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        if (width === 0) return [];
        return width < 44 || height < 44 ? [one.textContent + " " + width + " × " + height] : [];
      })`);
      assert.deepEqual(small, []);
    };
    await page.getByRole("heading", { name: "Pair this kiosk" }).waitFor();
    // Firefox asks whoever stands there whether it may keep things for good, and waits until somebody answers.
    await page.evaluate("navigator.storage.persist = () => new Promise(() => {})");
    await looksWell();
    await page.getByRole("textbox").pressSequentially("234567");
    await page.getByRole("button", { name: "Pair" }).click();
    await page.getByText("No kiosk waits for this code").waitFor();
    for (const sign of made.code) await page.getByRole("button", { name: sign, exact: true }).click();
    await page.getByRole("button", { name: "Pair" }).click();
    await one.asked("smiley");
    await page.getByText("One press is enough").waitFor();
    await looksWell();

    await page.getByRole("button", { name: "Suomi" }).click();
    await one.tap("Huono");
    await one.asked("why");
    await looksWell();
    await one.tap("Hinta");
    await wait(400);
    await one.tap("Seuraava");
    await one.asked("comment");
    await page.getByRole("textbox").fill("Odotin kauan");
    await looksWell();
    await wait(400);
    await one.tap("Lähetä");
    await page.getByRole("heading", { name: "Kiitos!" }).waitFor();
    await looksWell();
    // The next is spoken to in the language of the kiosk, and finds nothing of the one before.
    await page.getByRole("heading", { name: "How was the bill?" }).waitFor();
    assert.equal(await page.locator("input:checked").count(), 0);
    const [kept, ...others] = await until(
      () => keptOf(made.kiosk.id),
      (all) => all[0]?.ended != null,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(kept?.given, { smiley: 2, why: ["price"], comment: "Odotin kauan" });
    assert.equal(kept?.language, "fi");

    const corner = (await page.locator(".corner").boundingBox())!;
    await page.mouse.move(corner.x + 20, corner.y + 20);
    await page.mouse.down();
    await page.getByRole("heading", { name: "Leave the kiosk" }).waitFor();
    await page.mouse.up();
    await looksWell();
    const type = async (code: string) => {
      for (const sign of code) await page.getByRole("button", { name: sign, exact: true }).click();
      await page.getByRole("button", { name: "Leave", exact: true }).click();
    };
    await type("1111");
    await page.getByText("This is not the leave code").waitFor();
    await type("2580");
    await page.getByText("Answers that wait").waitFor();
    await looksWell();
    assert.equal(await page.locator("dl div", { hasText: "Answers sent" }).locator("dd").textContent(), "1");
    await page.getByRole("button", { name: "Back to the kiosk" }).click();
    await one.asked("smiley");
  });

  it("has ten and one of a scale never apart, however wide its screen is", async () => {
    const { url } = await lineTo(polku.port);
    const recommend = { ask: "recommend", key: "recommend", text: { en: "Would you recommend us?" } };
    await published(polku, aSurveyFile({ key: "likely", questions: [recommend] }));
    const made = await aKiosk({ survey: "likely" });
    await using one = await tablet(pairedAt(made, url), { width: 320, height: 1000 });
    const { page } = one;
    await one.asked("recommend");
    for (let width = 360; width <= 900; width += 20) {
      await page.setViewportSize({ width, height: 1000 });
      const tops = await page
        .locator(".steps .shown")
        .evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().top));
      const rows = [...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length);
      assert(Math.min(...rows) >= 3, `${width} px: ${rows.join(" + ")}`);
    }
  });

  it("has the way on in sight, whatever it asks, on low screens too, and nothing that has the focus lies under it", async () => {
    const { url } = await lineTo(polku.port);
    const text = { en: "How was it for you in our restaurant?", fi: "Millaista ravintolassamme oli tänään?" };
    const options = ["a", "b", "c", "d", "e"].map((key) => ({ key, text }));
    const asked = [
      { ask: "emotions", notApplicable: true },
      { ask: "emotions", strength: true, about: "whole" },
      { ask: "satisfaction" },
      { ask: "choice", options, notApplicable: true },
      { ask: "matrix", rows: options.slice(0, 3), scale: [1, 5] },
      { ask: "contact", asks: ["name", "email", "phone"] },
    ].map((about, at) => ({ key: `q${at}`, text, ...about }));
    await published(polku, aSurveyFile({ key: "kinds", questions: [smiley, ...asked] }));
    const made = await aKiosk({ survey: "kinds" });
    await using one = await tablet(pairedAt(made, url), { width: 1024, height: 700 });
    const { page } = one;
    const hidden = (language: string) =>
      page.evaluate<string[]>(`
        [...document.querySelectorAll("nav button")]
          .filter((one) => one.getBoundingClientRect().bottom > innerHeight)
          .map((one) => ${JSON.stringify(language)} + ": " + one.textContent + ", " + innerHeight)`);
    await one.tap("Good");
    for (const { key, ask, ...about } of asked) {
      await one.asked(key);
      if ("strength" in about)
        for (const at of [0, 1]) await page.locator("[type=checkbox]").nth(at).click({ force: true });
      for (const [width, height] of [
        [1024, 768],
        [1024, 700],
        [800, 600],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const language of ["English", "Suomi"]) {
          await page.getByRole("button", { name: language }).click();
          assert.deepEqual(await hidden(language), [], ask);
        }
        if (width === 1024 && !("strength" in about))
          assert.equal(await page.evaluate("document.documentElement.scrollHeight"), height, ask);
      }
      // In the reader's own few colours, too, the corner of the staff lies unseen over what respondents press.
      const { opacity } = await page
        .locator(".corner")
        .evaluate((one) => one.ownerDocument.defaultView!.getComputedStyle(one));
      assert.equal(opacity, "0");
      const covered = await page.evaluate<number>(`
        [...document.querySelectorAll("main input")].filter((one) => {
          one.focus();
          const top = document.querySelector("nav").getBoundingClientRect().top;
          return one.getBoundingClientRect().bottom > top + 8;
        }).length`);
      assert.equal(covered, 0, ask);
      await wait(400);
      await page.locator(".next").click();
    }
  });

  it("takes who forgets what is needed back to the question's words, and shows there what is missing", async () => {
    const { url } = await lineTo(polku.port);
    const text = { en: "How was each of them for you?", fi: "Millaista kukin oli?" };
    const rows = ["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => ({ key, text }));
    const parts = { ask: "matrix", key: "parts", text, rows, scale: [1, 5], required: true };
    await published(polku, aSurveyFile({ key: "long", questions: [parts] }));
    const made = await aKiosk({ survey: "long" });
    await using one = await tablet(pairedAt(made, url), { width: 1024, height: 700 });
    const { page } = one;
    await one.asked("parts");
    await page.locator("[type=radio]").last().scrollIntoViewIfNeeded();
    await wait(400);
    await one.tap("Send");
    await page.getByRole("alert").waitFor();
    assert.equal(await page.evaluate("document.activeElement.textContent"), text.en);
    assert(await isInSight(page.getByRole("alert")));
  });

  it("is answered and left by keyboard alone, on the smallest screen", async () => {
    const { url } = await lineTo(polku.port);
    const made = await aKiosk({ survey: "whole", settings: { thanks: 1 } });
    await using one = await tablet(pairedAt(made, url), { width: 320, height: 640 });
    const { page } = one;
    const key = (name: string) => page.keyboard.press(name);
    await one.asked("smiley");
    assert.equal(await overflow(page), 0);
    const reach = async (what: string) => {
      for (let turn = 0; turn < 12; turn++) {
        await key("Tab");
        if (await page.locator(`${what}:focus`).count()) return;
      }
      assert.fail(`${what} cannot be reached`);
    };
    await reach("[type=radio]");
    await key("ArrowRight");
    await key("ArrowRight");
    await key("Enter");
    await one.asked("comment");
    await reach("textarea");
    await page.keyboard.type("Hyvä");
    await reach(".next");
    await wait(400);
    await key("Enter");
    await page.getByText("Thank you!").waitFor();
    await one.asked("smiley");
    await reach(".corner");
    await key("Enter");
    await page.getByText("Answers that wait").waitFor();
    const [kept] = await until(
      () => keptOf(made.kiosk.id),
      (all) => all[0]?.ended != null,
    );
    assert.deepEqual(kept?.given, { smiley: 3, comment: "Hyvä" });
  });

  it("takes hundreds of answers in weeks without a network, two days wrong, and brings each of them once", async () => {
    const line = await lineTo(polku.port);
    const made = await aKiosk({ settings: { thanks: 1 } });
    const began = Date.now();
    await using one = await tablet(pairedAt(made, line.url), { withClock: new Date(began - 2 * day) });
    await one.asked("smiley");
    line.cut();
    const many = 210;
    for (let turn = 0; turn < many; turn++) {
      await pressed(one, faces[turn % 4]!);
      if (turn % 10 === 9) await one.page.clock.fastForward(day);
    }
    assert.deepEqual(await keptOf(made.kiosk.id), []);
    // First the server is ill, then it is well.
    line.answerWith(503);
    line.mend();
    await one.page.clock.runFor(600 * second);
    assert.deepEqual(await keptOf(made.kiosk.id), []);
    line.answerWith(undefined);
    const kept = await until(
      async () => {
        // A sending gives up after half a minute, by the tablet's clock: that goes on while none is under way.
        await line.atRest();
        await one.page.clock.runFor(20 * second);
        return keptOf(made.kiosk.id);
      },
      (all) => all.length >= many,
    );
    assert.equal(kept.length, many);
    assert.deepEqual(
      kept.map(({ given }) => given.smiley),
      Array.from({ length: many }, (_, turn) => (turn % 4) + 1),
    );
    assert(line.asked(paths.responses) <= 30, `${line.asked(paths.responses)} sendings`);
    // Between the first and the last, and before now, by the server's clock: three weeks, though the tablet's is wrong.
    const [first, last] = [kept[0]!.opened.getTime(), kept.at(-1)!.opened.getTime()];
    assert(Math.abs(last - first - 20 * day) < 0.2 * day, `${(last - first) / day} days`);
    assert(Date.now() - last > 0.9 * day && Date.now() - last < 1.2 * day, `${(Date.now() - last) / day} days ago`);
  });

  it("keeps what was pressed when the power goes, the app is renewed and the server starts anew", async () => {
    const line = await lineTo(polku.port);
    const made = await aKiosk({ survey: "whole", settings: { thanks: 1 } });
    await using one = await tablet(pairedAt(made, line.url));
    await one.asked("smiley");
    await until(() => one.page.evaluate("navigator.serviceWorker.controller !== null"));
    line.cut();
    await one.tap("Good");
    await one.asked("comment");
    await wait(400);
    await one.tap("Send");
    await one.page.getByText("Thank you!").waitFor();
    await one.asked("smiley");
    await one.tap("Bad");
    await one.asked("why");
    await one.powerCut();
    // It starts without a network, and whoever stood there goes on.
    await one.switchOn();
    await one.asked("why");
    await one.tap("Price");
    await wait(400);
    await one.tap("Next");
    await one.asked("comment");
    await one.page.reload();
    await one.asked("comment");
    await one.tap("Send");
    await one.page.getByText("Thank you!").waitFor();
    await one.asked("smiley");
    // A newer app comes while answers wait: it is taken once nobody answers.
    line.answerWith(503);
    line.mend();
    line.renewApp();
    await one.page.evaluate(
      "window.isOld = true; navigator.serviceWorker.getRegistration().then((one) => one.update())",
    );
    await until(
      () => one.page.evaluate("window.isOld").catch(() => true),
      (isOld) => isOld === undefined,
    );
    await one.asked("smiley");
    const held = await one.page.evaluate("caches.keys()");
    assert.deepEqual((held as string[]).filter((name) => name.startsWith("polku-kiosk-app-1-")).length, 1);
    assert.deepEqual(await keptOf(made.kiosk.id), []);
    await records.close();
    await polku.restart();
    records = await theRecords();
    line.answerWith(undefined);
    const kept = await until(
      () => keptOf(made.kiosk.id),
      (all) => all.length >= 2 && all.every(({ ended }) => ended !== null),
    );
    assert.deepEqual(
      kept.map(({ given }) => given),
      [
        { smiley: 3, comment: null },
        { smiley: 2, why: ["price"], comment: null },
      ],
    );
  });

  it("asks whether somebody is there, then keeps or drops what was begun, and tells how it is", async () => {
    for (const [partial, many] of [
      ["keep", 1],
      ["drop", 0],
    ] as const) {
      const { url } = await lineTo(polku.port);
      const made = await aKiosk({
        survey: "whole",
        settings: { idle: 15, partial, thanks: 1 },
      });
      await using one = await tablet(pairedAt(made, url), { withClock: new Date("2026-11-28T10:00:00Z") });
      const { page } = one;
      await one.asked("smiley");
      await page.clock.runFor(100 * second);
      assert.equal(await page.getByRole("dialog").count(), 0);
      await one.tap("Very bad");
      await page.clock.runFor(400);
      await one.asked("why");
      await page.clock.runFor(16 * second);
      await page.getByRole("dialog", { name: "Are you still there?" }).waitFor();
      assert.deepEqual(await found(page), []);
      await one.tap("I am still here");
      await one.asked("why");
      await page.clock.runFor(16 * second);
      await page.getByRole("dialog").waitFor();
      await page.clock.runFor(21 * second);
      await one.asked("smiley");
      await page.clock.runFor(61 * second);
      const health = await until(
        () => healthOf(made.kiosk.id),
        (health) => health?.queue === 0 && health.sent === many,
      );
      assert.equal(health?.version, "0.1.0");
      const kept = await keptOf(made.kiosk.id);
      assert.deepEqual(
        kept.map(({ given, ended }) => [given, ended]),
        many === 1 ? [[{ smiley: 1 }, null]] : [],
      );
    }
  });

  it("is dark in the hours of its sleep, by the clock where it stands, says until when to who touches it, and wakes", async () => {
    const { timeZone } = (await aKiosk()).kiosk;
    const { minute } = weekMoment(Date.now() / 1000, timeZone);
    const inMinutes = (minutes: number) => {
      const then = (minute + minutes + 24 * 60) % (24 * 60);
      return [Math.floor(then / 60), then % 60].map((part) => String(part).padStart(2, "0")).join(":");
    };
    const sleep = { from: inMinutes(-60), until: inMinutes(60) };
    const line = await lineTo(polku.port);
    const made = await aKiosk({ settings: { sleep: Object.fromEntries(weekdays.map((day) => [day, sleep])) } });
    await using one = await tablet(pairedAt(made, line.url), { withClock: new Date() });
    const { page } = one;
    const words = page.getByRole("heading", { name: `This screen is asleep until ${sleep.until}.` });
    await words.waitFor();
    const width = () => words.evaluate((heading) => heading.getBoundingClientRect().width);
    assert.equal(await width(), 1);
    assert.deepEqual(await found(page), []);
    // The words are there for four seconds; on a busy machine those may be over before anybody looks.
    const touched = async () => {
      await page.touchscreen.tap(640, 400);
      await page.clock.runFor(second);
      return width();
    };
    await until(touched, (now) => now > 200);
    assert.deepEqual(await found(page), []);
    await page.clock.runFor(20 * second);
    assert.equal(await width(), 1);
    // The server would tell it that it is not so late yet.
    line.cut();
    await page.clock.fastForward(61 * 60 * second);
    await page.clock.runFor(5 * second);
    await one.asked("smiley");
  });

  it("makes room for the newest press when the disk is full, says so when there is none, and drops nothing", async () => {
    const line = await lineTo(polku.port);
    const made = await aKiosk({ settings: { thanks: 1 } });
    await using one = await tablet(pairedAt(made, line.url));
    await one.asked("smiley");
    const holdsReserve = () => one.page.evaluate("caches.has('polku-kiosk-reserve-whole')");
    await until(holdsReserve);
    line.cut();
    /** Switched on again with a disk of which so much may be used: what room there is, a browser knows for half a minute. */
    const withDisk = async (quotaSize: number) => {
      await one.powerCut();
      await one.switchOn("about:blank");
      const session = await one.context.newCDPSession(one.page);
      const limit = (about: { quotaSize?: number }) =>
        session.send("Storage.overrideQuotaForOrigin", { origin: line.url, ...about });
      await limit({ quotaSize });
      await one.page.goto(`${line.url}/kiosk/`);
      await one.asked("smiley");
      return () => limit({});
    };
    // The reserve alone is more than may be in use: with it given up there is room again. A browser counts what it finds after a
    // power cut a while later, and until then takes what comes.
    await withDisk(1_000_000);
    let good = 0;
    while (await holdsReserve()) {
      await one.tap("Good");
      await one.page.getByText("Thank you!").waitFor();
      await one.asked("smiley");
      good++;
      assert(good < 40, "the reserve is never given up");
    }
    // Not even the reserve is left.
    const again = await withDisk(1);
    await one.tap("Bad");
    await one.page.getByText("This screen cannot keep more answers right now").waitFor();
    assert.deepEqual(await found(one.page), []);
    await again();
    line.mend();
    await one.page.evaluate("dispatchEvent(new Event('online'))");
    const kept = await until(
      () => keptOf(made.kiosk.id),
      (all) => all.length > good,
    );
    assert.deepEqual(
      kept.map(({ given }) => given.smiley),
      [...Array.from({ length: good }, () => 3), 2],
    );
    await one.asked("smiley");
  });
});
