import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Askers, askersIn } from "../../../test/asking.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { aResponse } from "../../../test/responses.ts";
import type { Delivery } from "../../core/asking/delivery.ts";
import { signToken } from "../../outside/signed-token.ts";
import { cameBack, dueInvitations, workspacesWithDue } from "../../store/records/asking/due-invitations.ts";
import { optOut } from "../../store/records/asking/opt-outs.ts";
import { countInvitations, invitedRates } from "../../store/records/asking/survey-invitations.ts";
import { erase } from "../../store/records/changing/erase.ts";
import { endSurvey, publishVersion } from "../../store/records/surveys/surveys.ts";
import { surveysOf } from "../surveys/known-surveys.ts";
import { openLink } from "../surveys/open-link.ts";
import { takeResponses } from "../surveys/take-responses.ts";
import { inviteList } from "./invite-list.ts";
import { sendDue } from "./send-due.ts";
import { takeEvents } from "./take-events.ts";

const records = await recordsForTests();
let n = 0;
const anEvent = ({ respondents }: Askers, about: Readonly<Record<string, unknown>> = {}) => ({
  id: `order-${++n}`,
  type: "purchase",
  at: respondents.clock.toISOString(),
  customer: "c-1",
  email: "anna@example.com",
  ...about,
});
const onPurchase = (about: Readonly<Record<string, unknown>> = {}) => ({
  triggers: [{ key: "after-purchase", event: "purchase", ...about }],
});
const counts = ({ effects: { workspace } }: Askers, survey = "visit") => countInvitations(records, workspace, survey);
const notAsked = async (askers: Askers, survey = "visit") => (await counts(askers, survey)).notAsked;
const credentialOf = ({ link }: Pick<Delivery, "link">): string => link.slice(link.lastIndexOf("/s/") + 3);
/** Answers by the link of a message, as a device does. */
const answer = async ({ respondents }: Askers, message: Pick<Delivery, "link">, about = {}) => {
  const at = respondents.clock.toISOString();
  const taken = await takeResponses(
    credentialOf(message),
    [aResponse({ language: "en", answers: { smiley: 4 }, at, sent: at, ...about })],
    respondents,
  );
  assert(taken.ok, JSON.stringify(taken));
  assert.deepEqual(taken.value.rejected, []);
};

describe("an event", () => {
  it("leads to one message, in time, whose link knows who answers", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase({ delay: "PT2H" }));
    const event = anEvent(askers, { language: "fi", pass: "order-7" });
    const taken = await takeEvents([event, event, { id: "x" }], askers.effects);
    assert(taken.ok);
    assert.deepEqual([taken.value.accepted, taken.value.duplicates], [1, 1]);
    assert.deepEqual(
      taken.value.rejected.map(({ index, problems }) => [index, problems.map(({ path }) => path?.[0])]),
      [[2, ["type", "at"]]],
    );
    await askers.send();
    assert.equal(askers.sent.length, 0);
    askers.wait(2);
    await askers.send();
    const [message] = askers.sent;
    assert.equal(askers.sent.length, 1);
    assert.equal(message!.to, "anna@example.com");
    assert.equal(message!.language, "fi");
    const opened = await openLink(credentialOf(message!), askers.respondents);
    assert(opened.ok);
    assert.equal(opened.value.language, "fi", "the page speaks as the message does");
    await answer(askers, message!);
    const [told] = await records.inWorkspace(askers.effects.workspace, (sql) =>
      sql.query<{ channel: string; pass: string; same: boolean }>(
        `SELECT content->>'channel' AS channel, content->>'pass' AS pass, log.customer = events.customer AS same
         FROM polku.log CROSS JOIN polku.events WHERE entry = 'lived'`,
      ),
    );
    assert.deepEqual(told, { channel: "email", pass: "order-7", same: true });
    assert.deepEqual(await invitedRates(records, askers.effects.workspace, "visit"), [
      { channel: "email", asked: 1, opened: 1, began: 1, finished: 0 },
    ]);
  });

  it("is asked of a survey that was published this very second", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    // The server that sends knows surveys by itself, and read them a moment ago.
    const sending = { ...askers.effects, surveys: surveysOf(records, workspace) };
    assert.deepEqual(await sending.surveys.standings(), []);
    await askers.ask("visit", onPurchase());
    assert((await takeEvents([anEvent(askers)], askers.effects)).ok);
    while ((await sendDue(sending)) > 0);
    assert.deepEqual([askers.sent.length, await notAsked(askers)], [1, {}]);
  });

  it("asks whom its survey asks: what an employee answers by mail is the experience of employees", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase(), { perspective: "employee" });
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    await answer(askers, askers.sent[0]!);
    const told = await records.inWorkspace(askers.effects.workspace, (sql) =>
      sql.query("SELECT content->>'perspective' AS whose FROM polku.log WHERE entry = 'lived'"),
    );
    assert.deepEqual(told, [{ whose: "employee" }]);
  });

  it("that says more than the link can carry is refused; as much as it can carry comes back by the link", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    const context = (last: number) => ({
      ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`note-${i}`, "å".repeat(200)])),
      ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`more-${i}`, "€".repeat(57)])),
      last: "x".repeat(last),
    });
    const bytes = (last: number) =>
      Buffer.from(JSON.stringify({ customer: "c-1", attributes: {}, context: context(last) })).length;
    const most = 4000 - bytes(0);
    const taken = await takeEvents(
      [anEvent(askers, { context: context(most + 1) }), anEvent(askers, { context: context(most) })],
      askers.effects,
    );
    assert(taken.ok);
    assert.deepEqual(
      taken.value.rejected.map(({ problems }) => problems.map(({ message }) => message)),
      [["what is said of one person must fit in their link: expected at most 4000 bytes, got 4001"]],
    );
    await askers.send();
    const [message] = askers.sent;
    assert(message!.link.length > 5000);
    await answer(askers, message!);
  });

  it("of one customer, two hundred times at once and from several servers: asked once", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    const all = Array.from({ length: 200 }, () => anEvent(askers));
    await Promise.all([0, 50, 100, 150].map((from) => takeEvents(all.slice(from, from + 50), askers.effects)));
    await Promise.all([askers.send(), askers.send()]);
    assert.equal(askers.sent.length, 1);
    assert.deepEqual(await notAsked(askers), { "asked-lately": 199 });
  });

  it("asks nobody who was asked of anything within the quiet days, by whatever channel, but for a survey that is exempt", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    await askers.ask("other", { triggers: [{ key: "contact", event: "contact-closed" }] });
    await askers.ask("exit", { exempt: true, triggers: [{ key: "end", event: "contract-end" }] });
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    // The same address under another customer's key is the same person.
    await takeEvents(
      [anEvent(askers, { type: "contact-closed", customer: "c-2", email: "ANNA@example.com" })],
      askers.effects,
    );
    await takeEvents([anEvent(askers, { type: "contract-end" })], askers.effects);
    await askers.send();
    assert.deepEqual(
      askers.sent.map(({ survey }) => survey.survey.key),
      ["visit", "exit"],
    );
    assert.deepEqual(await notAsked(askers, "other"), { "asked-lately": 1 });
    askers.wait(24 * 31);
    await takeEvents([anEvent(askers, { type: "contact-closed" })], askers.effects);
    await askers.send();
    assert.equal(askers.sent.at(-1)?.survey.survey.key, "other");
  });

  it("leads to one message of an exempt survey, too, where several come together or one is meant twice; an hour later to another", async () => {
    const askers = await askersIn(records);
    const triggers = ["any", "dear"].map((key) => ({ key, event: "purchase" }));
    await askers.ask("visit", { exempt: true, triggers });
    // In one request, in two that come to two servers, and a second later; the same address is the same person.
    const all = Array.from({ length: 4 }, (_, at) => anEvent(askers, { customer: `c-${at % 2}` }));
    await Promise.all([takeEvents(all.slice(0, 2), askers.effects), takeEvents(all.slice(2), askers.effects)]);
    await askers.send();
    askers.wait(1 / 3600);
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    assert.deepEqual([askers.sent.length, await notAsked(askers)], [1, { "asked-lately": 9 }]);
    askers.wait(1);
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    assert.equal(askers.sent.length, 2);
  });

  it("says why somebody is not asked: no address, no channel, unsubscribed, not sampled, another rule", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", {
      triggers: [
        { key: "all", event: "purchase", when: "context.sum >= 50", channels: ["sms", "email"] },
        { key: "few", event: "few", share: 0.0001 },
      ],
    });
    await optOut(records, workspace, "bo@example.com", "unsubscribed", new Date());
    await takeEvents(
      [
        anEvent(askers, { context: { sum: 49 } }),
        anEvent(askers, { customer: "c-2", email: undefined, context: { sum: 50 } }),
        anEvent(askers, { customer: "c-3", email: undefined, phone: "+358 40 123 4567", context: { sum: 50 } }),
        anEvent(askers, { customer: "c-4", email: "Bo@Example.com ", context: { sum: 50 } }),
        anEvent(askers, { type: "few", customer: "c-5", email: "eva@example.com" }),
        anEvent(askers, { customer: "c-6", phone: "+358401234568", email: "ida@example.com", context: { sum: 60 } }),
      ].map((event) => JSON.parse(JSON.stringify(event))),
      askers.effects,
    );
    await askers.send();
    assert.deepEqual(await notAsked(askers), { "no-address": 1, "no-channel": 1, unsubscribed: 1, "not-sampled": 1 });
    assert.deepEqual(
      askers.sent.map(({ to }) => to),
      ["ida@example.com"],
    );
  });

  it("of somebody who was erased meanwhile asks nobody, and nothing of them is left", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase({ delay: "P1D" }));
    await takeEvents([anEvent(askers)], askers.effects);
    await erase(records, workspace, { customer: "c-1" });
    askers.wait(24);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    assert.deepEqual(await notAsked(askers), { erased: 1 });
    const left = await records.inWorkspace(workspace, (sql) =>
      sql.query(
        `SELECT FROM polku.addresses UNION ALL SELECT FROM polku.events WHERE customer IS NOT NULL
         UNION ALL SELECT FROM polku.survey_invitations WHERE coalesce(customer::text, addressee::text, event) IS NOT NULL`,
      ),
    );
    assert.equal(left.length, 0);
    const again = await takeEvents(
      [anEvent(askers, { at: new Date(Date.now() - 60_000).toISOString() })],
      askers.effects,
    );
    assert(again.ok);
    assert.equal(again.value.rejected[0]?.problems[0].code, "erased");
  });

  it("that told what was erased says nothing of whom it was, nor does what it led to", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase({ remind: { after: 5, times: 2 } }));
    const { customer: _, ...event } = anEvent(askers, { pass: "order-of-anna" });
    await takeEvents([event], askers.effects);
    await askers.send();
    const { secret, signingSecret } = await askers.respondents.link("visit", { signed: true });
    const token = await signToken({ once: "anna-virtanen" }, signingSecret!);
    await answer(askers, askers.sent[0]!);
    await answer(askers, { link: `/s/${secret}.${token}` });
    const told = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ id: string }>("SELECT id FROM polku.log WHERE entry = 'lived'"),
    );
    assert.equal(told.length, 2);
    for (const { id } of told) await erase(records, workspace, { subject: "experience", id });
    const [left] = await records.inWorkspace(workspace, (sql) =>
      sql.query(
        `SELECT said::text, addressee, event, due, (SELECT count(*)::int FROM polku.addresses) AS addresses,
           (SELECT array_agg(once ORDER BY once) FROM polku.responses) AS once
         FROM polku.survey_invitations`,
      ),
    );
    const { invitation } = askers.sent[0]!;
    assert.deepEqual(left, {
      ...{ said: "{}", addressee: null, event: null, due: null, addresses: 0 },
      once: [invitation, null],
    });
    // What keeps her link from letting anybody in again does not say whose it was.
    const [{ words } = { words: "" }] = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ words: string }>("SELECT json_agg(once)::text AS words FROM polku.used_links"),
    );
    assert.match(words, /^\["[\da-f]{32}", "[\da-f]{32}"\]$/);
    const again = await takeResponses(
      `${secret}.${token}`,
      [aResponse({ language: "en", answers: { smiley: 1 } })],
      askers.respondents,
    );
    assert.equal(!again.ok && again.refusal[0].code, "survey-link-used");
    assert.equal((await invitedRates(records, workspace, "visit"))[0]?.opened, 1);
  });
});

describe("an invitation", () => {
  it("is not sent when its survey has ended meanwhile, or was answered otherwise", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase({ delay: "P1D" }));
    await takeEvents([anEvent(askers), anEvent(askers, { customer: "c-2", email: "bo@example.com" })], askers.effects);
    await endSurvey(records, workspace, "visit");
    await askers.effects.surveys.refresh();
    askers.wait(24);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    assert.deepEqual(await notAsked(askers), { "survey-not-asked": 2 });
    await publishVersion(records, workspace, "visit", 1);
    await askers.effects.surveys.refresh();

    await takeEvents([anEvent(askers)], askers.effects);
    const { secret, signingSecret } = await askers.respondents.link("visit", { signed: true });
    const token = await signToken({ customer: "c-1" }, signingSecret!);
    await answer(askers, { link: `/s/${secret}.${token}` });
    askers.wait(24);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    assert.deepEqual(await notAsked(askers), { "survey-not-asked": 2, "answered-already": 1 });
  });

  it("that could not be sent is tried again, later each time; refused, by the next channel or not at all", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    askers.answers = [{ became: "later", detail: "421 try later" }];
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    askers.wait(0.1);
    await askers.send();
    assert.equal(askers.sent.length, 1);
    askers.answers = [{ became: "refused", reason: "bounced", detail: "550 no such user" }];
    await takeEvents([anEvent(askers, { customer: "c-2", email: "no@example.com" })], askers.effects);
    await askers.send();
    assert.deepEqual(await notAsked(askers), { bounced: 1 });
    // Nobody is asked there again.
    await takeEvents([anEvent(askers, { customer: "c-3", email: "no@example.com" })], askers.effects);
    assert.deepEqual(await notAsked(askers), { bounced: 2 });
  });

  it("whose server was killed while sending counts as sent, and is not sent again", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    await takeEvents([anEvent(askers)], askers.effects);
    const handed: Delivery[] = [];
    const never = Promise.withResolvers<never>();
    const began = Promise.withResolvers<void>();
    void sendDue({
      ...askers.effects,
      deliver: {
        email: (delivery) => {
          handed.push(delivery);
          began.resolve();
          return never.promise;
        },
      },
    });
    await began.promise;
    await askers.send();
    assert.equal((await counts(askers)).due, 1);
    askers.wait(0.2);
    await askers.send();
    assert.deepEqual(askers.sent, []);
    const { due, sent, unsure } = await counts(askers);
    assert.deepEqual({ due, sent, unsure, handed: handed.length }, { due: 0, sent: 1, unsure: 1, handed: 1 });
  });

  it("is one of two that were planned far apart for one person, and are both late: one is sent", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase({ delay: "P1D", within: "P60D" }));
    await askers.ask("other", { triggers: [{ key: "later", event: "purchase", delay: "P35D", within: "P60D" }] });
    await takeEvents([anEvent(askers)], askers.effects);
    assert.deepEqual([(await counts(askers)).due, (await counts(askers, "other")).due], [1, 1]);
    askers.wait(24 * 36);
    const { email } = askers.effects.deliver;
    const slowly: typeof email = async (delivery) => {
      // While the first is on its way the other is looked at.
      await askers.send();
      return email!(delivery);
    };
    await sendDue({ ...askers.effects, deliver: { email: slowly } });
    await askers.send();
    assert.equal(askers.sent.length, 1);
  });

  it("waits for the morning where the customer is", async () => {
    const askers = await askersIn(records);
    const { clock } = askers.respondents;
    await askers.ask("visit", onPurchase({ hours: { from: 9, until: 20 } }));
    clock.setUTCHours(21);
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    assert.deepEqual(await dueInvitations(records, askers.effects.workspace, clock, 10), []);
    askers.wait(12);
    assert((await workspacesWithDue(records, askers.respondents.clock)).includes(askers.effects.workspace));
    await askers.send();
    assert.equal(askers.sent.length, 1);
  });

  it("is reminded of as often as wanted, but not once it was answered, and where they are reached is forgotten then", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase({ remind: { after: 5, times: 2 } }));
    await takeEvents([anEvent(askers), anEvent(askers, { customer: "c-2", email: "bo@example.com" })], askers.effects);
    await askers.send();
    const bo = askers.sent.find(({ to }) => to === "bo@example.com")!;
    askers.wait(24 * 4);
    await askers.send();
    assert.equal(askers.sent.length, 2);
    await answer(askers, bo);
    for (let day = 0; day < 30; day++) {
      askers.wait(24);
      await askers.send();
    }
    assert.deepEqual(askers.sent.map(({ to, kind }) => `${to} ${kind}`).toSorted(), [
      "anna@example.com first",
      "anna@example.com reminder",
      "anna@example.com reminder",
      "bo@example.com first",
    ]);
    const left = await records.inWorkspace(workspace, (sql) =>
      sql.query("SELECT FROM polku.addresses UNION ALL SELECT FROM polku.survey_invitations WHERE said::text <> '{}'"),
    );
    assert.equal(left.length, 0);
  });

  it("whose customer nobody named is not reminded of either once it was answered", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase({ remind: { after: 5, times: 1 } }));
    const { customer: _, ...event } = anEvent(askers);
    await takeEvents([event], askers.effects);
    await askers.send();
    await answer(askers, askers.sent[0]!);
    askers.wait(24 * 5);
    await askers.send();
    assert.deepEqual(
      askers.sent.map(({ kind }) => kind),
      ["first"],
    );
  });

  it("that could not be written is tried again, and holds up no other", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase());
    await takeEvents([anEvent(askers), anEvent(askers, { customer: "c-2", email: "bo@example.com" })], askers.effects);
    const broken = () => {
      throw new Error("no face to show");
    };
    await sendDue({ ...askers.effects, unsubscribeLink: broken });
    assert.deepEqual([(await counts(askers)).due, (await counts(askers)).sent], [2, 0]);
    askers.wait(0.1);
    // What fails while it is sent may have gone out.
    await sendDue({ ...askers.effects, deliver: { email: broken } });
    assert.deepEqual([(await counts(askers)).due, (await counts(askers)).unsure], [0, 2]);
  });

  it("keeps no address in what it says of its trouble", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase());
    await takeEvents([anEvent(askers), anEvent(askers, { customer: "c-2", email: "bo@example.com" })], askers.effects);
    const detail = "451 <ANNA@example.com>, +358401234567: try later";
    askers.answers = [{ became: "later", detail }];
    await sendDue(askers.effects);
    askers.wait(0.1);
    await takeEvents([anEvent(askers, { customer: "c-3", email: "eva@example.com" })], askers.effects);
    await sendDue({ ...askers.effects, deliver: { email: () => Promise.reject(new Error(detail)) } });
    const kept = await records.inWorkspace(workspace, (sql) =>
      sql.query<{ trouble: string }>("SELECT trouble FROM polku.survey_invitations WHERE trouble IS NOT NULL"),
    );
    assert.deepEqual(
      new Set(kept.map(({ trouble }) => trouble.replace("Error: ", ""))),
      new Set(["451 <…>, …: try later"]),
    );
  });

  it("that came back was not asked", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase({ remind: { after: 5, times: 1 } }));
    await takeEvents([anEvent(askers)], askers.effects);
    await askers.send();
    assert(await cameBack(records, workspace, askers.sent[0]!.invitation));
    assert(!(await cameBack(records, workspace, askers.sent[0]!.invitation)));
    assert.deepEqual(await notAsked(askers), { bounced: 1 });
    assert.deepEqual(await invitedRates(records, workspace, "visit"), []);
  });
});

describe("a list of people", () => {
  it("asks each once of a survey that is exempt, too, and where nobody is left in peace, however they are written", async () => {
    const askers = await askersIn(records);
    await askers.ask("exit", { exempt: true, triggers: [] });
    const people = ["ex@b.fi", "Ex@B.fi", "ex@b.fi", "other@b.fi"].map((email) => ({ email }));
    const list = { id: "0190b5f0-0000-7000-8000-000000000002", people };
    for (const onlyCheck of [true, false]) {
      const invited = await inviteList("exit", list, { onlyCheck }, askers.effects);
      assert(invited.ok);
      assert.deepEqual([invited.value.due, invited.value.notAsked], [2, { "asked-lately": 2 }]);
    }
    await askers.send();
    assert.deepEqual(askers.sent.map(({ to }) => to).toSorted(), ["ex@b.fi", "other@b.fi"]);
  });

  it("that goes in parts, for it is long, asks nobody twice either who stands in two of them", async () => {
    const askers = await askersIn(records);
    await askers.ask("exit", { exempt: true, triggers: [] });
    for (const [part, name] of ["anna", "other", "ANNA"].entries()) {
      const list = { id: `0190b5f0-0000-7000-8000-00000000001${part}`, people: [{ email: `${name}@b.fi` }] };
      assert((await inviteList("exit", list, { onlyCheck: false }, askers.effects)).ok);
      await askers.send();
      askers.wait(1 / 60);
    }
    assert.deepEqual(
      askers.sent.map(({ to }) => to),
      ["anna@b.fi", "other@b.fi"],
    );
  });

  it("asks each once, however often it is sent, and says who could not be read", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", {});
    const list = {
      id: "0190b5f0-0000-7000-8000-000000000001",
      people: [
        { email: "a@example.com" },
        { email: "b@example" },
        {},
        { email: "A@example.com" },
        { email: "c@example.com", customer: "c-1" },
        { email: "c@example.org", customer: "c-1" },
      ],
    };
    const asks = { onlyCheck: false };
    const checked = await inviteList("visit", list, { onlyCheck: true }, askers.effects);
    const met = await records.inWorkspace(askers.effects.workspace, (sql) => sql.query("SELECT FROM polku.customers"));
    assert.equal(met.length, 0);
    const invited = await inviteList("visit", list, asks, askers.effects);
    assert(invited.ok, JSON.stringify(invited));
    assert.deepEqual(
      { ...invited.value, rejected: invited.value.rejected.map(({ index }) => index) },
      {
        due: 2,
        notAsked: { "asked-lately": 2 },
        duplicates: 0,
        rejected: [1, 2],
      },
    );
    assert.deepEqual(checked, invited);
    const again = await inviteList("visit", list, asks, askers.effects);
    assert(again.ok);
    assert.deepEqual([again.value.due, again.value.duplicates], [0, 4]);
    await askers.send();
    assert.deepEqual(askers.sent.map(({ to }) => to).toSorted(), ["a@example.com", "c@example.com"]);
  });
});
