import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { SignJWT } from "jose";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { receipt } from "../../api/experience.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { surveyRates, touchpointRates } from "../../api/survey.ts";
import { touchpointPage } from "../../api/touchpoint.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import type { ResponseSent } from "../../core/survey/response.ts";
import { erase } from "../../store/records/changing/erase.ts";
import { attachRecords } from "../../store/records/open.ts";
import { linkSecrets } from "../../store/records/surveys/link-secret.ts";
import { makeLink } from "../../store/records/surveys/survey-links.ts";
import { keepSurveyVersion, publishVersion } from "../../store/records/surveys/surveys.ts";
import { listWorkspaces, makeWorkspace } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());
const workspace = (await listWorkspaces(records))[0]!.id;

/** Asks a survey of this name; answers the credential of a link to it. */
async function asked(key: string, about: Record<string, unknown> = {}, link: Record<string, unknown> = {}) {
  await published(polku, aSurveyFile({ key, ...about }));
  return (await linkTo(polku, key, link)).credential;
}
async function sent(credential: string, body: unknown) {
  const answer = await sendBy(polku, credential, body);
  assert.equal(answer.status, 202, answer.text);
  return documented(receipt, answer);
}
const accepted = async (credential: string, body: unknown) =>
  assert.deepEqual(await sent(credential, body), { accepted: 1, duplicates: 0, rejected: [] });
async function refused(credential: string, body: unknown = aResponse()) {
  const answer = await sendBy(polku, credential, body);
  return [answer.status, answer.json<{ code: string }>().code];
}
const rejected = async (credential: string, body: unknown) =>
  (await sent(credential, body)).rejected.map(({ index, problem }) => [index, problem.code]);

/** What the log says now of everything that responses to a survey told, and what each response said. */
const toldBy = async (survey: string) =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<{
      touchpoint: string | null;
      entry: string;
      revision: number;
      content: Record<string, unknown>;
      comment: string | null;
      customer: string | null;
    }>(
      `SELECT DISTINCT ON (log.id) log.touchpoint, entry, log.revision, content, comment, log.customer
       FROM polku.log JOIN polku.responses ON log.id = ANY (experiences) AND responses.survey = $1
       ORDER BY log.id, turn DESC`,
      [survey],
    ),
  );
const standing = async (survey: string) =>
  (await toldBy(survey)).filter(({ entry }) => entry === "lived" || entry === "corrected");
const responsesTo = (survey: string) =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<{
      id: string;
      given: Record<string, unknown>;
      context: unknown;
      reached: string[];
      customer: string | null;
      erased: Date | null;
      ended: Date | null;
      revision: number;
    }>(
      "SELECT id, given, context, reached, customer, erased, ended, revision FROM polku.responses WHERE survey = $1 ORDER BY id",
      [survey],
    ),
  );
const contacts = () =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<{ email: string }>("SELECT name, email, phone FROM polku.contacts"),
  );

/** Asks about the bill; who is not happy also about the whole. */
const twoThings = {
  questions: [
    { ask: "smiley", key: "smiley", text: { en: "?" } },
    { ask: "recommend", key: "recommend", when: "smiley <= 2", about: "whole", text: { en: "?" } },
    { ask: "contact", key: "contact", when: "smiley <= 2", text: { en: "?" } },
  ],
};

describe("a response", () => {
  it("becomes an experience answer by answer, which the figures count once", async () => {
    const credential = await asked("figures", {}, { channel: "qr", location: "turku" });
    const respondents = Array.from({ length: 12 }, () => aResponse());
    for (const more of [{ revision: 1 }, { revision: 2, answers: { smiley: 4 } }])
      assert.equal(
        (
          await sent(
            credential,
            respondents.map((one) => ({ ...one, ...more })),
          )
        ).accepted,
        12,
      );
    const end = { revision: 3, answers: { smiley: 3, comment: "Kiitos" }, ended: true };
    for (const one of respondents.slice(0, 6)) await accepted(credential, { ...one, ...end });
    await polku.followed();
    const { totals } = documented(overview, await polku.askWithKey("GET", paths.overview("lunch")));
    assert.equal(totals.experiences, 12);
    const page = documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", "bill")));
    assert.deepEqual([page.n, page.histograms.smiley, page.headline], [12, { 3: 6, 4: 6 }, "smiley.positive"]);
    const mean = page.measures["smiley.mean"];
    assert(mean?.ok);
    assert.equal(mean.estimate.value, 3.5);
    const [{ content, comment }] = (await standing("figures")) as [Awaited<ReturnType<typeof standing>>[0]];
    const { at: _, answers: __, ...told } = content;
    assert.deepEqual(told, {
      ...{ precision: "second", channel: "qr", location: "turku", perspective: "customer", via: "self" },
      ...{ survey: "figures", version: 1, language: "fi", askedWhen: "after", attributes: {} },
    });
    assert([null, "Kiitos"].includes(comment));
  });

  it("that was only opened tells nothing, and is counted as opened", async () => {
    const credential = await asked("opened", {}, { channel: "email", label: "November" });
    await accepted(credential, aResponse());
    const half = aResponse({ answers: { smiley: 1 } });
    await accepted(credential, half);
    await accepted(credential, aResponse({ answers: { smiley: 2, comment: null }, ended: true }));
    assert.equal((await toldBy("opened")).length, 2);
    const rates = documented(surveyRates, await polku.askWithKey("GET", paths.surveyRates("opened")));
    const all = { opened: 3, began: 2, finished: 1 };
    assert.deepEqual(rates.channels, [{ channel: "email", ...all }]);
    assert.deepEqual(
      rates.links.map(({ link: _, ...rest }) => rest),
      [{ channel: "email", label: "November", ...all }],
    );
    assert.deepEqual(rates.questions, [
      { version: 1, question: "smiley", text: { en: "How was the bill?" }, reached: 3, answered: 2 },
      { version: 1, question: "comment", text: { en: "Tell us more" }, reached: 2, answered: 0 },
    ]);
  });

  it("is counted with those of other surveys that are about the same touchpoint", async () => {
    const first = await asked("paid", { about: "paying" });
    const second = await asked("paid-again", { about: "paying" }, { channel: "email" });
    await accepted(first, aResponse());
    await accepted(first, aResponse({ answers: { smiley: 2, comment: null }, ended: true }));
    await accepted(second, aResponse({ answers: { smiley: 1 } }));
    const rates = await polku.askWithKey("GET", paths.touchpointRates("lunch", "paying"));
    const { surveys, ...all } = documented(touchpointRates, rates);
    assert.deepEqual(all, { opened: 3, began: 2, finished: 1, invited: [] });
    assert.deepEqual(
      surveys.map(({ key, finished }) => [key, finished]),
      [
        ["paid", 1],
        ["paid-again", 0],
      ],
    );
    const nowhere = await polku.askWithKey("GET", paths.touchpointRates("lunch", "moon"));
    assert.equal(nowhere.status, 404);
  });

  it("is counted by question in the words of its version, and by none that cannot be answered", async () => {
    const words = { ask: "statement", key: "hello", text: { en: "Welcome" } };
    const smiley = { ask: "smiley", key: "smiley", text: { en: "How was it?" } };
    const comment = { ask: "comment", key: "comment", text: { en: "Why?" } };
    const credential = await asked("by-question", { questions: [words, smiley, comment] });
    // The first was answered in an e-mail, so that nobody passed the words before it; then to the end.
    const byMail = aResponse({ answers: { smiley: 4 } });
    await accepted(credential, byMail);
    const reached = async () =>
      documented(surveyRates, await polku.askWithKey("GET", paths.surveyRates("by-question"))).questions.map(
        ({ version, text, reached, answered }) => [version, text.en, reached, answered],
      );
    assert.deepEqual(await reached(), [
      [1, "How was it?", 1, 1],
      [1, "Why?", 1, 0],
    ]);
    await accepted(credential, { ...byMail, revision: 2, answers: { smiley: 4, comment: "So" }, ended: true });
    await published(polku, aSurveyFile({ key: "by-question", questions: [{ ...smiley, text: { en: "How?" } }] }));
    await accepted(credential, aResponse({ version: 2 }));
    assert.deepEqual(await reached(), [
      [2, "How?", 1, 0],
      [1, "How was it?", 1, 1],
      [1, "Why?", 1, 1],
    ]);
  });

  it("withdraws what is not told any more when another way is taken, and tells it again", async () => {
    const credential = await asked("ways", twoThings);
    const response = aResponse();
    const send = (revision: number, answers: object) => accepted(credential, { ...response, revision, answers });
    const now = async () => (await standing("ways")).map(({ touchpoint }) => touchpoint).sort();
    await send(1, { smiley: 1, recommend: 3 });
    assert.deepEqual(await now(), ["bill", null]);
    await send(2, { smiley: 4, recommend: 3 });
    assert.deepEqual(await now(), ["bill"]);
    assert.deepEqual((await responsesTo("ways"))[0]?.given, { smiley: 4 });
    await send(3, { smiley: 2, recommend: 9 });
    assert.deepEqual(await now(), ["bill", null]);
    const whole = (await standing("ways")).find(({ touchpoint }) => touchpoint === null);
    assert.deepEqual([whole?.content.answers, whole?.content.whole, whole?.entry], [{ recommend: 9 }, true, "lived"]);
    const passes = (await standing("ways")).map(({ content }) => content.pass);
    assert.deepEqual(passes, [response.id, response.id], "what one person tells of two things is one pass");
  });

  it("that comes again is a duplicate, and so is one that comes late: it brings nothing back", async () => {
    const credential = await asked("again", twoThings);
    const response = aResponse({ revision: 2, answers: { smiley: 4 } });
    await accepted(credential, response);
    assert.equal((await sent(credential, response)).duplicates, 1);
    const late = { ...response, revision: 1, answers: { smiley: 1, recommend: 0, contact: { email: "a@example.fi" } } };
    assert.equal((await sent(credential, late)).duplicates, 1);
    assert.deepEqual(
      (await standing("again")).map(({ touchpoint }) => touchpoint),
      ["bill"],
    );
    assert(!(await contacts()).some(({ email }) => email === "a@example.fi"));
    const both = [
      { ...response, revision: 4, answers: { smiley: 3 } },
      { ...response, revision: 3, answers: { smiley: 1 } },
    ];
    assert.deepEqual(await sent(credential, both), { accepted: 1, duplicates: 1, rejected: [] });
    assert.deepEqual((await standing("again"))[0]?.content.answers, { smiley: 3 });
  });

  it("keeps contact details apart: neither with what was said, nor in the log; taken back, they are gone", async () => {
    const credential = await asked("contact", twoThings);
    const response = aResponse({
      answers: { smiley: 1, recommend: 2, contact: { name: "Maija M.", email: "maija@example.fi" } },
    });
    await accepted(credential, response);
    assert.deepEqual(await contacts(), [{ name: "Maija M.", email: "maija@example.fi", phone: null }]);
    assert.deepEqual((await responsesTo("contact"))[0]?.given, { smiley: 1, recommend: 2, contact: true });
    assert(!JSON.stringify(await toldBy("contact")).includes("aija"));
    await accepted(credential, { ...response, revision: 2, answers: { smiley: 1, recommend: 2, contact: null } });
    assert.deepEqual(await contacts(), []);
    await accepted(credential, {
      ...response,
      revision: 3,
      answers: { smiley: 1, contact: { email: "m@example.fi" } },
    });
    assert.equal((await contacts()).length, 1);
    await accepted(credential, {
      ...response,
      revision: 4,
      answers: { smiley: 4, contact: { email: "m@example.fi" } },
    });
    assert.deepEqual(await contacts(), [], "who is happy is not asked");
  });

  it("of two devices by one link are two; one response by two links is refused", async () => {
    const credential = await asked("devices");
    const other = (await linkTo(polku, "devices")).credential;
    const [one, two] = [aResponse({ answers: { smiley: 1 } }), aResponse({ answers: { smiley: 4 } })];
    assert.equal((await sent(credential, [one, two])).accepted, 2);
    assert.equal((await standing("devices")).length, 2);
    assert.deepEqual(await rejected(other, { ...one, revision: 9 }), [[0, "by-another-link"]]);
    const both = { ...one, revision: 10, answers: { smiley: 2 } };
    await Promise.all([sent(credential, both), sent(other, both)]);
    assert.deepEqual(
      (await standing("devices")).map(({ content }) => (content.answers as { smiley: number }).smiley).sort(),
      [2, 4],
    );
  });

  it("is told everything that is wrong with it, and holds up no other", async () => {
    const credential = await asked("wrong", {
      questions: [{ ask: "smiley", key: "smiley", required: true, text: { en: "?" } }],
    });
    const good = aResponse({ answers: { smiley: 2 } });
    const wrong: unknown[] = [
      ...[
        { ...good, id: "x", sent: "today" },
        aResponse({ answers: { smiley: 9 } }),
        aResponse({ answers: { smily: 1 } }),
      ],
      ...[
        aResponse({ ended: true }),
        aResponse({ version: 7 }),
        aResponse({ language: "de" }),
        { ...good, customer: "c-1" },
      ],
      ...[{ ...good, id: "0190b5f0-7c1e-4abc-8def-0123456789ab" }, "nothing", JSON.parse('{"__proto__":{"id":1}}')],
    ];
    const taken = await sent(credential, [...wrong, good]);
    assert.deepEqual([taken.accepted, taken.rejected.length], [1, wrong.length]);
    assert.deepEqual(
      taken.rejected.map(({ problem }) =>
        problem.problems.map(({ path, code }) => `${path?.join(".")} ${code}`).slice(0, 2),
      ),
      [
        ["id bad-value", "sent bad-value"],
        ["answers.smiley bad-value"],
        ["answers.smily unknown-question"],
        ["answers.smiley answer-required"],
        ["version no-such-version"],
        ["language bad-value"],
        ["customer unknown-field"],
        ["id bad-value"],
        [" bad-value"],
        ["__proto__ unknown-field", "id missing-field"],
      ],
    );
  });

  it("keeps the words of the version that it answered", async () => {
    const credential = await asked("versions");
    await published(polku, aSurveyFile({ key: "versions", name: { en: "Second" }, about: "menu" }));
    const [old, young] = [aResponse({ answers: { smiley: 1 } }), aResponse({ version: 2, answers: { smiley: 2 } })];
    assert.equal((await sent(credential, [old, young])).accepted, 2);
    const told = (await standing("versions")).map(({ touchpoint, content }) => `${content.version} ${touchpoint}`);
    assert.deepEqual(told.sort(), ["1 bill", "2 menu"]);
    await polku.askWithKey("PUT", paths.survey("versions"), {
      body: aSurveyFile({ key: "versions", name: { en: "Draft" } }),
    });
    assert.deepEqual(await rejected(credential, aResponse({ version: 3 })), [[0, "no-such-version"]]);
  });
});

describe("the time of a response", () => {
  const hour = 3_600_000;
  const openedOf = async (survey: string, at: Date, sentAt: Date) => {
    const credential = await asked(survey);
    const before = Date.now();
    await accepted(credential, aResponse({ at: at.toISOString(), sent: sentAt.toISOString(), answers: { smiley: 1 } }));
    const [{ content }] = (await standing(survey)) as [Awaited<ReturnType<typeof standing>>[0]];
    return Math.round((Date.parse(String(content.at)) - before) / hour);
  };

  it("is as long ago as the device says, whatever its clock shows", async () => {
    const device = new Date("2031-01-01T12:00:00Z");
    assert.equal(await openedOf("fast-clock", new Date(device.getTime() - 30 * hour), device), -30);
  });

  it("is now, where the device's clock was changed meanwhile", async () => {
    assert.equal(await openedOf("changed-clock", new Date("1970-01-01T00:00:00Z"), new Date()), 0);
    assert.equal(await openedOf("back-clock", new Date(), new Date(Date.now() - hour)), 0);
  });
});

describe("a link", () => {
  it("that nobody made, was altered or has ended lets nothing in", async () => {
    const key = "links";
    await published(polku, aSurveyFile({ key }));
    const { id, credential } = await linkTo(polku, key);
    assert.deepEqual(await refused(`${credential.slice(0, -1)}${credential.endsWith("_") ? "-" : "_"}`), [
      401,
      "unknown-link",
    ]);
    assert.deepEqual(await refused("x"), [401, "unknown-link"]);
    assert.deepEqual(await refused(`${credential}.a.b.c`), [401, "unknown-link"]);
    const none = await polku.ask("POST", paths.responses, { body: aResponse() });
    assert.deepEqual([none.status, none.json<{ code: string }>().code], [401, "unknown-link"]);
    await accepted(credential, aResponse());
    await polku.askWithKey("DELETE", paths.surveyLink(id));
    await pause(1100);
    assert.deepEqual(await refused(credential), [410, "survey-link-ended"]);
    const past = await linkTo(polku, key, { expires: new Date(Date.now() - 1000).toISOString() });
    assert.deepEqual(await refused(past.credential), [410, "survey-link-expired"]);
    assert.equal((await responsesTo(key)).length, 1);
  });

  it("opens no door but its own, and a key or session does not open that one", async () => {
    const credential = await asked("own-door");
    const headers = { authorization: `Bearer ${credential}` };
    assert.equal((await polku.ask("GET", paths.surveys, { headers })).status, 401);
    assert.equal((await polku.ask("POST", paths.experiences, { headers, body: [] })).status, 401);
    assert.equal((await polku.askWithKey("POST", paths.responses, { body: aResponse() })).status, 401);
  });

  it("needs no page of ours, and is answered from any", async () => {
    const credential = await asked("any-page");
    const headers = { authorization: `Bearer ${credential}`, origin: "https://shop.example.fi" };
    assert.equal((await polku.ask("POST", paths.responses, { headers, body: aResponse() })).status, 202);
  });

  it("leads into the workspace that made it, and into no other", async () => {
    const other = await makeWorkspace(records, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
    const survey = readSurvey(aSurveyFile({ key: "walls" }));
    assert(survey.ok);
    await keepSurveyVersion(records, other, { version: 1, survey: survey.value }, null);
    await publishVersion(records, other, "walls", 1);
    const says = { survey: "walls", channel: "qr", location: null, language: null, perspective: "customer" as const };
    const made = await makeLink(
      records,
      other,
      { ...says, context: {}, label: null, expires: null, origins: [], signed: false },
      null,
      linkSecrets("a key"),
    );
    assert.deepEqual(await refused(made.secret), [409, "survey-not-yet"], "that workspace has no such journey");
    assert.equal((await polku.askWithKey("GET", paths.surveyLinks("walls"))).status, 404);
    assert.equal((await polku.askWithKey("DELETE", paths.surveyLink(made.id))).status, 404);
    const seen = await records.inWorkspace(workspace, (sql) =>
      sql.query("SELECT FROM polku.survey_links WHERE id = $1", [made.id]),
    );
    assert.deepEqual(seen, []);
  });

  it("says of who answers what it says, in rules and experiences: channel, place, perspective, context", async () => {
    const credential = await asked(
      "says",
      {
        context: ["table"],
        questions: [
          { ask: "smiley", key: "smiley", when: "channel = kiosk and perspective = employee", text: { en: "?" } },
          { ask: "effort", key: "effort", when: "context.table = 12", text: { en: "?" } },
        ],
      },
      { channel: "kiosk", location: "turku", perspective: "employee", context: { table: 12, secret: 1 } },
    );
    await accepted(credential, aResponse({ answers: { smiley: 4, effort: 7 } }));
    const [{ content }] = (await standing("says")) as [Awaited<ReturnType<typeof standing>>[0]];
    assert.deepEqual(content.answers, { smiley: 4, effort: 7 });
    assert.deepEqual([content.channel, content.location, content.perspective], ["kiosk", "turku", "employee"]);
    assert.deepEqual((await responsesTo("says"))[0]?.context, { table: 12 }, "what the survey names, and no more");
  });

  it("says whose experience it is as its survey does, unless it says otherwise: what a pack for employees is told is theirs", async () => {
    const pack = await polku.askWithKey("GET", paths.packSurvey("employee", "lunch", "bill"));
    const credential = await asked("by-staff", { ...pack.json<object>(), key: "by-staff" });
    await accepted(credential, aResponse({ answers: { smiley: 1 } }));
    const boss = await linkTo(polku, "by-staff", { perspective: "management" });
    await accepted(boss.credential, aResponse({ answers: { smiley: 4 } }));
    const whose = (await standing("by-staff")).map(({ content }) => [content.perspective, content.answers]);
    assert.deepEqual(whose.toSorted(), [
      ["employee", { smiley: 1 }],
      ["management", { smiley: 4 }],
    ]);
  });
});

describe("a signed link", async () => {
  await published(polku, aSurveyFile({ key: "signed" }));
  const { credential, signingSecret } = await linkTo(polku, "signed", { signed: true, channel: "email" });
  const sign = (claims: Record<string, unknown>, secret = signingSecret!) =>
    new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
  const by = async (claims: Record<string, unknown>, secret?: string) => `${credential}.${await sign(claims, secret)}`;

  it("is believed about customer, place, pass and attributes, which the body is never", async () => {
    const claims = { sub: "c-7", location: "tampere", pass: "order-1", attributes: { group: "regular" }, iat: 1 };
    await accepted(await by(claims), aResponse({ answers: { smiley: 4 } }));
    const [{ content, customer }] = (await standing("signed")) as [Awaited<ReturnType<typeof standing>>[0]];
    assert.deepEqual(
      [content.location, content.pass, content.attributes],
      ["tampere", "order-1", { group: "regular" }],
    );
    assert.equal((await responsesTo("signed"))[0]?.customer, customer);
    assert.notEqual(customer, null);
    const body = { ...aResponse(), customer: "c-8", attributes: { group: "business" }, perspective: "employee" };
    assert.deepEqual(await rejected(await by({}), body), [[0, "unknown-field"]]);
  });

  it("lets nothing in without its token, with one of another secret, another algorithm, or altered", async () => {
    const good = await sign({ sub: "c-7" });
    const [head, payload, signature] = good.split(".") as [string, string, string];
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const hs512 = Buffer.from('{"alg":"HS512"}').toString("base64url");
    const by512 = createHmac("sha512", signingSecret!).update(`${hs512}.${payload}`).digest("base64url");
    const forged = Buffer.from('{"sub":"c-8"}').toString("base64url");
    for (const token of [
      ...[`${head}.${forged}.${signature}`, `${none}.${forged}.`, `${hs512}.${payload}.${by512}`],
      ...[await sign({ sub: "c-7" }, "another"), await sign({ sub: 7 }), await sign({ perspective: "boss" }), "x"],
    ])
      assert.deepEqual(await refused(`${credential}.${token}`), [401, "unknown-link"], token);
    assert.deepEqual(await refused(credential), [401, "unknown-link"]);
    const plain = await asked("plain");
    assert.deepEqual(await refused(`${plain}.${good}`), [401, "unknown-link"]);
  });

  it("leads in by an address as long as a token may be, and no longer", async () => {
    const filled = (length: number) => ({
      context: Object.fromEntries(
        Array.from({ length: 22 }, (_, i) => [`k${i}`, "x".repeat(i < 21 ? 200 : length)] as const),
      ),
    });
    const longest = async () => {
      for (let length = 1; ; length++) if ((await sign(filled(length + 1))).length > 6000) return length;
    };
    const most = await longest();
    const page = async (length: number) => (await polku.ask("GET", `/s/${await by(filled(length))}`)).status;
    assert.deepEqual([await page(most), await page(most + 1)], [200, 404]);
    const far = await polku.ask("GET", `/s/${"x".repeat(9000)}`);
    assert.equal(far.status, 404);
    assert.doesNotMatch(far.text, /id="polku"/, "the app is not there");
    await accepted(await by(filled(most)), aResponse({ answers: { smiley: 4 } }));
    assert.deepEqual(await refused(await by(filled(most + 1))), [401, "unknown-link"]);
  });

  it("is over when its token says so", async () => {
    const past = await by({ exp: Date.now() / 1000 - 60 });
    assert.deepEqual(await refused(past), [410, "survey-link-expired"]);
    const early = new Date(Date.now() - 3_600_000).toISOString();
    await accepted(past, aResponse({ at: early, answers: { smiley: 1 } }));
  });

  it("for one response alone takes the first that begins, to its end, and no second", async () => {
    const once = await by({ jti: "letter-1" });
    const [opened, first, second] = [aResponse(), aResponse(), aResponse()];
    assert.equal((await sent(once, [opened, first])).accepted, 2);
    await accepted(once, { ...first, revision: 2, answers: { smiley: 3 } });
    assert.deepEqual(await refused(once, { ...second, answers: { smiley: 1 } }), [410, "survey-link-used"]);
    assert.deepEqual(await refused(once, { ...opened, revision: 2, answers: { smiley: 1 } }), [
      410,
      "survey-link-used",
    ]);
    await accepted(once, { ...first, revision: 3, answers: { smiley: 4, comment: "x" }, ended: true });
    const other = await by({ jti: "letter-2" });
    const rivals = Array.from({ length: 6 }, () => aResponse({ answers: { smiley: 2 } }));
    const answers = await Promise.all(rivals.map((one) => sendBy(polku, other, one)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [202, 410, 410, 410, 410, 410]);
  });
});

describe("a survey", () => {
  const early = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

  it("takes nothing before it is published, before it opens, after it closes or is ended", async () => {
    await polku.askWithKey("PUT", paths.survey("draft"), { body: aSurveyFile({ key: "draft" }) });
    assert.deepEqual(await refused((await linkTo(polku, "draft")).credential), [409, "survey-not-yet"]);
    const later = await asked("later", { open: { from: "2999-01-01T00:00:00Z" } });
    assert.deepEqual(await refused(later), [409, "survey-not-yet"]);
    const closed = await asked("closed", { open: { until: early(2) } });
    assert.deepEqual(await refused(closed), [410, "survey-closed"]);
    await accepted(closed, aResponse({ at: early(3), answers: { smiley: 4 } }));
    const ended = await asked("ended");
    const under = aResponse({ at: early(0.001) });
    await accepted(ended, under);
    await polku.askWithKey("POST", paths.endSurvey("ended"));
    assert.deepEqual(await refused(ended, aResponse({ at: new Date(Date.now() + 5).toISOString() })), [
      410,
      "survey-closed",
    ]);
    assert.equal(
      (await sendBy(polku, ended, { ...under, revision: 2, answers: { smiley: 1 }, sent: new Date().toISOString() }))
        .status,
      202,
    );
    await polku.askWithKey("POST", paths.publishSurvey("ended"));
    await accepted(ended, aResponse());
  });

  it("takes as many as it takes, however many come at once; who has begun may finish", async () => {
    const credential = await asked("full", { open: { most: 5 } });
    const opened = aResponse();
    await accepted(credential, opened);
    const many = Array.from({ length: 12 }, () => aResponse({ answers: { smiley: 1 } }));
    const answers = await Promise.all([
      ...many.slice(0, 6).map((one) => sendBy(polku, credential, one)),
      sendBy(polku, credential, many.slice(6)),
    ]);
    const receipts = answers.flatMap(({ status, text }) => (status === 202 ? [receipt.parse(JSON.parse(text))] : []));
    assert.equal(
      receipts.reduce((sum, { accepted }) => sum + accepted, 0),
      5,
    );
    assert.deepEqual(await refused(credential, { ...opened, revision: 2, answers: { smiley: 1 } }), [
      410,
      "survey-full",
    ]);
    const begun = (await responsesTo("full")).find(({ given }) => given.smiley === 1)!;
    await accepted(
      credential,
      aResponse({ id: begun.id, revision: 2, answers: { smiley: 2, comment: null }, ended: true }),
    );
    assert.equal((await standing("full")).length, 5);
  });
});

describe("erasing", () => {
  const claims = { sub: "erased-customer" };

  it("a customer removes what they said, who they are and what that told; nothing of it comes again", async () => {
    await published(polku, aSurveyFile({ key: "erased", ...twoThings }));
    const { credential, signingSecret } = await linkTo(polku, "erased", { signed: true });
    const jwt = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(signingSecret!));
    const by = `${credential}.${jwt}`;
    const answers = { smiley: 1, recommend: 0, contact: { email: "matti@example.fi" } };
    const response = aResponse({ answers });
    await accepted(by, response);
    assert.equal(await erase(records, workspace, { customer: claims.sub }), 2);
    const [row] = await responsesTo("erased");
    assert.deepEqual([row?.given, row?.customer, row?.reached], [{}, null, []]);
    assert.notEqual(row?.erased, null);
    assert(!(await contacts()).some(({ email }) => email === "matti@example.fi"));
    assert.deepEqual(await standing("erased"), []);
    assert.deepEqual(await rejected(by, { ...response, revision: 2 }), [[0, "erased"]]);
    // From a device that was without a network since before.
    const queued = aResponse({ answers, at: new Date(Date.now() - 86_400_000).toISOString() });
    assert.deepEqual(await rejected(by, queued), [[0, "erased"]]);
    assert.equal((await responsesTo("erased")).length, 1);
    await accepted(
      by,
      aResponse({
        at: new Date(Date.now() + 1000).toISOString(),
        sent: new Date(Date.now() + 1000).toISOString(),
        answers,
      }),
    );
  });

  it("one experience removes the response that told it", async () => {
    const credential = await asked("erased-one", twoThings);
    const response = aResponse({ answers: { smiley: 2, recommend: 1, contact: { email: "one@example.fi" } } });
    await accepted(credential, response);
    const [{ id }] = (await records.inWorkspace(workspace, (sql) =>
      sql.query<{ id: string }>("SELECT experiences[1] AS id FROM polku.responses WHERE survey = 'erased-one'"),
    )) as [{ id: string }];
    assert.equal((await polku.askWithKey("DELETE", `${paths.experience(id)}?erase=true`)).status, 204);
    assert.deepEqual((await responsesTo("erased-one"))[0]?.given, {});
    assert(!(await contacts()).some(({ email }) => email === "one@example.fi"));
    assert.deepEqual(await rejected(credential, { ...response, revision: 2 }), [[0, "erased"]]);
  });
});

describe("many respondents", () => {
  it("behind one address and one poster do not hold each other up; one device that sends without end is slowed", async () => {
    const credential = await asked("poster");
    const crowd = await Promise.all(
      Array.from({ length: 200 }, () => sendBy(polku, credential, aResponse({ answers: { smiley: 3 } }))),
    );
    assert(crowd.every(({ status }) => status === 202));
    const id = someId();
    const wild: ResponseSent[] = Array.from({ length: 40 }, (_, n) => aResponse({ id, revision: n + 1 }));
    const answers = await Promise.all(wild.map((one) => sendBy(polku, credential, one)));
    const slowed = answers.find(({ status }) => status === 429);
    assert.equal(slowed?.headers["retry-after"], "1");
    assert.equal((await sendBy(polku, credential, aResponse())).status, 202);
  });

  it("may send 500 at once and not more, and nothing that is too large or no JSON", async () => {
    const credential = await asked("limits");
    const many = Array.from({ length: 501 }, () => aResponse());
    assert.deepEqual(await refused(credential, many), [422, "too-many"]);
    assert.equal((await sent(credential, many.slice(1))).accepted, 500);
    assert.deepEqual(await refused(credential, `"${"x".repeat(1_100_000)}"`), [413, "too-large"]);
    assert.deepEqual(await refused(credential, "{"), [400, "unreadable-json"]);
    assert.deepEqual(await sent(credential, []), { accepted: 0, duplicates: 0, rejected: [] });
  });
});

describe("a page of another web site that would show a survey by itself", () => {
  it("is told by nothing that somebody is not asked, in words what its line says wrongly, and asks once a second", async () => {
    await published(polku, aSurveyFile({ key: "shown" }));
    const about = { channel: "web", origins: ["https://shop.example.fi"], signed: true };
    const { credential, signingSecret } = await linkTo(polku, "shown", about);
    const signed = async (claims: object) =>
      `${credential}.${await new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" }).sign(Buffer.from(signingSecret!))}`;
    const link = await signed({ sub: "c-1" });
    const framed = (by: string, says: string) => polku.ask("GET", `/s/${by}?embed=https://shop.example.fi${says}`);
    assert.equal((await framed(link, "&share=1&quiet=30")).status, 200);
    await sent(link, aResponse());
    const nothing = await framed(link, "&share=1&quiet=30");
    assert.deepEqual([nothing.status, nothing.text], [204, ""]);
    assert.match(String(nothing.headers["content-security-policy"]), /frame-ancestors https:\/\/shop\.example\.fi$/);
    assert.equal((await framed(link, "")).status, 200, "who opens it wants to answer");
    assert.equal((await polku.ask("GET", `/s/${link}?share=1&quiet=30`)).status, 200, "so does who follows the link");
    const wrong = await framed(link, "&share=2&quiet=never");
    assert.deepEqual(
      [wrong.status, wrong.json<{ problems: { path: string[] }[] }>().problems.map(({ path }) => path[0])],
      [422, ["share", "quiet"]],
    );
    const statuses = await Promise.all(Array.from({ length: 12 }, () => framed(link, "&share=1&quiet=30")));
    assert(statuses.some(({ status }) => status === 429));
    assert.equal((await framed(await signed({ sub: "c-2" }), "&share=1&quiet=30")).status, 200, "others do not notice");
  });
});
