import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { until } from "../../../test/until.ts";
import { device, devices, kiosk, madeDevice, paired, pairingCode } from "../../api/device.ts";
import { receipt } from "../../api/experience.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import { surveyLinks } from "../../api/survey.ts";
import type { DeviceHealth } from "../../core/device/health.ts";
import { attachRecords } from "../../store/records/open.ts";
import { linkSecrets } from "../../store/records/surveys/link-secret.ts";
import { makeLink } from "../../store/records/surveys/survey-links.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
await published(polku, aSurveyFile());
await published(polku, aSurveyFile({ key: "other" }));
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());
const workspace = (await listWorkspaces(records))[0]!.id;

async function aKiosk(about: Record<string, unknown> = {}) {
  const answer = await polku.askWithKey("POST", paths.devices, { body: { name: "Door", survey: "visit", ...about } });
  assert.equal(answer.status, 201, answer.text);
  return documented(madeDevice, answer);
}
async function pair(code: string) {
  const answer = await polku.ask("POST", paths.pairings, { body: { code } });
  assert.equal(answer.status, 201, answer.text);
  return documented(paired, answer);
}
const asTablet = (secret: string, headers = {}) =>
  polku.ask("GET", paths.kiosk, { headers: { authorization: `Bearer ${secret}`, ...headers } });
async function shown(secret: string) {
  const answer = await asTablet(secret);
  assert.equal(answer.status, 200, answer.text);
  return documented(kiosk, answer);
}
const healthy: DeviceHealth = {
  ...{ queue: 3, oldest: 61.5, rejected: 0, sent: 12, version: "0.1.0", battery: 0.4, charging: false },
  ...{ storage: { used: 1000, quota: 1e9, kept: true }, offset: -250 },
};
const say = (secret: string, health: unknown) =>
  polku.ask("POST", paths.kioskHealth, { body: health, headers: { authorization: `Bearer ${secret}` } });
const listed = async (id: string) =>
  documented(devices, await polku.askWithKey("GET", paths.devices)).find((one) => one.id === id);

describe("the link of a kiosk", () => {
  it("counts its answers as the experience of those whom its survey asks", async () => {
    await published(polku, aSurveyFile({ key: "staff", perspective: "employee" }));
    await aKiosk({ survey: "staff" });
    const [link] = documented(surveyLinks, await polku.askWithKey("GET", paths.surveyLinks("staff")));
    assert.deepEqual([link?.channel, link?.perspective], ["kiosk", "employee"]);
  });

  it("is of those whom the version that is asked asks, whatever a draft says, and follows once that is asked and the kiosk saved", async () => {
    const draft = (file: Record<string, unknown>) =>
      polku.askWithKey("PUT", `${paths.survey("turning")}?basedOn=1`, {
        body: aSurveyFile({ key: "turning", about: "whole", ...file }),
      });
    const quota = { open: { quotas: [{ when: "perspective = employee", most: 1 }] } };
    await published(polku, aSurveyFile({ key: "turning", about: "whole", ...quota }));
    assert.equal((await draft({ perspective: "employee", ...quota })).status, 200);
    const { kiosk, code } = await aKiosk({ survey: "turning" });
    const { secret } = await pair(code);
    assert.equal(kiosk.perspective, "customer");
    assert.equal((await linkTo(polku, "turning")).perspective, "customer");

    assert.equal((await polku.askWithKey("POST", paths.publishSurvey("turning"))).status, 200);
    const colleague = await linkTo(polku, "turning");
    assert.equal(colleague.perspective, "employee");
    await sendBy(polku, colleague.credential, aResponse({ version: 2, answers: { smiley: 3 }, ended: true }));
    assert.deepEqual([(await shown(secret)).state, (await listed(kiosk.id))?.state], ["open", "open"], "its link's");

    const body = { name: "Door", survey: "turning" };
    const saved = documented(device, await polku.askWithKey("PUT", paths.device(kiosk.id), { body }));
    assert.equal(saved.perspective, "employee");
    assert.deepEqual([(await shown(secret)).state, (await listed(kiosk.id))?.state], ["full", "full"]);
  });
});

describe("a kiosk", () => {
  it("is paired by its code once, and then asks its survey and sends as every respondent", async () => {
    const made = await aKiosk({ settings: { idle: 20 }, leaveCode: "2580" });
    assert.deepEqual([made.kiosk.state, made.kiosk.hasLeaveCode, made.kiosk.settings.idle], ["unpaired", true, 20]);
    assert.match(made.code, /^[2-9A-HJKMNP-TV-Z]{6}$/);
    assert(made.address.endsWith("/kiosk"));

    const typed = ` ${made.code.slice(0, 3).toLowerCase()}-${made.code.slice(3)}`;
    const { secret, device } = await pair(typed);
    assert.equal(device.name, "Door");
    assert.equal((await polku.ask("POST", paths.pairings, { body: { code: made.code } })).status, 404, "used");

    const before = Date.now();
    const page = await shown(secret);
    assert(isBetween(before, Date.parse(page.now)));
    assert.deepEqual([page.state, page.survey?.survey.about, page.settings.leave?.rounds], ["open", "bill", 100_000]);
    const answer = await sendBy(polku, page.link, aResponse({ answers: { smiley: 3 }, ended: true }));
    assert.deepEqual(documented(receipt, answer), { accepted: 1, duplicates: 0, rejected: [] });
    const [kept] = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ content: unknown }>("SELECT content->>'channel' AS content FROM polku.log WHERE touchpoint = 'bill'"),
    );
    assert.equal(kept?.content, "kiosk");
  });

  it("is told only what has changed, and the server's clock always", async () => {
    const { code, kiosk } = await aKiosk();
    const { secret } = await pair(code);
    const first = await asTablet(secret);
    const before = Date.now();
    const again = await asTablet(secret, { "if-none-match": first.headers.etag });
    assert.equal(again.status, 304);
    assert(isBetween(before, Date.parse(String(again.headers["polku-time"]))));
    const changed = await polku.askWithKey("PUT", paths.device(kiosk.id), {
      body: { name: "Door", survey: "visit", settings: { sound: true } },
    });
    documented(device, changed);
    assert.equal((await asTablet(secret, { "if-none-match": first.headers.etag })).status, 200);
  });

  it("says which weekday nobody knows", async () => {
    const body = { name: "Till", survey: "faces", settings: { open: { "1": { from: "10:00", until: "16:00" } } } };
    const { problems } = (await polku.askWithKey("POST", paths.devices, { body })).json<{
      problems: { message: string }[];
    }>();
    assert.match(problems[0]!.message, /^settings\.open\.1 is not a known field; known are "?mon/);
  });

  it("says how it is, which is seen", async () => {
    const { code, kiosk } = await aKiosk({ name: "Till" });
    const { secret } = await pair(code);
    const noted = await say(secret, healthy);
    assert.equal(noted.status, 204, noted.text);
    const seen = await listed(kiosk.id);
    assert.deepEqual([seen?.health, seen?.state], [healthy, "open"]);
    const wrong = await say(secret, { ...healthy, queue: -1, battery: 2 });
    assert.deepEqual([wrong.status, wrong.json<{ problems: unknown[] }>().problems.length], [422, 2]);
    assert.equal((await say(`${secret.slice(1)}x`, healthy)).status, 401);
  });

  it("counts as silent after so many minutes of opening hours without a sign", async () => {
    const { code, kiosk } = await aKiosk({ settings: { silentAfter: 10 } });
    await pair(code);
    await records.inWorkspace(workspace, (sql) =>
      sql.query("UPDATE polku.devices SET seen = now() - interval '11 minutes' WHERE id = $1", [kiosk.id]),
    );
    const all = documented(devices, await polku.askWithKey("GET", paths.devices));
    assert.deepEqual([all[0]?.id, all[0]?.state], [kiosk.id, "silent"]);
  });

  it("gets another link with another survey or place, and what it asked before is still taken", async () => {
    const { code, kiosk } = await aKiosk({ name: "Mover" });
    const { secret } = await pair(code);
    const before = await shown(secret);
    const to = (body: Record<string, unknown>) => polku.askWithKey("PUT", paths.device(kiosk.id), { body });
    assert.equal(
      (await to({ name: "Mover", survey: "visit", settings: {} })).json<{ link: string }>().link,
      kiosk.link,
    );
    const moved = await to({ name: "Mover", survey: "other", location: "tampere", settings: {} });
    assert.notEqual(documented(device, moved).link, kiosk.link);
    const now = await shown(secret);
    assert.notEqual(now.link, before.link);
    for (const link of [before.link, now.link]) assert.equal((await sendBy(polku, link, aResponse())).status, 202);
  });

  it("is not changed over what somebody else has changed since it was read, which is told", async () => {
    const { kiosk } = await aKiosk({ name: "Shared", leaveCode: "2580" });
    const read = (await listed(kiosk.id))!;
    const { name, survey, location, settings, version } = read;
    const to = (change: Record<string, unknown>, basedOn: string, more = {}) =>
      polku.askWithKey("PUT", `${paths.device(kiosk.id)}?basedOn=${basedOn}`, {
        body: { ...{ name, survey, location, settings: { ...settings, ...change } }, ...more },
      });
    const first = documented(device, await to({ sound: true }, version));
    assert.notEqual(first.version, version);
    const late = await to({ thanks: 5 }, version);
    const { code, message } = documented(problemDetails, late).problems![0]!;
    assert.deepEqual([late.status, code], [409, "changed-meanwhile"]);
    assert.match(message, /"name":"Shared".*"sound":true/, "what is there now");
    assert.deepEqual((await listed(kiosk.id))?.settings, { ...settings, sound: true });
    // A code that leads out is a change like any other, and neither it nor its hash is told.
    const coded = documented(device, await to({ sound: true }, first.version, { leaveCode: "1470" }));
    assert.notEqual(coded.version, first.version);
    assert(!message.includes("rounds"));
    assert.equal((await to({ thanks: 5 }, coded.version)).status, 200);
    const [one, other] = await Promise.all([3, 4].map(async (thanks) => (await to({ thanks }, "x")).status));
    assert.deepEqual([one, other], [409, 409]);
    const { version: newest } = (await listed(kiosk.id))!;
    const both = await Promise.all([6, 7].map(async (thanks) => (await to({ thanks }, newest)).status));
    assert.deepEqual(both.toSorted(), [200, 409], "of two at once, one");
  });

  it("is told when its survey asks nothing any more", async () => {
    await published(polku, aSurveyFile({ key: "ending" }));
    const { code, kiosk } = await aKiosk({ survey: "ending" });
    const { secret } = await pair(code);
    await polku.askWithKey("POST", paths.endSurvey("ending"));
    const before = Date.now();
    const page = await shown(secret);
    assert(isBetween(before, Date.parse(page.now)));
    assert.deepEqual([page.state, page.survey], ["closed", null]);
    assert.equal((await listed(kiosk.id))?.state, "closed");
  });

  it("is listed as its tablet finds it, also where its link was taken back, or its survey or a quota is full", async () => {
    const seen = async ({ kiosk, code }: Awaited<ReturnType<typeof aKiosk>>, answer?: (link: string) => unknown) => {
      const { secret } = await pair(code);
      await answer?.((await shown(secret)).link);
      return [(await shown(secret)).state, (await listed(kiosk.id))?.state];
    };
    const answered = (link: string) => sendBy(polku, link, aResponse({ answers: { smiley: 3 }, ended: true }));
    await published(polku, aSurveyFile({ key: "few", open: { most: 1 } }));
    await published(polku, aSurveyFile({ key: "of-kiosks", open: { quotas: [{ when: "channel = kiosk", most: 1 }] } }));
    const taken = await aKiosk();
    await polku.askWithKey("DELETE", paths.surveyLink(taken.kiosk.link));
    const { code } = (await polku.askWithKey("POST", paths.pairingCode(taken.kiosk.id))).json<{ code: string }>();
    assert.deepEqual(await seen({ ...taken, code }), ["ended", "ended"]);
    // Saved anew, it gets another.
    const body = { name: "Door", survey: "visit" };
    const saved = documented(device, await polku.askWithKey("PUT", paths.device(taken.kiosk.id), { body }));
    assert.equal(saved.state, "open");
    assert.deepEqual(await seen(await aKiosk({ survey: "few" }), answered), ["full", "full"]);
    assert.deepEqual(await seen(await aKiosk({ survey: "of-kiosks" }), answered), ["full", "full"]);
  });

  it("gives its place to the tablet that is paired next", async () => {
    const { code, kiosk } = await aKiosk();
    const first = await pair(code);
    const renewed = await polku.askWithKey("POST", paths.pairingCode(kiosk.id));
    assert.equal(renewed.status, 201);
    assert.equal((await asTablet(first.secret)).status, 200, "until then the first goes on");
    const second = await pair(documented(pairingCode, renewed).code);
    assert.equal((await shown(second.secret)).device.id, kiosk.id);
    await until(async () => (await asTablet(first.secret)).status === 401);
  });

  it("that is removed asks nothing more, and what it still has is taken", async () => {
    const { code, kiosk } = await aKiosk();
    const { secret } = await pair(code);
    const { link } = await shown(secret);
    assert.equal((await polku.askWithKey("DELETE", paths.device(kiosk.id))).status, 204);
    await until(async () => (await asTablet(secret)).status === 401);
    assert.equal((await sendBy(polku, link, aResponse({ answers: { smiley: 1 } }))).status, 202);
    assert.equal(await listed(kiosk.id), undefined);
    assert.equal((await polku.askWithKey("DELETE", paths.device(kiosk.id))).status, 404);
  });

  it("is refused with every problem at once, in words", async () => {
    const refused = await polku.askWithKey("POST", paths.devices, {
      body: {
        name: " ",
        survey: "visit",
        settings: { idle: 5, open: { moonday: {} }, thanks: "long" },
        leaveCode: "12",
        location: "a\0b",
      },
    });
    assert.equal(refused.status, 422);
    const messages = refused.json<{ problems: { message: string }[] }>().problems.map(({ message }) => message);
    assert.equal(messages.length, 6, messages.join("\n"));
    assert(messages.some((message) => message.includes("four to eight digits")));
    const unknown = await polku.askWithKey("POST", paths.devices, { body: { name: "Door", survey: "visti" } });
    assert.equal(unknown.status, 404);
    assert.match(unknown.json<{ detail: string }>().detail, /visit/);
  });

  it("cannot be guessed: only so many codes are tried, and then a right one has its turn again soon", async () => {
    const { code } = await aKiosk();
    const tries = await Promise.all(
      Array.from({ length: 60 }, () => polku.ask("POST", paths.pairings, { body: { code: "222222" } })),
    );
    assert(tries.some(({ status }) => status === 429));
    assert(tries.every(({ status }) => status === 429 || status === 404));
    await until(async () => (await polku.ask("POST", paths.pairings, { body: { code } })).status === 201);
  });
});

describe("a survey's links", () => {
  const about = {
    ...{
      survey: "visit",
      channel: "qr",
      location: null,
      language: null,
      perspective: "customer" as const,
      context: {},
    },
    ...{ label: null, expires: null, origins: [], signed: false },
  };
  it("tell their addresses again to whoever may change things, where they can", async () => {
    const made = await linkTo(polku, "visit", { label: "Poster" });
    const links = documented(surveyLinks, await polku.askWithKey("GET", paths.surveyLinks("visit")));
    assert.equal(links.find(({ id }) => id === made.id)?.link, made.link);
    const elsewhere = await makeLink(records, workspace, about, null, linkSecrets("the key of another server"));
    const more = documented(surveyLinks, await polku.askWithKey("GET", paths.surveyLinks("visit")));
    assert.equal(more.find(({ id }) => id === elsewhere.id)?.link, null);
    assert.equal((await sendBy(polku, elsewhere.secret, aResponse())).status, 202, "it leads in all the same");
  });
});

/** Whether a moment is of the time since another; clocks are told in whole milliseconds. */
const isBetween = (before: number, at: number) => before <= at && at <= Date.now();
