import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anExperienceBody } from "../../../test/experiences.ts";
import { type Answer, documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { killPostgres } from "../../../test/postgres.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import type { KioskPage, MadeKiosk, Paired } from "../../api/device.ts";
import { receipt } from "../../api/experience.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import { attachRecords } from "../../store/records/open.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

const polku = await polkuForTests({ POLKU_RATE: "1000000" });
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
await published(polku, aSurveyFile());
const { credential } = await linkTo(polku, "visit", { channel: "qr" });

/** What a kiosk of its own sends by. */
async function aKiosk(name: string) {
  const made = await polku.askWithKey("POST", paths.devices, { body: { name, survey: "visit" } });
  const { code } = made.json<MadeKiosk>();
  const { secret } = (await polku.ask("POST", paths.pairings, { body: { code } })).json<Paired>();
  const headers = { authorization: `Bearer ${secret}` };
  const page = await polku.ask("GET", paths.kiosk, { headers });
  return { link: page.json<KioskPage>().link, headers };
}

/** What was told to whoever sends, besides that it was taken. */
const told: { readonly status: number; readonly code: string; readonly retryAfter: string | undefined }[] = [];
/** Ids that were acknowledged, and with which revision. */
const acknowledged = new Map<string, number>();

/** Sends the same again until it is taken, as every client of ours does, waiting as it is told to. */
async function untilTaken(send: () => Promise<Answer>, ids: readonly string[], revision = 1): Promise<void> {
  for (;;) {
    const answer = await send();
    if (answer.status === 202) {
      const { accepted, duplicates, rejected } = documented(receipt, answer);
      assert.deepEqual([accepted + duplicates, rejected], [ids.length, []], "each is taken, or was before");
      for (const id of ids) acknowledged.set(id, revision);
      return;
    }
    const retryAfter = answer.headers["retry-after"];
    told.push({ status: answer.status, code: documented(problemDetails, answer).code, retryAfter });
    await pause(Number(retryAfter ?? 1) * 1000);
  }
}

describe("PostgreSQL killed under load", () => {
  it("loses and doubles nothing that was acknowledged over HTTP, tells the others to come again, and comes back by itself", async () => {
    let going = true;
    const onAndOn = async (step: (turn: number) => Promise<void>) => {
      for (let turn = 0; going; turn++) await step(turn);
    };
    /** Answers one question after the other, each saved as it is given. */
    const respondent = () =>
      onAndOn(async () => {
        const one = aResponse();
        for (const [at, answers] of [{}, { smiley: 1 }, { smiley: 4 }].entries())
          await untilTaken(() => sendBy(polku, credential, { ...one, revision: at + 1, answers }), [one.id], at + 1);
      });
    /** Brings what was pressed on it in a day, ten at once, and asks what is new. */
    const kiosk = ({ link, headers }: Awaited<ReturnType<typeof aKiosk>>) =>
      onAndOn(async (turn) => {
        const began = Date.now() - (turn + 1) * 1_000_000;
        const presses = Array.from({ length: 10 }, (_, at) => {
          const when = new Date(began + at * 90_000).toISOString();
          return aResponse({ at: when, answers: { smiley: 1 + (at % 4) }, ended: true });
        });
        await untilTaken(
          () => sendBy(polku, link, presses),
          presses.map(({ id }) => id),
        );
        const asked = await polku.ask("GET", paths.kiosk, { headers });
        assert([200, 503].includes(asked.status), asked.text);
      });
    const program = () =>
      onAndOn(async () => {
        const body = Array.from({ length: 5 }, () =>
          anExperienceBody({ id: someId(), touchpoint: "menu", at: "2026-03-02T11:58:00+02:00" }),
        );
        await untilTaken(
          () => polku.askWithKey("POST", paths.experiences, { body }),
          body.map(({ id }) => String(id)),
        );
      });
    const kiosks = await Promise.all(["Door", "Bar", "Till"].map(aKiosk));
    const clients = Promise.all([
      ...Array.from({ length: 12 }, respondent),
      ...kiosks.map(kiosk),
      ...Array.from({ length: 4 }, program),
    ]);
    const more = async (count: number) => {
      const enough = acknowledged.size + count;
      while (acknowledged.size < enough) await Promise.race([pause(5), clients]);
    };

    await more(200);
    assert(killPostgres(polku.dataFolder));
    await more(200);
    assert.deepEqual(told, [], "it is there again within seconds, and what came meanwhile has waited");
    // Nothing that is started stays for longer than anybody is let wait.
    let kills = 0;
    for (const until = Date.now() + 13_000; Date.now() < until; await Promise.race([pause(10), clients]))
      if (killPostgres(polku.dataFolder)) kills++;
    assert(kills >= 2, "it was started again, in vain");
    await more(200);
    going = false;
    await clients;

    assert(told.length > 0);
    assert.deepEqual(
      [...new Set(told.map((each) => JSON.stringify(each)))],
      [JSON.stringify({ status: 503, code: "records-gone", retryAfter: "1" })],
    );

    const attached = await attachRecords(polku.dataFolder);
    assert(attached.ok);
    after(() => attached.value.close());
    const [workspace] = await listWorkspaces(attached.value);
    const rows = await attached.value.inWorkspace(workspace!.id, (sql) =>
      sql.query<{ id: string; revision: number; told: string[]; flag: string | null }>(
        `SELECT id, revision, experiences AS told, flag FROM polku.responses
         UNION ALL
         SELECT id, max(revision), array_agg(id) FILTER (WHERE entry = 'lived'), NULL FROM polku.log
         WHERE touchpoint = 'menu' GROUP BY id`,
      ),
    );
    const kept = new Map(rows.map((row) => [row.id, row]));
    assert.equal(kept.size, rows.length, "once each");
    for (const [id, revision] of acknowledged) {
      const { revision: is, told, flag } = kept.get(id) ?? assert.fail(`${id} was acknowledged and is lost`);
      assert.deepEqual([is, told.length, flag], [revision, 1, null]);
    }
    // Nobody gave up, so nothing else is there either.
    assert.equal(kept.size, acknowledged.size);
    await polku.followed();
    const { totals } = documented(overview, await polku.askWithKey("GET", paths.overview("lunch")));
    assert.equal(totals.experiences, acknowledged.size, "and the figures count each");
  });
});
