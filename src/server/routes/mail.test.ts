import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { mailServer } from "../../../test/mail-server.ts";
import { invited, joined, type Visitor } from "../../../test/people.ts";
import { documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import { mailSetup, mailTaken, trialSent } from "../../api/mail.ts";
import { paths } from "../../api/paths.ts";
import { unsubscribeLinks } from "../../flows/mail/unsubscribe.ts";
import { markOf } from "../../outside/mail/invitation-mark.ts";
import { addressHash, isOptedOut, optOut } from "../../store/records/asking/opt-outs.ts";
import { attachRecords } from "../../store/records/open.ts";
import type { Records } from "../../store/records/records.ts";
import { listWorkspaces, makeWorkspace } from "../../store/records/workspaces.ts";

const secret = "a long and quiet secret of a server, for tests";
const server = await mailServer();
const polku = await polkuForTests({
  ...{ POLKU_SECRET: secret, POLKU_SMTP: server.url, POLKU_MAIL_FROM: "Aurinko <kysely@polku.example>" },
  ...{ POLKU_MAIL_REPLIES: "apu@polku.example", POLKU_MAIL_BOUNCES: "bounces@polku.example" },
});
let records: Records;
let workspace: string;
let anna: Visitor;

before(async () => {
  const opened = await attachRecords(polku.dataFolder);
  assert(opened.ok);
  records = opened.value;
  workspace = (await listWorkspaces(records))[0]!.id;
  anna = await joined(polku, polku.firstAdmin!.link, "Anna");
  const yaml = { headers: { "content-type": "text/yaml" } };
  await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), ...yaml });
  const survey = `polku: survey/1
key: visit
name: { fi: Käynti, en: Visit }
journey: lunch
about: bill
languages: [fi, en]
mail: { subject: { en: "How was your lunch?" } }
questions: [{ ask: smiley, key: smiley, text: { fi: Miten meni?, en: How did it go? } }]
`;
  const kept = await polku.askWithKey("PUT", paths.survey("visit"), { body: survey, ...yaml });
  assert.equal(kept.status, 200, kept.text);
});
after(() => records.close());

const invitationTo = async (email: string, to = workspace): Promise<string> => {
  const id = randomUUID();
  const addressee = await addressHash(records, to, email);
  await records.inWorkspace(to, (sql) =>
    sql.query(
      `INSERT INTO polku.survey_invitations (workspace, id, survey, addressee, how, said, state, sent)
       VALUES ($1, $2, 'visit', $3, '{}', '{}', 'sent', now())`,
      [to, id, addressee],
    ),
  );
  return id;
};
const stateOf = (email: string) => isOptedOut(records, workspace, email);

describe("/u/…, where nothing more is wanted", () => {
  const linkOf = async (email: string) =>
    new URL(await unsubscribeLinks(secret, workspace, () => polku.url)(await addressHash(records, workspace, email)))
      .pathname;
  const form = { "content-type": "application/x-www-form-urlencoded" };

  it("does nothing for who only looks, as programs do that guard mailboxes", async () => {
    const link = await linkOf("looker@example.fi");
    const answer = await polku.ask("GET", `${link}?language=sv`);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /<html lang="sv"[\s\S]*<form method="post"><button class="next">Inga fler enkäter/);
    assert(!answer.text.includes("<script"));
    assert.match(String(answer.headers["content-security-policy"]), /default-src 'none'/);
    assert.equal((await polku.ask("GET", `${link}?language=fi&language=sv`)).status, 200);
    assert.equal(await stateOf("looker@example.fi"), null);
  });

  it("is done at once by a mail provider that presses the button, from nowhere and without a cookie", async () => {
    const link = await linkOf("done@example.fi");
    const answer = await polku.ask("POST", link, { body: "List-Unsubscribe=One-Click", headers: form });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(await stateOf("done@example.fi"), "unsubscribed");
    assert.match((await polku.ask("GET", link)).text, /name="again" value="yes"/);
    const undone = await polku.ask("POST", link, { body: "again=yes", headers: form });
    assert.match(undone.text, /You may get surveys again/);
    assert.equal(await stateOf("done@example.fi"), null);
  });

  it("is done as well by one that sends a form in parts", async () => {
    const link = await linkOf("parts@example.fi");
    const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    assert.equal((await polku.ask("POST", link, { body, headers })).status, 200);
    assert.equal(await stateOf("parts@example.fi"), "unsubscribed");
  });

  it("does not make an address take mail again that took none", async () => {
    await optOut(records, workspace, "gone@example.fi", "bounced", new Date());
    await polku.ask("POST", await linkOf("gone@example.fi"), { body: "again=yes", headers: form });
    assert.equal(await stateOf("gone@example.fi"), "bounced");
  });

  it("tells nothing to who makes a link up, and grows tired of who presses without end", async () => {
    for (const method of ["GET", "POST"]) {
      const answer = await polku.ask(method, "/u/eyJhbGciOiJkaXIifQ.a.b.c.d", { headers: form, body: "" });
      assert.equal(answer.status, 404);
      assert(!/Lunch|Aurinko/.test(answer.text));
    }
    const link = await linkOf("tired@example.fi");
    const statuses = new Set<number>();
    for (let press = 0; press < 12; press++) statuses.add((await polku.ask("POST", link, { headers: form })).status);
    assert(statuses.has(200) && statuses.has(429), [...statuses].join());
  });
});

describe("what came back", () => {
  const example = (name: string, mark: string): string =>
    readFileSync(join("src", "outside", "mail", "examples", `${name}.eml`), "utf8")
      .replaceAll("0123456789abcdefghijklmnof0123456789ab", mark)
      .replaceAll("8787KJKJ3K4J3K4J3K4J3.mail", mark);
  const bring = async (mail: string) => {
    const answer = await polku.askWithKey("POST", paths.bounces, {
      body: mail,
      headers: { "content-type": "message/rfc822" },
    });
    assert.equal(answer.status, 200, answer.text);
    return documented(mailTaken, answer).became;
  };
  const sentTo = async (email: string) =>
    markOf(secret, workspace, { invitation: await invitationTo(email), kind: "first" });

  it("for good: nobody is asked there again, nor where somebody complained", async () => {
    assert.equal(await bring(example("postfix-unknown", await sentTo("a@example.fi"))), "bounced");
    assert.equal(await bring(example("exchange-unknown", await sentTo("b@example.fi"))), "bounced");
    assert.equal(await bring(example("rfc5965-abuse", await sentTo("c@example.fi"))), "complained");
    assert.deepEqual(await Promise.all(["a", "b", "c", "maija"].map((name) => stateOf(`${name}@example.fi`))), [
      "bounced",
      "bounced",
      "unsubscribed",
      null,
    ]);
  });

  it("for a reason that passes, or as an answer: nothing changes", async () => {
    for (const [name, became] of [
      ["gmail-full", "passing"],
      ["gmail-delayed", "passing"],
      ["postfix-policy", "passing"],
      ["on-holiday", "nothing"],
    ] as const) {
      assert.equal(await bring(example(name, await sentTo(`${name}@example.fi`))), became);
      assert.equal(await stateOf(`${name}@example.fi`), null);
    }
  });

  it("made up: of an invitation that its writer did not get, of none, or of another workspace's", async () => {
    const mark = await sentTo("victim@example.fi");
    const known = (await sentTo("own@example.fi")).slice(26);
    assert.equal(await bring(example("postfix-unknown", mark.slice(0, 26) + known)), "nothing");
    assert.equal(await bring(example("postfix-unknown", "kerfuffle")), "nothing");
    const other = await makeWorkspace(records, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
    const theirs = markOf(secret, other, { invitation: randomUUID(), kind: "first" });
    assert.equal(await bring(example("postfix-unknown", theirs)), "nothing");
    assert.equal(await stateOf("victim@example.fi"), null);
    // One's own mark with somebody else's address in it says something of oneself.
    const own = example("postfix-unknown", await sentTo("own@example.fi")).replaceAll("maija@", "victim@");
    assert.equal(await bring(own), "bounced");
    assert.deepEqual([await stateOf("own@example.fi"), await stateOf("victim@example.fi")], ["bounced", null]);
  });

  it("is taken from programs and people that may tell, as a mail and as nothing else", async () => {
    const mail = { body: "x", headers: { "content-type": "message/rfc822" } };
    assert.equal((await polku.ask("POST", paths.bounces, mail)).status, 401);
    assert.equal((await polku.askWithKey("POST", paths.bounces, { body: "{}" })).status, 415);
  });
});

describe("a mail that is looked at before it goes", () => {
  it("is shown in a frame that lets nothing in or out", async () => {
    const answer = await polku.askWithKey("GET", paths.surveyMail("visit", "fi"));
    assert.equal(answer.status, 200, answer.text);
    assert.match(answer.text, /Miten meni\?/);
    assert.match(answer.text, /src="data:image\/png;base64,/);
    assert.match(
      String(answer.headers["content-security-policy"]),
      /default-src 'none'.*frame-ancestors 'self'; sandbox/,
    );
    assert.equal((await polku.askWithKey("GET", paths.surveyMail("nothing", "fi"))).status, 404);
  });

  it("goes to who wants to see it, and to nobody else", async () => {
    const answer = await anna.ask("POST", paths.trialMail("visit"), { body: { language: "en" } });
    assert.deepEqual(documented(trialSent, answer), { to: "anna@example.org" });
    const mail = server.mails.at(-1)!;
    assert.deepEqual([mail.to, mail.read.subject], ["anna@example.org", "How was your lunch?"]);
    assert.deepEqual(mail.read.from, { name: "Aurinko", address: "kysely@polku.example" });
    assert.equal(mail.read.replyTo?.[0]?.address, "apu@polku.example");
    assert.match(mail.returnTo, /^bounces\+[0-9a-z]{38}@polku\.example$/);
    assert.equal((await polku.askWithKey("POST", paths.trialMail("visit"), { body: {} })).status, 422);
    const vera = await invited(polku, anna, "Vera", "viewer");
    assert.equal((await vera.ask("POST", paths.trialMail("visit"), { body: {} })).status, 403);
  });

  it("says what the mail server says, where it does not take it", async () => {
    server.refuses.set("anna@example.org", "550 5.7.1 Relaying denied");
    const answer = await anna.ask("POST", paths.trialMail("visit"), { body: {} });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Relaying denied/);
  });

  it("is told how it is sent", async () => {
    assert.deepEqual(documented(mailSetup, await polku.askWithKey("GET", paths.mail)), {
      ...{ isSetUp: true, from: "kysely@polku.example", replies: "apu@polku.example", bounces: "brought" },
    });
  });
});
