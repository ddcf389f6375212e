import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { invited, surveyInvitations, triggers } from "../src/api/asking.ts";
import { receipt } from "../src/api/experience.ts";
import { paths } from "../src/api/paths.ts";
import { surveyRates } from "../src/api/survey.ts";
import { trigger } from "../src/core/asking/asking.ts";
import { reasonsNotToAsk } from "../src/core/asking/invitation.ts";
import { writeJourney } from "../src/core/journey/write-journey.ts";
import { handOver } from "../src/outside/sms-connector.ts";
import { aJourneyWith } from "./journeys.ts";
import { aFolder, documented, polkuForTests } from "./polku.ts";
import { aResponse, aSurveyFile } from "./responses.ts";
import { until } from "./until.ts";

const guide = readFileSync("docs/guide/asking-customers.md", "utf8");
const [event, asked, list] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!));

/** What the first column of the table below `heading` names. */
const namedBelow = (heading: string): string[] => {
  const section = guide.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  return [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name!);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
};

/** The receiver that the guide shows, as a process of its own. */
const secret = `whsec_${Buffer.alloc(32, "a").toString("base64")}`;
const port = await freePort();
const file = join(aFolder(), "receiver.mjs");
writeFileSync(file, /```js\n([\s\S]*?)```/.exec(guide)![1]!);
const receiver = spawn(process.execPath, [file], {
  env: { PORT: String(port), POLKU_SMS_SECRET: secret },
  stdio: ["ignore", "pipe", "inherit"],
});
after(() => receiver.kill());
const messages: string[] = [];
receiver.stdout.setEncoding("utf8").on("data", (text: string) => messages.push(...text.trim().split("\n")));

const polku = await polkuForTests({
  POLKU_SMS_URL: `http://127.0.0.1:${port}/messages`,
  POLKU_SMS_SECRET: secret,
  POLKU_OUTGOING_PRIVATE: "yes",
});
const { askWithKey } = polku;

describe("docs/guide/asking-customers.md", () => {
  it("names every field of a trigger and every reason why somebody is not asked", () => {
    assert.deepEqual(namedBelow("Triggers").toSorted(), Object.keys(trigger.shape).toSorted());
    assert.deepEqual(namedBelow("Who is not asked").toSorted(), [...reasonsNotToAsk].toSorted());
  });

  it("shows events, triggers and a list that lead to a message, which its receiver takes, and to an answer", async () => {
    const journey = await askWithKey("PUT", `${paths.journey("lunch")}?validFrom=2026-01-01`, {
      body: writeJourney(aJourneyWith("bill")),
    });
    assert.equal(journey.status, 200, journey.text);
    const kept = await askWithKey("PUT", paths.survey("visit"), {
      body: aSurveyFile({ languages: ["en", "fi", "sv"] }),
    });
    assert.equal(kept.status, 200, kept.text);
    assert.equal((await askWithKey("POST", paths.publishSurvey("visit"))).status, 200);
    const always = { ...asked.triggers[0], hours: { from: 0, until: 24 }, days: [1, 2, 3, 4, 5, 6, 7], share: 1 };
    const put = await askWithKey("PUT", paths.triggers("visit"), { body: asked });
    assert.equal(put.status, 200, put.text);
    assert.deepEqual(documented(triggers, put).triggers, asked.triggers);
    const { delay: _, ...atOnce } = always;
    const again = await askWithKey("PUT", `${paths.triggers("visit")}?basedOn=${documented(triggers, put).version}`, {
      body: { triggers: [atOnce] },
    });
    assert.equal(again.status, 200, again.text);
    assert.equal((await askWithKey("PUT", `${paths.triggers("visit")}?basedOn=other`, { body: asked })).status, 409);
    const wrong = await askWithKey("PUT", paths.triggers("visit"), {
      body: { triggers: [{ key: "A", event: "purchase", when: "smiley >", share: 2, hours: { from: 20, until: 9 } }] },
    });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.json<{ problems: unknown[] }>().problems.length, 4, wrong.text);

    const taken = await askWithKey("POST", paths.events, { body: { ...event, at: new Date().toISOString() } });
    assert.equal(taken.status, 202, taken.text);
    assert.deepEqual(documented(receipt, taken), { accepted: 1, duplicates: 0, rejected: [] });
    await until(() => messages.length === 1);
    const [, to, text, link] = /^(\+\d+): (.*?)(http\S+)$/.exec(messages[0]!) ?? [];
    assert.equal(to, "+358401234567");
    assert.match(text!, /haluaisi kuulla mielipiteesi/);

    const sent = await polku.ask("POST", paths.responses, {
      body: aResponse({ answers: { smiley: 4 } }),
      headers: { authorization: `Bearer ${link!.slice(link!.lastIndexOf("/s/") + 3)}` },
    });
    assert.equal(sent.status, 202, sent.text);
    const rates = documented(surveyRates, await askWithKey("GET", paths.surveyRates("visit")));
    assert.deepEqual(rates.invited, [{ channel: "sms", asked: 1, opened: 1, began: 1, finished: 0 }]);
    assert.equal(rates.about, "bill");

    const night = { ...list, hours: { from: 0, until: 24 } };
    const checked = await askWithKey("POST", paths.checkInvitations("visit"), { body: night });
    assert.equal(checked.status, 202, checked.text);
    const asks = documented(invited, await askWithKey("POST", paths.surveyInvitations("visit"), { body: night }));
    assert.deepEqual(asks, checked.json());
    assert.equal(asks.due, 1);
    assert.deepEqual(
      asks.rejected.map(({ index, problem }) => [index, problem.problems.map(({ path }) => path)]),
      [[1, [["phone"]]]],
    );
    await until(() => messages.length === 2);
    assert.match(messages[1]!, /^\+358407654321: .* vill veta vad du tycker/);
  });

  it("asks once also where Polku is stopped and started, and the receiver knows what it has had", async () => {
    const read = async () =>
      documented(surveyInvitations, await askWithKey("GET", paths.surveyInvitations("visit"))).counts;
    await until(async () => (await read()).due === 0);
    await polku.restart();
    assert.deepEqual(await read(), { due: 0, sent: 2, reminded: 0, unsure: 0, notAsked: {} });
    const { id } = documented(surveyInvitations, await askWithKey("GET", paths.surveyInvitations("visit"))).latest[0]!;
    const connector = { url: `http://127.0.0.1:${port}/`, secret, isPrivateAllowed: true };
    const message = { id, to: "+358407654321", text: "again", language: "sv", link: "", survey: "visit" };
    assert.deepEqual(await handOver(message, connector, new Date()), { became: "sent" });
    const forged = { ...connector, secret: `whsec_${Buffer.alloc(32, "b").toString("base64")}` };
    assert.equal((await handOver({ ...message, id: "x" }, forged, new Date())).became, "later");
    assert.equal((await handOver({ ...message, id: "y" }, connector, new Date(0))).became, "later");
    assert.equal(messages.length, 2);
  });
});
