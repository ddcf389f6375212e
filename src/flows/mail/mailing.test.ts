import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { type Askers, askersIn } from "../../../test/asking.ts";
import { mailServer } from "../../../test/mail-server.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { aResponse } from "../../../test/responses.ts";
import { countInvitations } from "../../store/records/asking/survey-invitations.ts";
import { takeEvents } from "../asking/take-events.ts";
import { takeResponses } from "../surveys/take-responses.ts";
import { openMailing } from "./mailing.ts";
import { takeReturned } from "./take-returned.ts";

const secret = "a long and quiet secret of a server";
const records = await recordsForTests();
const server = await mailServer();
const mailing = openMailing(
  {
    smtp: { host: "127.0.0.1", port: server.port, tls: "none", user: null },
    ...{ from: { name: null, address: "kysely@polku.example" }, replies: "kysely@polku.example" },
    bounces: { address: "bounces@polku.example", mailbox: null },
  },
  secret,
);
after(() => mailing.close());

/** A workspace that asks after a purchase, really by mail, and reminds after three days. */
async function asking(): Promise<Askers> {
  const askers = await askersIn(records);
  Object.assign(askers.effects, { deliver: { email: mailing.deliverFor(askers.effects.workspace) } });
  const remind = { after: 3, times: 1 };
  await askers.ask("visit", {
    triggers: [{ key: "after-purchase", event: "purchase", hours: { from: 0, until: 24 }, remind }],
  });
  server.mails.length = 0;
  return askers;
}
const buys = async ({ effects, respondents }: Askers, name: string) => {
  const at = respondents.clock.toISOString();
  const event = { id: `order of ${name} ${at}`, type: "purchase", at, customer: name, email: `${name}@example.fi` };
  const taken = await takeEvents([event], effects);
  assert(taken.ok && taken.value.accepted === 1, JSON.stringify(taken));
};
const mailsTo = (name: string) => server.mails.filter(({ to }) => to === `${name}@example.fi`).map(({ read }) => read);
const notAsked = async ({ effects }: Askers) => (await countInvitations(records, effects.workspace, "visit")).notAsked;

describe("a workspace that asks by mail", () => {
  it("reminds who has not answered, in the same conversation, and nobody who has", async () => {
    const askers = await asking();
    await buys(askers, "anna");
    await buys(askers, "bo");
    await askers.send();
    const [first] = mailsTo("anna");
    const [, link = ""] = /\/s\/([\w.-]+)\?a=smiley:4/.exec(first!.text ?? "") ?? [];
    const at = askers.respondents.clock.toISOString();
    const taken = await takeResponses(
      link,
      [aResponse({ language: "en", answers: { smiley: 4 }, at, sent: at })],
      askers.respondents,
    );
    assert(taken.ok && taken.value.accepted === 1, JSON.stringify(taken));
    askers.wait(24 * 4);
    await askers.send();
    assert.deepEqual([mailsTo("anna").length, mailsTo("bo").length], [1, 2]);
    const [asked, reminded] = mailsTo("bo");
    assert.match(reminded!.subject ?? "", /^Reminder: /);
    assert.equal(reminded!.inReplyTo, asked!.messageId);
    assert.notEqual(reminded!.messageId, asked!.messageId);
  });

  it("asks nobody again whose mail server says that there is no such person", async () => {
    const askers = await asking();
    server.refuses.set("gone@example.fi", "550 5.1.1 User unknown");
    await buys(askers, "gone");
    await askers.send();
    assert.deepEqual([mailsTo("gone").length, await notAsked(askers)], [0, { bounced: 1 }]);
  });

  it("asks nobody again of whom that is heard later", async () => {
    const askers = await asking();
    await buys(askers, "late");
    await askers.send();
    const { returnTo, read } = server.mails[0]!;
    const notice = `To: ${returnTo}
Content-Type: multipart/report; report-type=delivery-status; boundary="x"
MIME-Version: 1.0

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.fi

Final-Recipient: rfc822; late@example.fi
Action: failed
Status: 5.1.1

--x
Content-Type: text/rfc822-headers

Message-ID: ${read.messageId}

--x--
`;
    const { workspace } = askers.effects;
    const now = askers.respondents.clock;
    assert.equal(await takeReturned(Buffer.from(notice), [workspace], { records, secret, now }), "bounced");
    askers.wait(24 * 40);
    await buys(askers, "late");
    await askers.send();
    assert.equal(mailsTo("late").length, 1);
    assert.deepEqual(await notAsked(askers), { bounced: 2 });
  });

  it("waits with a mail that cannot be written", async () => {
    const askers = await asking();
    const written = askers.effects.deliver.email!;
    const email: typeof written = (delivery) => written({ ...delivery, link: "nowhere" });
    Object.assign(askers.effects, { deliver: { email } });
    await buys(askers, "cy");
    await askers.send();
    const { due, sent } = await countInvitations(records, askers.effects.workspace, "visit");
    assert.deepEqual({ due, sent, mails: mailsTo("cy").length }, { due: 1, sent: 0, mails: 0 });
  });

  it("waits with a mail for whose server has no time", async () => {
    const askers = await asking();
    server.refuses.set("busy@example.fi", "451 4.7.1 Greylisted");
    await buys(askers, "busy");
    await askers.send();
    assert.equal(mailsTo("busy").length, 0);
    server.refuses.delete("busy@example.fi");
    askers.wait(1);
    await askers.send();
    assert.equal(mailsTo("busy").length, 1);
  });
});
