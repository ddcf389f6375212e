import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { someId } from "../../../test/polku.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { respondentsIn } from "../../../test/respondents.ts";
import { aResponse, aSurveyFile } from "../../../test/responses.ts";
import type { Perspective } from "../../core/experience/experience.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import { seatsOf } from "../../store/records/intake/seats.ts";
import { allLeftOut, countAfterAll, leftOutOf } from "../../store/records/reading/left-out.ts";
import { eraseResponses } from "../../store/records/surveys/erase-responses.ts";
import { keepSurvey, publishSurvey } from "./keep-survey.ts";
import { openLink } from "./open-link.ts";
import { readRates } from "./read-surveys.ts";
import { seatThoseBefore } from "./seat-earlier.ts";
import { takeResponses } from "./take-responses.ts";

const records = await recordsForTests();
const respondents = await respondentsIn(records, aJourneyWith("bill"));
const { workspace } = respondents;

const found = await respondents.effectsOf(workspace);
assert(found.ok);
const effects = found.value;

type Limit = { readonly when: string; readonly most: number };

/** A survey with quotas. */
function aLimited(key: string, ...quotas: readonly Limit[]) {
  const survey = readSurvey(aSurveyFile({ key, open: { quotas } }));
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
}

let surveys = 0;
/** Asks a survey of its own with quotas; answers a way to respond to it. */
async function limited(...quotas: readonly Limit[]) {
  const key = `limited-${++surveys}`;
  const version = await respondents.publish(aLimited(key, ...quotas));
  const { secret } = await respondents.link(key);
  const send = async (...responses: readonly Parameters<typeof aResponse>[0][]) => {
    const bodies = responses.map((about) => aResponse({ version, ...about }));
    const taken = await takeResponses(secret, bodies, respondents);
    assert(taken.ok, JSON.stringify(taken));
    assert.deepEqual(taken.value.rejected, []);
    return taken.value.overQuota;
  };
  return { key, version, secret, send, seats: () => seatsOf(records, workspace, key) };
}

/** What stands of the responses to a survey: how many count, and how many are left out, in all three places that say so. */
const standing = async (survey: string) => {
  const [found] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ counted: number; over: number; told: number; numbered: number }>(
      `SELECT count(*) FILTER (WHERE flag IS NULL)::int AS counted, count(*) FILTER (WHERE flag = 'over-quota')::int AS over,
         count(*) FILTER (WHERE last.content->>'flag' = 'over-quota')::int AS told, count(left_out.reason)::int AS numbered
       FROM polku.responses CROSS JOIN LATERAL (
         SELECT content FROM polku.log WHERE log.id = experiences[1] ORDER BY turn DESC LIMIT 1) AS last
       LEFT JOIN polku.left_out ON left_out.experience = experiences[1] WHERE survey = $1`,
      [survey],
    ),
  );
  return found;
};

describe("a quota that is added to a survey that was asked", () => {
  it("counts who came before, keeps them however many they are, and is full for whoever comes", async () => {
    const { key, send, seats } = await limited({ when: "smiley = 4", most: 50 });
    const changing = someId();
    await send(
      { answers: { smiley: 1 }, language: "en" },
      { answers: { smiley: 2 }, language: "fi" },
      { id: changing, answers: { smiley: 1 }, language: "fi" },
      { answers: { smiley: 4 }, language: "fi", ended: true },
      { answers: {} },
    );
    const quotas = [
      { when: "smiley = 4", most: 50 },
      { when: "smiley <= 2", most: 2 },
      { when: "language = fi", most: 9 },
    ];
    assert((await keepSurvey(key, { value: aSurveyFile({ key, open: { quotas } }) }, { author: null }, effects)).ok);
    for (const _ of ["once", "and again"]) assert((await publishSurvey(key, undefined, effects)).ok);

    assert.deepEqual(Object.fromEntries(await seats()), { "smiley = 4": 1, "smiley <= 2": 3, "language = fi": 3 });
    const late = someId();
    assert.deepEqual(await send({ id: late, answers: { smiley: 1 }, language: "en" }), [late]);
    // Who has a seat has it also while more have one than it takes now; given back, it is not there any more.
    assert.deepEqual(await send({ id: changing, revision: 2, answers: { smiley: 2 }, language: "fi" }), []);
    assert.deepEqual(await send({ id: changing, revision: 3, answers: { smiley: 3 }, language: "fi" }), []);
    assert.deepEqual(await send({ id: changing, revision: 4, answers: { smiley: 1 }, language: "fi" }), [changing]);
  });
});

describe("whoever answers while a quota is being added", () => {
  it("has a seat of it, too", async () => {
    const { key, send, seats } = await limited({ when: "smiley = 4", most: 50 });
    await send({ answers: { smiley: 1 } });
    const happy = { when: "smiley = 4", most: 50 };
    const added = aLimited(key, happy, { when: "smiley <= 2", most: 20 });
    await seatThoseBefore(added, aLimited(key, happy), effects, async () => {
      await send({ answers: { smiley: 2 } });
    });
    assert.deepEqual([...(await seats())], [["smiley <= 2", 2]]);
  });
});

describe("a full quota", () => {
  it("has exactly as many as it takes when many come at once; the others are kept and left out", async () => {
    const { key, send, seats } = await limited({ when: "smiley <= 2", most: 10 });
    const unhappy = Array.from({ length: 60 }, (_, at) => ({ id: someId(), answers: { smiley: 1 + (at % 2) } }));
    const happy = Array.from({ length: 15 }, () => ({ answers: { smiley: 4 } }));
    const batches = [...unhappy.slice(0, 30).map((one) => [one]), unhappy.slice(30, 45), unhappy.slice(45), happy];
    const over = (await Promise.all(batches.map((batch) => send(...batch)))).flat();
    assert.equal(over.length, 50);
    assert.deepEqual([...(await seats())], [["smiley <= 2", 10]]);
    assert.deepEqual(await standing(key), { counted: 25, over: 50, told: 50, numbered: 50 });

    // Who sends again what was taken is told the same.
    const again = (await Promise.all(unhappy.map((one) => send(one)))).flat();
    assert.deepEqual(again.sort(), over.sort());
    assert.deepEqual(await standing(key), { counted: 25, over: 50, told: 50, numbered: 50 });
  });

  it("gives a seat back when an answer is changed, and whoever comes next has it", async () => {
    const { key, send, seats } = await limited({ when: "smiley <= 2", most: 1 });
    const [first, second] = [someId(), someId()];
    assert.deepEqual(await send({ id: first, answers: { smiley: 1 } }), []);
    assert.deepEqual(await send({ id: second, answers: { smiley: 2 } }), [second]);
    // What the second said is changed: it counts.
    assert.deepEqual(await send({ id: second, revision: 2, answers: { smiley: 3 } }), []);
    assert.deepEqual(await standing(key), { counted: 2, over: 0, told: 0, numbered: 0 });
    // So is the first: its seat is free, and the second takes it; the first comes back too late.
    assert.deepEqual(await send({ id: first, revision: 2, answers: { smiley: 4 } }), []);
    assert.deepEqual([...(await seats())], []);
    assert.deepEqual(await send({ id: second, revision: 3, answers: { smiley: 1 } }), []);
    assert.deepEqual(await send({ id: first, revision: 3, answers: { smiley: 1, comment: "Slow" } }), [first]);
    assert.deepEqual([...(await seats())], [["smiley <= 2", 1]]);
    assert.deepEqual(await standing(key), { counted: 1, over: 1, told: 1, numbered: 1 });
    // Its seat is its own however often it is sent.
    assert.deepEqual(await send({ id: second, revision: 4, answers: { smiley: 1 }, ended: true }), []);
  });

  it("takes a seat of all that a response meets, or of none", async () => {
    const { send, seats } = await limited({ when: "smiley <= 2", most: 3 }, { when: "language = fi", most: 1 });
    const third = someId();
    const over = await send(
      { answers: { smiley: 1 }, language: "fi" },
      { answers: { smiley: 1 }, language: "en" },
      { id: third, answers: { smiley: 1 }, language: "fi" },
      { answers: { smiley: 4 }, language: "en" },
    );
    assert.deepEqual(over, [third]);
    assert.deepEqual(Object.fromEntries(await seats()), { "smiley <= 2": 2, "language = fi": 1 });
  });

  it("is a number of its own wherever its responses would have been counted", async () => {
    const journey = "lunch";
    const n = async (slice: Partial<Slice>) =>
      (await leftOutOf(records, workspace, { journey, perspective: "customer", ...slice }, ["bill"]))[0]?.n ?? 0;
    const before = await n({});
    const { send } = await limited({ when: "smiley = 1", most: 1 });
    await send({ answers: { smiley: 1 } }, { answers: { smiley: 1 } }, { answers: { smiley: 1 } });
    assert.equal(await n({}), before + 2);
    assert.equal(await n({ channels: ["qr"] }), before + 2);
    assert.equal(await n({ channels: ["kiosk"] }), 0);
    assert.equal(await n({ perspective: "employee" }), 0);
    assert.equal(await n({ attributes: { "how-it-came": ["staff"] } }), 0);
  });

  it("tells of those over it in whole fives, and of colleagues nothing", async () => {
    const told = async (key: string) => {
      const rates = await readRates(key, effects);
      assert(rates.ok);
      return rates.value.leftOut;
    };
    const { key, version, send } = await limited({ when: "smiley = 1", most: 1 });
    const over = (n: number) => Array.from({ length: n }, () => ({ answers: { smiley: 1 } }));
    await send(...over(5));
    assert.deepEqual(await told(key), []);
    await send(...over(2));
    assert.deepEqual(await told(key), [{ reason: "over-quota", n: 5 }]);
    const all = async (...not: Perspective[]) =>
      (await allLeftOut(records, workspace, not)).find(({ reason }) => reason === "over-quota")?.n;
    const before = await all();
    const { secret } = await respondents.link(key, { perspective: "employee" });
    const colleagues = over(5).map((about) => aResponse({ version, ...about }));
    const taken = await takeResponses(secret, colleagues, respondents);
    assert(taken.ok && taken.value.overQuota.length === 5);
    assert.deepEqual(await told(key), [{ reason: "over-quota", n: 5 }]);
    assert.equal(await all("employee", "management"), before);
    assert.equal(await all(), before! + 5);
  });

  it("asks nothing of those who would meet it whatever they said", async () => {
    const { secret, send } = await limited({ when: "channel = qr", most: 2 }, { when: "smiley = 1", most: 1 });
    assert((await openLink(secret, respondents)).ok);
    await send({ answers: { smiley: 4 } }, { answers: { smiley: 1 } });
    assert.deepEqual(await openLink(secret, respondents), { ok: false, refusal: "full" });
  });

  it("may be counted after all, by hand", async () => {
    const { key, send, seats } = await limited({ when: "smiley = 1", most: 1 });
    const over = someId();
    await send({ answers: { smiley: 1 } }, { id: over, answers: { smiley: 1 } });
    const [told] = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ experience: string }>("SELECT experience FROM polku.left_out WHERE response = $1", [over]),
    );
    assert(told);
    await countAfterAll(records, workspace, told.experience);
    assert.deepEqual(await standing(key), { counted: 2, over: 0, told: 0, numbered: 0 });
    assert.deepEqual(await send({ id: over, revision: 2, answers: { smiley: 1, comment: "Slow" } }), []);
    assert.deepEqual([...(await seats())], [["smiley = 1", 1]]);
  });

  it("has a seat again when what took it is erased", async () => {
    const { send, seats } = await limited({ when: "smiley = 1", most: 1 });
    const id = someId();
    await send({ id, answers: { smiley: 1 } });
    await records.inWorkspace(workspace, async (sql) => {
      const [told] = await sql.query<{ experience: string }>(
        "SELECT experiences[1] AS experience FROM polku.responses WHERE id = $1",
        [id],
      );
      await eraseResponses(sql, { experience: told!.experience });
    });
    assert.deepEqual([...(await seats())], []);
    assert.deepEqual(await send({ answers: { smiley: 1 } }), []);
    assert.deepEqual([...(await seats())], [["smiley = 1", 1]]);
  });

  it("is not filled by presses that were left out since", async () => {
    const { key, send, seats } = await limited({ when: "smiley = 1", most: 1 });
    const id = someId();
    await send({ id, answers: { smiley: 1 } });
    await records.inWorkspace(workspace, (sql) =>
      sql.query("UPDATE polku.responses SET flag = 'play' WHERE id = $1", [id]),
    );
    assert.deepEqual([...(await seats())], []);
    assert.deepEqual(await send({ answers: { smiley: 1 } }), []);
    assert.equal((await standing(key))?.counted, 1);
  });
});
