import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import type { KioskPage, MadeKiosk, Paired } from "../../api/device.ts";
import { paths, type Sought } from "../../api/paths.ts";
import { experienceStream } from "../../api/stream.ts";
import type { SurveyRates } from "../../api/survey.ts";
import type { TouchpointPage } from "../../api/touchpoint.ts";
import type { Data } from "../../core/insight/heard/heard-value.ts";
import type { ExperienceStream, WholeExperience } from "../../core/insight/heard/read-experience.ts";
import type { ResponseSent } from "../../core/survey/response.ts";
import { attachRecords } from "../../store/records/open.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

const polku = await polkuForTests({ POLKU_RATE: "100000" });
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());
const workspace = (await listWorkspaces(records))[0]!.id;

/** A kiosk with a survey of its own; answers how it sends presses, each told by how many seconds ago it was. */
let kiosks = 0;
async function aKiosk(about: string, settings: Record<string, unknown> = {}) {
  const survey = `at-${about}-${++kiosks}`;
  await published(polku, aSurveyFile({ key: survey, about }));
  const { code, kiosk } = (
    await polku.askWithKey("POST", paths.devices, { body: { name: "Door", survey, settings } })
  ).json<MadeKiosk>();
  const { secret } = (await polku.ask("POST", paths.pairings, { body: { code } })).json<Paired>();
  const page = await polku.ask("GET", paths.kiosk, { headers: { authorization: `Bearer ${secret}` } });
  const { link } = page.json<KioskPage>();
  const began = Date.now();
  const press = (secondsAgo: number, face = 4, more: Partial<ResponseSent> = {}) =>
    aResponse({
      ...{ at: new Date(began - secondsAgo * 1000).toISOString(), sent: new Date(began).toISOString() },
      ...{ answers: { smiley: face }, ended: true, ...more },
    });
  const send = async (...presses: ResponseSent[]) => {
    const answer = await sendBy(polku, link, presses);
    assert.equal(answer.status, 202, answer.text);
  };
  return { survey, kiosk, press, send, link };
}
const flagsIn = (survey: string) =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<{ flag: string | null; told: string | null; id: string }>(
      `SELECT responses.id, responses.flag, (
         SELECT content->>'flag' FROM polku.log WHERE log.id = ANY (experiences) ORDER BY turn DESC LIMIT 1) AS told
       FROM polku.responses WHERE survey = $1 ORDER BY opened`,
      [survey],
    );
    for (const { flag, told } of rows) assert.equal(told, flag, "the log says the same");
    return rows.map(({ flag }) => flag);
  });
const leftOutIn = (survey: string) =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<{ id: string }>(
      "SELECT experiences[1] AS id FROM polku.responses WHERE survey = $1 AND flag IS NOT NULL",
      [survey],
    );
    return rows.map(({ id }) => id);
  });
const touchpoint = async (key: string) => {
  await polku.followed();
  return (await polku.askWithKey("GET", paths.touchpoint("lunch", key))).json<TouchpointPage>();
};

describe("presses at a kiosk", () => {
  it("that came faster than people follow one another are kept, left out of the figures and counted by themselves", async () => {
    const { survey, press, send } = await aKiosk("bill");
    await send(press(600), press(300), press(100, 1), press(99, 1), press(98, 1));
    assert.deepEqual(await flagsIn(survey), [null, null, "burst", "burst", "burst"]);
    const page = await touchpoint("bill");
    assert.equal(page.n, 2);
    assert.deepEqual(page.leftOut, [{ reason: "burst", n: 3 }]);
    const [taken] = await leftOutIn(survey);
    assert.equal((await polku.askWithKey("DELETE", paths.experience(taken!))).status, 204);
    assert.deepEqual(
      (await touchpoint("bill")).leftOut,
      [{ reason: "burst", n: 2 }],
      "one that was taken back is none",
    );
  });

  it("do not take out who finished in their own words just before", async () => {
    const { survey, press, send } = await aKiosk("dessert");
    const meant = { ...press(106), answers: { smiley: 3, comment: "Lovely cake" }, ended: true };
    await send(meant, press(100, 1), press(99, 1), press(98, 1));
    assert.deepEqual(await flagsIn(survey), [null, "burst", "burst", "burst"]);
  });

  it("are counted after all where somebody says so, and the log tells who and why", async () => {
    const { survey, press, send, link } = await aKiosk("menu");
    const presses = [press(100, 1), press(99, 2), press(98, 3)];
    // So few were heard otherwise that nothing would be shown by itself.
    await send(...[1000, 900, 800, 700, 600].map((second) => press(second)), ...presses);
    await polku.followed();
    const stream = await polku.askWithKey("GET", paths.stream({ journey: "lunch", touchpoint: "menu" }));
    const items = stream.json<ExperienceStream>().items.filter(({ leftOut }) => leftOut === "burst");
    assert.equal(items.length, 3);
    const one = (await polku.askWithKey("GET", paths.experience(items[0]!.id))).json<WholeExperience>();
    const put = (body: unknown) => polku.askWithKey("PUT", paths.experience(one.id), { body });
    const counted = await put({ basedOn: one.revision, counted: true, why: "A family of three" });
    assert.equal(counted.status, 200, counted.text);
    const { leftOut, trace } = counted.json<WholeExperience>();
    assert.deepEqual(
      [leftOut, trace.map((step) => step.leftOut), trace.at(-1)?.why],
      [null, [null, "burst", null], "A family of three"],
    );
    assert.equal((await put({ basedOn: one.revision + 1, counted: true })).status, 409);
    const again = await sendBy(polku, link, presses);
    assert.equal(again.json<{ duplicates: number }>().duplicates, 3);
    assert.equal((await flagsIn(survey)).filter((flag) => flag !== null).length, 2, "and it stays so");
    const page = await touchpoint("menu");
    assert.deepEqual([page.n, page.leftOut], [6, [{ reason: "burst", n: 2 }]]);
    const rates = (await polku.askWithKey("GET", paths.surveyRates(survey))).json<SurveyRates>();
    assert.deepEqual([rates.began, rates.leftOut], [6, [{ reason: "burst", n: 2 }]]);
  });

  it("are a slice of the stream by themselves, with how many for which reason, page by page", async () => {
    const stream = async (sought: Sought, more = "") => {
      const answer = await polku.askWithKey("GET", `${paths.stream({ journey: "lunch", ...sought })}${more}`);
      return documented(experienceStream, answer);
    };
    const there = await stream({ touchpoint: "menu", flagged: "yes" });
    assert.deepEqual(there.leftOut, [{ reason: "burst", n: 2 }]);
    assert.deepEqual(
      there.items.map(({ leftOut }) => leftOut),
      ["burst", "burst"],
    );
    assert.equal(there.next, null);
    const [first, second] = there.items.map(({ id }) => id);
    const one = await stream({ touchpoint: "menu", flagged: "yes" }, "&limit=1");
    const other = await stream({ touchpoint: "menu", flagged: "yes" }, `&limit=1&before=${one.next}`);
    assert.deepEqual([one.items[0]?.id, other.items[0]?.id, other.next], [first, second, null]);
    const bad = await stream({ touchpoint: "menu", flagged: "yes", band: "positive", from: "2020-01-01" });
    assert.deepEqual([bad.items.length, bad.leftOut], [0, there.leftOut], "1 and 2 of 4 were pressed");
    const before = await stream({ touchpoint: "menu", flagged: "yes", until: "2020-01-01" });
    assert.deepEqual([before.items, before.leftOut], [[], []]);
    const elsewhere = await stream({ flagged: "yes", locations: ["nowhere"] });
    assert.deepEqual(elsewhere.items, []);
    // So few were counted at the bill that nobody is shown there, one by one; that something is there is told.
    const few = await stream({ touchpoint: "bill", flagged: "yes" });
    assert.deepEqual([few.items, few.notShown], [[], [{ journey: "lunch", touchpoint: "bill" }]]);
    assert.equal((await stream({ touchpoint: "menu" })).leftOut, null);
    assert.equal((await polku.askWithKey("GET", `${paths.stream()}?flagged=no`)).status, 400);
  });

  it("outside opening hours are left out too, and what came by other ways never is", async () => {
    const { survey, press, send } = await aKiosk("taste", { open: {} });
    await send(press(100), press(50));
    assert.deepEqual(await flagsIn(survey), ["closed", "closed"]);
    const { credential } = await linkTo(polku, survey, { channel: "qr" });
    for (const second of [3, 2, 1]) assert.equal((await sendBy(polku, credential, press(second))).status, 202);
    assert.deepEqual(await flagsIn(survey), ["closed", "closed", null, null, null]);
    await polku.followed();
    const { journeys } = (await polku.askWithKey("GET", paths.data)).json<Data>();
    const here = journeys[0]!.leftOut.filter(({ touchpoint }) => touchpoint === "taste");
    assert.deepEqual(here, [{ touchpoint: "taste", reason: "closed", n: 2 }]);
  });

  it("keep their reason when the respondent says more, until it is in their own words to the end", async () => {
    const { survey, press, send } = await aKiosk("location");
    const id = someId();
    await send(press(100, 1, { id, ended: false }), press(99), press(98));
    const comment = "Cold";
    await send(press(100, 1, { id, revision: 2, answers: { smiley: 1, comment }, ended: false }));
    assert.deepEqual(await flagsIn(survey), ["burst", "burst", "burst"]);
    assert.deepEqual((await touchpoint("location")).leftOut, [{ reason: "burst", n: 3 }]);
    await send(press(100, 1, { id, revision: 3, answers: { smiley: 1, comment } }));
    assert.deepEqual(await flagsIn(survey), [null, null, null], "and two are no burst");
  });
});
